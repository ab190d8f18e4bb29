package dev.postmortem.render.svg;

import java.util.Arrays;
import java.util.List;

/**
 * Puts flags side by side in as few rows as keep their labels apart.
 *
 * <p>The line of a flag goes down from its row; it stays clear of the labels of earlier flags below.
 */
final class FlagRows {
    static final int LETTER_WIDTH = 7;
    private static final int GAP = 8;
    private static final int MAX_ROWS = 8;

    private final int[] rowOf;
    private final boolean[] before;
    private int rows;

    private FlagRows(int flags) {
        this.rowOf = new int[flags];
        this.before = new boolean[flags];
    }

    static FlagRows of(List<String> labels, List<Long> positions, long left, long right) {
        FlagRows placed = new FlagRows(labels.size());
        long[] taken = new long[MAX_ROWS];
        Arrays.fill(taken, left - 2 * right);
        for (int i = 0; i < labels.size(); i++) {
            long width = LETTER_WIDTH * (long) labels.get(i).length() + GAP;
            long x = positions.get(i);
            placed.before[i] = x + width > right;
            long from = placed.before[i] ? x - width : x - 2;
            int row = placed.before[i] ? firstFree(taken, from) : belowLabels(taken, from);
            taken[row] = Math.max(taken[row], placed.before[i] ? x + 4 : x + width);
            placed.rowOf[i] = row;
            placed.rows = Math.max(placed.rows, row + 1);
        }
        return placed;
    }

    private static int firstFree(long[] taken, long from) {
        int row = 0;
        while (row < MAX_ROWS - 1 && taken[row] > from) {
            row++;
        }
        return row;
    }

    /** The first row without a label at this place in it or below. */
    private static int belowLabels(long[] taken, long from) {
        int row = MAX_ROWS - 1;
        while (row > 0 && taken[row - 1] <= from && taken[row] <= from) {
            row--;
        }
        return row;
    }

    int rows() {
        return rows;
    }

    int row(int flag) {
        return rowOf[flag];
    }

    boolean isBefore(int flag) {
        return before[flag];
    }
}
