package dev.postmortem.rca.sets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sets of one size with one prefix, found by a walk that never enters a dead end. */
final class PrefixSets {
    private final Family family;
    private final SizeRanges ranges;
    private final Prefix prefix;
    private final int size;
    private final PartSets[] parts;

    PrefixSets(Family family, SizeRanges ranges, Prefix prefix, int size) {
        this.family = family;
        this.ranges = ranges;
        this.prefix = prefix;
        this.size = size;
        this.parts = new PartSets[family.parts().size()];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new PartSets(this, part);
        }
    }

    Family family() {
        return family;
    }

    SizeRanges ranges() {
        return ranges;
    }

    boolean isEmpty() {
        return nextMember() == PartSets.DEAD;
    }

    /** The smallest member that comes after the prefix in some set. */
    int nextMember() {
        return parts[parts.length - 1].fromRoot(size);
    }

    /** Whether a level must be in every set. */
    boolean needs(int label) {
        return label >= 0 ? prefix.isMember(label) : parts[~label].holdsNeeded();
    }

    /** What comes next if a node's level is in the set, with so many members from there on. */
    int throughHigh(PartSets part, int node, int members) {
        int label = part.label(node);
        if (label >= 0) {
            int next = prefix.allows(label) ? part.high(node, members - 1) : PartSets.DEAD;
            return next == PartSets.DEAD || prefix.isMember(label) ? next : Math.min(label, next);
        }
        int best = PartSets.DEAD;
        for (int inside = least(~label); inside <= most(~label); inside++) {
            best = smaller(best, joined(parts[~label].fromRoot(inside), part.high(node, members - inside)));
        }
        return best;
    }

    /** The better of two ways. */
    int smaller(int one, int other) {
        if (one == PartSets.DEAD || other == PartSets.DEAD) {
            return Math.max(one, other);
        }
        return Math.min(one, other);
    }

    /** One way after another. */
    private static int joined(int one, int other) {
        return one == PartSets.DEAD || other == PartSets.DEAD ? PartSets.DEAD : Math.min(one, other);
    }

    private int least(int part) {
        return ranges.least(part, parts[part].root());
    }

    private int most(int part) {
        return ranges.most(part, parts[part].root());
    }

    /** The sets in order; empty if there are more than the limit. */
    Optional<List<int[]>> list(int limit) {
        List<int[]> found = new ArrayList<>();
        Deque<State> open = new ArrayDeque<>();
        open.push(new State(new Task(parts[parts.length - 1], family.top().root(), size, null), null));
        while (!open.isEmpty()) {
            State state = open.pop();
            if (state.tasks != null) {
                advance(state.tasks, state.chosen, open);
            } else if (found.size() == limit) {
                return Optional.empty();
            } else {
                found.add(members(state.chosen));
            }
        }
        found.sort(Arrays::compare);
        return Optional.of(found);
    }

    private void advance(Task task, @Nullable Chosen chosen, Deque<State> open) {
        if (task.node == 1) {
            open.push(new State(task.then, chosen));
            return;
        }
        PartSets part = task.part;
        int label = part.label(task.node);
        if (part.low(task.node, task.members) != PartSets.DEAD) {
            open.push(new State(new Task(part, part.lowChild(task.node), task.members, task.then), chosen));
        }
        if (label < 0) {
            enter(~label, task, chosen, open);
        } else if (prefix.allows(label) && part.high(task.node, task.members - 1) != PartSets.DEAD) {
            Task rest = new Task(part, part.highChild(task.node), task.members - 1, task.then);
            open.push(new State(rest, new Chosen(label, chosen)));
        }
    }

    private void enter(int inner, Task task, @Nullable Chosen chosen, Deque<State> open) {
        for (int inside = least(inner); inside <= most(inner); inside++) {
            int after = task.members - inside;
            if (joined(parts[inner].fromRoot(inside), task.part.high(task.node, after)) != PartSets.DEAD) {
                Task rest = new Task(task.part, task.part.highChild(task.node), after, task.then);
                open.push(new State(new Task(parts[inner], parts[inner].root(), inside, rest), chosen));
            }
        }
    }

    private static int[] members(@Nullable Chosen last) {
        int size = 0;
        for (Chosen chosen = last; chosen != null; chosen = chosen.before) {
            size++;
        }
        int[] members = new int[size];
        for (Chosen chosen = last; chosen != null; chosen = chosen.before) {
            members[--size] = chosen.variable;
        }
        Arrays.sort(members);
        return members;
    }

    private record Chosen(int variable, @Nullable Chosen before) {}

    private record Task(
            PartSets part, int node, int members, @Nullable Task then) {}

    private record State(@Nullable Task tasks, @Nullable Chosen chosen) {}
}
