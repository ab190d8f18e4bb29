package dev.postmortem.model.text;

import dev.postmortem.model.internal.AlignedRows;
import dev.postmortem.model.internal.CellText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lays out what a value holds in lines whose parts stand under each other, for consoles and logs.
 *
 * <p>So the values of this library print, and those of others can: a title if there is one, then rows of cells. The length
 * has a bound for any value: a cell is cut where it is longer than its column may be, and of many rows of one kind the first
 * 50 are shown and the others counted. Nothing in it is obeyed by a terminal.
 *
 * <p>Numbers are plain digits such as {@code 12480}, as the JDK prints them: the text is for developers and the same in every
 * locale. Reports group digits as their readers do. For one thread.
 */
public final class AlignedText {
    private static final int LISTED = 50;
    private static final int WIDEST = 120;
    private static final int WIDEST_BUT_LAST = 40;

    private final List<String> title = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private AlignedText() {}

    /** {@return a text that has no line yet} */
    public static AlignedText create() {
        return new AlignedText();
    }

    /**
     * Returns a text that begins with a line of its own, which no column is as wide as.
     *
     * @param title what stands on it, such as the kind of value and its id
     * @return the text
     */
    public static AlignedText titled(String title) {
        AlignedText text = new AlignedText();
        text.title.add(CellText.fit(title, WIDEST));
        return text;
    }

    /**
     * Adds a row.
     *
     * @param cells what stands in its columns, at least one; the last of them may be long and reach over further columns
     * @return this
     * @throws IllegalArgumentException if there is no cell
     */
    public AlignedText row(String... cells) {
        return row(List.of(cells));
    }

    private AlignedText row(List<String> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a row without cells has nothing to show; give at least one");
        }
        List<String> fitted = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            fitted.add(CellText.fit(cells.get(i), i < cells.size() - 1 ? WIDEST_BUT_LAST : WIDEST));
        }
        rows.add(fitted);
        return this;
    }

    /**
     * Adds a row for each of some values, and where there are more than 50, one that says how many are not shown.
     *
     * @param values the values
     * @param cells what stands in the columns for a value
     * @param <T> the values
     * @return this
     * @throws IllegalArgumentException if there is no cell for a value
     */
    public <T> AlignedText rows(Collection<? extends T> values, Function<? super T, List<String>> cells) {
        values.stream().limit(LISTED).map(cells).forEach(this::row);
        return values.size() > LISTED ? row("...", values.size() - LISTED + " more") : this;
    }

    /**
     * Adds a row with a name and a text; nothing if the text is blank.
     *
     * @param name the name
     * @param text the text
     * @return this
     */
    public AlignedText field(String name, String text) {
        return text.isBlank() ? this : row(name, text);
    }

    /**
     * Adds a row with a name and a value; nothing if there is none.
     *
     * @param name the name
     * @param value the value
     * @return this
     */
    public AlignedText field(String name, Optional<?> value) {
        return field(name, value.map(Object::toString).orElse(""));
    }

    /**
     * Adds a row with a name and values with commas between them, the first 50; nothing if there are none.
     *
     * @param name the name
     * @param values the values
     * @return this
     */
    public AlignedText field(String name, Collection<?> values) {
        return field(
                name,
                String.join(
                        ", ",
                        values.stream().limit(LISTED).map(Object::toString).toList()));
    }

    /** {@return the lines, without a line feed after the last} */
    @Override
    public String toString() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>(title);
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines);
    }

    /** The widths of the columns; the last cell of a row is not held to one, so that a row of few cells widens none. */
    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                widths[i] = Math.max(widths[i], CellText.width(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size() - 1; i++) {
            String cell = row.get(i);
            line.append(cell)
                    .append(" ".repeat(widths[i] - CellText.width(cell)))
                    .append(AlignedRows.BETWEEN);
        }
        return line.append(row.get(row.size() - 1)).toString().stripTrailing();
    }
}
