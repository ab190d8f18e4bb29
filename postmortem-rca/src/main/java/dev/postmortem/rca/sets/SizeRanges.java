package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many members can still come from each node of a family, when sets of one size are looked for.
 *
 * <p>A node and such a number is a state. Sets of the smallest size need one state a node, larger ones some more.
 */
final class SizeRanges {
    private static final int NEVER = Integer.MAX_VALUE / 4;

    private final Family family;
    private final int size;
    private final int[][] least;
    private final int[][] most;
    private final int[] from;
    private final int[] to;
    private long steps;

    private SizeRanges(Family family, int size) {
        int parts = family.parts().size();
        this.family = family;
        this.size = size;
        this.least = new int[parts][];
        this.most = new int[parts][];
        this.from = new int[parts];
        this.to = new int[parts];
        Arrays.fill(from, NEVER);
        Arrays.fill(to, -1);
        from[parts - 1] = size;
        to[parts - 1] = size;
    }

    static SizeRanges of(Family family, int size) {
        SizeRanges ranges = new SizeRanges(family, size);
        int top = ranges.least.length - 1;
        for (int part = 0; part <= top; part++) {
            ranges.countUp(part);
        }
        for (int part = top; part >= 0; part--) {
            ranges.narrow(part);
        }
        ranges.steps = ranges.states() + 4 * family.nodes();
        return ranges;
    }

    int size() {
        return size;
    }

    /** The least for each node of a part; not to be changed. */
    int[] least(int part) {
        return least[part];
    }

    /** The most for each node of a part, less than the least if nothing comes from there; not to be changed. */
    int[] most(int part) {
        return most[part];
    }

    /** How many states there are. */
    long states() {
        return IntStream.range(0, least.length).mapToLong(this::states).sum();
    }

    /** What a pass over all states costs; more than there are nodes on any way through all parts. */
    long steps() {
        return steps;
    }

    long states(int part) {
        long states = 0;
        for (int node = 2; node < least[part].length; node++) {
            states += Math.max(0, most[part][node] - least[part][node] + 1);
        }
        return states;
    }

    private void countUp(int part) {
        Diagram diagram = family.parts().get(part);
        least[part] = new int[diagram.size()];
        most[part] = new int[diagram.size()];
        least[part][0] = NEVER;
        most[part][0] = -1;
        for (int node = 2; node < diagram.size(); node++) {
            int high = diagram.high(node);
            int low = diagram.low(node);
            int added = leastOfLevel(part, node);
            least[part][node] = Math.min(Math.min(NEVER, least[part][high] + added), least[part][low]);
            int large = most[part][high] < 0 ? -1 : Math.min(size, most[part][high] + mostOfLevel(part, node));
            most[part][node] = Math.max(large, most[part][low]);
        }
    }

    /** What a level adds to a set. */
    private int leastOfLevel(int part, int node) {
        int label = label(part, node);
        return label >= 0 ? 1 : least[~label][family.parts().get(~label).root()];
    }

    private int mostOfLevel(int part, int node) {
        int label = label(part, node);
        return label >= 0 ? 1 : most[~label][family.parts().get(~label).root()];
    }

    private int label(int part, int node) {
        return family.labels().get(part)[family.parts().get(part).level(node)];
    }

    /** Takes off what does not fit to what must have come before; the parts around it come first. */
    private void narrow(int part) {
        Diagram diagram = family.parts().get(part);
        int[] before = new int[diagram.size()];
        int[] beforeAtMost = new int[diagram.size()];
        Arrays.fill(before, NEVER);
        Arrays.fill(beforeAtMost, -1);
        if (from[part] <= to[part]) {
            before[diagram.root()] = 0;
            beforeAtMost[diagram.root()] = 0;
        }
        for (int node = diagram.size() - 1; node >= 2; node--) {
            if (beforeAtMost[node] >= 0) {
                int high = diagram.high(node);
                int low = diagram.low(node);
                askInner(part, node, before[node], beforeAtMost[node]);
                before[high] = Math.min(before[high], before[node] + leastOfLevel(part, node));
                beforeAtMost[high] =
                        Math.max(beforeAtMost[high], Math.min(to[part], beforeAtMost[node] + mostOfLevel(part, node)));
                before[low] = Math.min(before[low], before[node]);
                beforeAtMost[low] = Math.max(beforeAtMost[low], beforeAtMost[node]);
            }
            least[part][node] = Math.max(least[part][node], from[part] - beforeAtMost[node]);
            most[part][node] = beforeAtMost[node] < 0 ? -1 : Math.min(most[part][node], to[part] - before[node]);
        }
    }

    /** What a node that stands for an inner part asks of it, which is not yet narrowed. */
    private void askInner(int part, int node, int before, int beforeAtMost) {
        int label = label(part, node);
        int high = family.parts().get(part).high(node);
        if (label < 0) {
            int inner = ~label;
            int needed = Math.max(leastOfLevel(part, node), from[part] - beforeAtMost - most[part][high]);
            int possible = Math.min(mostOfLevel(part, node), to[part] - before - least[part][high]);
            if (needed <= possible) {
                from[inner] = Math.min(from[inner], needed);
                to[inner] = Math.max(to[inner], possible);
            }
        }
    }
}
