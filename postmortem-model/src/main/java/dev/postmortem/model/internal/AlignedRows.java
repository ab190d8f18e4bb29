package dev.postmortem.model.internal;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells as lines whose columns stand under each other, for terminals. */
public final class AlignedRows {
    public static final String BETWEEN = "  ";

    private AlignedRows() {}

    /**
     * Lays out rows of equal length, the heading first; columns that hold nothing but numbers stand to the right.
     *
     * @param rows the rows
     * @param widest how many columns of the terminal a cell may take; what is longer is cut
     * @return a line for each row
     */
    public static List<String> lines(List<List<String>> rows, int widest) {
        List<List<String>> fitted = rows.stream()
                .map(row -> row.stream().map(cell -> CellText.fit(cell, widest)).toList())
                .toList();
        int[] widths = widths(fitted);
        boolean[] right = new boolean[widths.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = isNumeric(fitted, i);
        }
        return fitted.stream().map(row -> line(row, widths, right)).toList();
    }

    /** {@return the width of each column: that of its widest cell} */
    public static int[] widths(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        return IntStream.range(0, columns)
                .map(i -> rows.stream()
                        .mapToInt(row -> CellText.width(row.get(i)))
                        .max()
                        .orElseThrow())
                .toArray();
    }

    /** {@return a row with its cells to the left of their columns, cut to the widths of these} */
    public static String line(List<String> row, int[] widths) {
        return line(row, widths, new boolean[widths.length]);
    }

    private static String line(List<String> row, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = CellText.fit(row.get(i), widths[i]);
            String room = " ".repeat(widths[i] - CellText.width(cell));
            line.append(i == 0 ? "" : BETWEEN).append(right[i] ? room + cell : cell + room);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumeric(List<List<String>> rows, int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .map(row -> row.get(column))
                        .allMatch(cell -> !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}
