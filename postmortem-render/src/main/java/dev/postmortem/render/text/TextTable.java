package dev.postmortem.render.text;

import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a table out in columns; one that is too wide for that becomes a record a row. */
final class TextTable {
    private static final int GAP = 2;
    private static final int NARROW = 22;
    private static final int LEAST = 30;

    private final Table table;
    private final List<List<String>> rows;
    private final int[] widths;

    private TextTable(Table table) {
        this.table = table;
        this.rows = table.getRows().stream()
                .map(row -> row.getCells().stream().map(TextBlocks::text).toList())
                .toList();
        this.widths = new int[table.getColumns().size()];
    }

    static List<String> lines(Table table) {
        TextTable layout = new TextTable(table);
        return layout.fits() ? layout.columns() : layout.records();
    }

    /** Every column as wide as its content, up to a limit; the widest takes what is left. */
    private boolean fits() {
        int widest = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Columns.width(table.getColumns().get(c).getTitle());
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], longestLine(row.get(c)));
            }
            widest = widths[c] > widths[widest] ? c : widest;
        }
        int others = 0;
        for (int c = 0; c < widths.length; c++) {
            if (c != widest) {
                widths[c] = Math.min(widths[c], NARROW);
                others += widths[c] + GAP;
            }
        }
        int left = Columns.WIDTH - others;
        boolean fits = left >= Math.min(widths[widest], LEAST);
        widths[widest] = Math.min(widths[widest], Math.max(left, 1));
        return fits;
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(Columns::width).max().orElse(0);
    }

    private List<String> columns() {
        List<String> lines = new ArrayList<>();
        addRow(table.getColumns().stream().map(TableColumn::getTitle).toList(), lines);
        addRow(Arrays.stream(widths).mapToObj("-"::repeat).toList(), lines);
        rows.forEach(row -> addRow(row, lines));
        return lines;
    }

    private void addRow(List<String> cells, List<String> lines) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(c -> Columns.wrapped(cells.get(c), widths[c]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
                line.append(aligned(cell, c)).append(" ".repeat(GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private String aligned(String cell, int column) {
        String space = " ".repeat(Math.max(0, widths[column] - Columns.width(cell)));
        return table.getColumns().get(column).isNumeric() ? space + cell : cell + space;
    }

    private List<String> records() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            String marker = "* ";
            for (int c = 0; c < widths.length; c++) {
                if (!row.get(c).isBlank()) {
                    lines.addAll(field(marker, table.getColumns().get(c).getTitle() + ": " + row.get(c)));
                    marker = "  ";
                }
            }
        }
        return lines;
    }

    private static List<String> field(String marker, String text) {
        List<String> lines = new ArrayList<>();
        String prefix = marker;
        for (String line : Columns.wrapped(text, Columns.WIDTH - GAP)) {
            lines.add(prefix + line);
            prefix = "  ";
        }
        return lines;
    }
}
