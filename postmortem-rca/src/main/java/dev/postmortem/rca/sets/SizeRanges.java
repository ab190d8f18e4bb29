package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import java.util.Arrays;

/** How many members can still come from each node of a family, when sets of one size are looked for. */
final class SizeRanges {
    private static final int NEVER = Integer.MAX_VALUE / 4;

    private final Family family;
    private final int[][] least;
    private final int[][] most;

    private SizeRanges(Family family) {
        this.family = family;
        this.least = new int[family.parts().size()][];
        this.most = new int[family.parts().size()][];
    }

    static SizeRanges of(Family family, int size) {
        SizeRanges ranges = new SizeRanges(family);
        int top = ranges.least.length - 1;
        for (int part = 0; part <= top; part++) {
            ranges.countUp(part, size);
        }
        for (int part = 0; part <= top; part++) {
            int root = family.parts().get(part).root();
            ranges.narrow(
                    part, part == top ? size : ranges.least[part][root], part == top ? size : ranges.most[part][root]);
        }
        return ranges;
    }

    int least(int part, int node) {
        return least[part][node];
    }

    /** Less than the least if nothing comes from there. */
    int most(int part, int node) {
        return most[part][node];
    }

    private void countUp(int part, int size) {
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

    /** Takes off what does not fit to what must have come before. */
    private void narrow(int part, int from, int to) {
        Diagram diagram = family.parts().get(part);
        int[] before = new int[diagram.size()];
        int[] beforeAtMost = new int[diagram.size()];
        Arrays.fill(before, NEVER);
        Arrays.fill(beforeAtMost, -1);
        before[diagram.root()] = 0;
        beforeAtMost[diagram.root()] = 0;
        for (int node = diagram.size() - 1; node >= 2; node--) {
            int high = diagram.high(node);
            int low = diagram.low(node);
            before[high] = Math.min(before[high], before[node] + leastOfLevel(part, node));
            beforeAtMost[high] =
                    Math.max(beforeAtMost[high], Math.min(to, beforeAtMost[node] + mostOfLevel(part, node)));
            before[low] = Math.min(before[low], before[node]);
            beforeAtMost[low] = Math.max(beforeAtMost[low], beforeAtMost[node]);
            least[part][node] = Math.max(least[part][node], from - beforeAtMost[node]);
            most[part][node] = Math.min(most[part][node], to - before[node]);
        }
    }
}
