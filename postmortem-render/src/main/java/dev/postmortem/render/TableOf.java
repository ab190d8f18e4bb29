package dev.postmortem.render;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Makes a table of values: columns that say nothing in any row are left out, and too many rows are counted, not shown.
 *
 * @param <T> the values
 */
final class TableOf<T> {
    private static final int MAX_ROWS = 500;

    private final String id;
    private final String caption;
    private final Wording wording;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<Function<? super T, Paragraph>> cells = new ArrayList<>();
    private boolean stackable;

    TableOf(String id, String caption, Wording wording) {
        this.id = id;
        this.caption = wording.terms().of(caption);
        this.wording = wording;
    }

    TableOf<T> column(String title, Function<? super T, Paragraph> cell) {
        columns.add(wording.terms().column(title));
        cells.add(cell);
        return this;
    }

    TableOf<T> text(String title, Function<? super T, String> cell) {
        return column(title, value -> Paragraph.text(wording.limited(cell.apply(value))));
    }

    TableOf<T> count(String title, ToLongFunction<? super T> cell) {
        return number(title, value -> {
            long count = cell.applyAsLong(value);
            return count == 0 ? "" : wording.numbers().of(count);
        });
    }

    TableOf<T> number(String title, Function<? super T, String> cell) {
        columns.add(wording.terms().column(title).toBuilder().numeric(true).build());
        cells.add(value -> Paragraph.text(cell.apply(value)));
        return this;
    }

    TableOf<T> stackable() {
        this.stackable = true;
        return this;
    }

    /** The table as the only block, or no block at all without values. */
    List<Block> blocks(List<? extends T> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<List<Paragraph>> rows = values.stream()
                .limit(MAX_ROWS)
                .map(value -> cells.stream().map(cell -> cell.apply(value)).toList())
                .toList();
        List<Integer> used = IntStream.range(0, columns.size())
                .filter(c -> c == 0
                        || rows.stream()
                                .anyMatch(row -> !row.get(c).getInlines().isEmpty()))
                .boxed()
                .toList();
        return List.of(Table.builder()
                .id(id)
                .caption(caption(values.size()))
                .columns(used.stream().map(columns::get).toList())
                .rows(rows.stream().map(row -> row(row, used)).toList())
                .stackable(stackable)
                .build());
    }

    private static TableRow row(List<Paragraph> row, List<Integer> used) {
        return TableRow.builder().cells(used.stream().map(row::get).toList()).build();
    }

    private String caption(int rows) {
        NumberWording numbers = wording.numbers();
        return rows <= MAX_ROWS
                ? caption
                : wording.terms().of("%s (%s of %s shown)", caption, numbers.of(MAX_ROWS), numbers.of(rows));
    }
}
