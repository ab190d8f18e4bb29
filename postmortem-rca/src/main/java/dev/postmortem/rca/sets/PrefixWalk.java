package dev.postmortem.rca.sets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the sets with a prefix that go on before an end, and enters nothing else. */
final class PrefixWalk {
    private final PrefixSets sets;
    private final int end;
    private final Deque<State> open = new ArrayDeque<>();

    PrefixWalk(PrefixSets sets, int end) {
        this.sets = sets;
        this.end = end;
    }

    /** The sets in order; empty if there are more than the limit, or if they cost more steps than to know of them did. */
    Optional<List<int[]>> list(int limit) {
        List<int[]> found = new ArrayList<>();
        PartSets top = sets.top();
        go(new Task(top, top.root(), sets.size(), sets.head(), null), null);
        long steps = sets.steps();
        while (!open.isEmpty()) {
            State state = open.pop();
            if (steps-- == 0) {
                return Optional.empty();
            } else if (state.task != null) {
                advance(state.task, state.chosen);
            } else if (found.size() == limit) {
                return Optional.empty();
            } else {
                found.add(members(state.chosen));
            }
        }
        found.sort(Arrays::compare);
        return Optional.of(found);
    }

    private void advance(Task task, @Nullable Chosen chosen) {
        if (task.node == 1) {
            open.push(new State(task.then, chosen));
            return;
        }
        PartSets part = task.part;
        int label = part.label(task.node);
        long without = part.low(task.node, task.members);
        go(new Task(part, part.lowChild(task.node), task.members, without, task.then), chosen);
        if (label < 0) {
            enter(~label, task, chosen);
        } else if (sets.added(label) != Head.DEAD) {
            go(task.through(task.members - 1), new Chosen(label, sets.added(label), chosen));
        }
    }

    private void enter(int label, Task task, @Nullable Chosen chosen) {
        PartSets inner = sets.part(label);
        for (int inside = inner.leastOfRoot(); inside <= inner.mostOfRoot(); inside++) {
            Task rest = task.through(task.members - inside);
            go(new Task(inner, inner.root(), inside, inner.fromRoot(inside), rest), chosen);
        }
    }

    private void go(Task task, @Nullable Chosen chosen) {
        long head = chosen == null ? task.head : Head.union(chosen.head, task.head);
        if (head != Head.DEAD && Head.first(head) < end) {
            open.push(new State(task, chosen));
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

    /** The members so far, and the head of those behind the prefix. */
    private record Chosen(int variable, long head, @Nullable Chosen before) {
        private Chosen {
            head = before == null ? head : Head.union(head, before.head);
        }
    }

    /** So many members from a node on, then what is left of the parts around it; with the head of all of that. */
    private record Task(
            PartSets part,
            int node,
            int members,
            long head,
            @Nullable Task then) {
        private Task {
            head = then == null ? head : Head.union(head, then.head);
        }

        /** What follows the level of this node. */
        Task through(int after) {
            return new Task(part, part.highChild(node), after, part.high(node, after), then);
        }
    }

    /** No task: the members are a set. */
    private record State(@Nullable Task task, @Nullable Chosen chosen) {}
}
