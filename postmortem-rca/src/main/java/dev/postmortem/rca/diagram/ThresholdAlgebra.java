package dev.postmortem.rca.diagram;

import java.util.Arrays;

/** Builds "at least so many" from "both" and "either", the operands of the deepest levels first. */
abstract class ThresholdAlgebra implements Algebra {
    final NodeTable nodes;

    ThresholdAlgebra(NodeTable nodes) {
        this.nodes = nodes;
    }

    abstract int both(int left, int right);

    abstract int either(int left, int right);

    /** What holds with a function and without it, where the latter implies the former. */
    int choose(int function, int with, int without) {
        return either(without, both(function, with));
    }

    @Override
    public final int atLeast(int need, int[] functions) {
        nodes.budget().spend(functions.length + 1L);
        if (need <= 0) {
            return 1;
        }
        if (need > functions.length) {
            return 0;
        }
        int[] deepestFirst = deepestFirst(functions);
        if (need > 1 && need < functions.length) {
            return threshold(need, deepestFirst);
        }
        int result = deepestFirst[0];
        for (int i = 1; i < deepestFirst.length; i++) {
            result = need == 1 ? either(deepestFirst[i], result) : both(deepestFirst[i], result);
        }
        return result;
    }

    /** After the first i functions, row j says whether j of them hold: O(n k) operations, no enumeration of choices. */
    private int threshold(int need, int[] functions) {
        int[] rows = new int[need + 1];
        rows[0] = 1;
        for (int i = 0; i < functions.length; i++) {
            int stillUseful = Math.max(1, need - (functions.length - 1 - i));
            int possible = Math.min(need, i + 1);
            nodes.budget().spend(Math.max(0, possible - stillUseful + 1));
            for (int j = possible; j >= stillUseful; j--) {
                rows[j] = choose(functions[i], rows[j - 1], rows[j]);
            }
        }
        return rows[need];
    }

    private int[] deepestFirst(int[] functions) {
        long[] keyed = new long[functions.length];
        for (int i = 0; i < functions.length; i++) {
            keyed[i] = (long) (NodeTable.BOTTOM - nodes.level(functions[i])) << 32 | functions[i];
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }
}
