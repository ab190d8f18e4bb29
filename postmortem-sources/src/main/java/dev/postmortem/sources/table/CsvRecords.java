package dev.postmortem.sources.table;

import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.Limits;
import dev.postmortem.sources.input.RowProblem;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, one at a time.
 *
 * <p>A quote that nobody closes costs one row: reading goes on with the line after the one on which that row began.
 */
final class CsvRecords implements Closeable {
    static final int MAX_COLUMNS = 1_000;
    static final int MAX_LINES = 1_000;

    private final InputLines lines;
    private final char separator;
    /** Lines that were read as part of a row which they do not belong to. */
    private final Deque<InputLines.Line> again = new ArrayDeque<>();

    CsvRecords(InputFile file, char separator) throws IOException {
        this.lines = file.lines();
        this.separator = separator;
    }

    /** {@return the next row; null after the last one} */
    @Nullable
    CsvRecord next() throws IOException {
        InputLines.Line first = line();
        while (first != null && first.text().isBlank()) {
            first = line();
        }
        return first == null ? null : record(first);
    }

    private InputLines.@Nullable Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.pop();
    }

    private CsvRecord record(InputLines.Line first) throws IOException {
        CsvCells cells = new CsvCells(separator);
        List<InputLines.Line> more = new ArrayList<>();
        InputLines.Line line = first;
        int length = 0;
        while (true) {
            length += line.text().length() + 1;
            if (line.cut() || length > Limits.LINE_CHARS + 1) {
                return broken(first, more, more.isEmpty() ? line.tooLong() : tooLong());
            }
            cells.add(line.text());
            if (!cells.isOpen()) {
                return closed(first, more, cells);
            }
            InputLines.Line next = more.size() < MAX_LINES ? line() : null;
            if (next == null) {
                return broken(first, more, more.size() < MAX_LINES ? open() : tooLong());
            }
            more.add(next);
            line = next;
        }
    }

    private CsvRecord closed(InputLines.Line first, List<InputLines.Line> more, CsvCells cells) {
        if (cells.isBroken()) {
            return broken(first, more, misplaced());
        }
        if (cells.cells().size() > MAX_COLUMNS) {
            return new CsvRecord(first.number(), List.of(), tooWide());
        }
        return new CsvRecord(first.number(), cells.cells(), null);
    }

    private CsvRecord broken(InputLines.Line first, List<InputLines.Line> more, RowProblem problem) {
        for (int i = more.size() - 1; i >= 0; i--) {
            again.push(more.get(i));
        }
        return new CsvRecord(first.number(), List.of(), problem);
    }

    private static RowProblem open() {
        return new RowProblem(
                "source.bad-line",
                "a quote is opened in this row and never closed",
                "close the quote; a quote inside quotes is written twice");
    }

    private static RowProblem misplaced() {
        return new RowProblem(
                "source.bad-line",
                "something stands between the quote that ends a cell and the separator",
                "write a quote inside quotes twice, or leave the row out");
    }

    private static RowProblem tooLong() {
        return new RowProblem(
                "source.limit",
                "a quote is opened in this row and not closed within " + MAX_LINES + " lines and " + Limits.LINE_CHARS
                        + " characters",
                "close the quote, or shorten the row");
    }

    private static RowProblem tooWide() {
        return new RowProblem(
                "source.limit", "the row has more than " + MAX_COLUMNS + " cells", "leave columns out of the export");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
