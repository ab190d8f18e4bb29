package dev.postmortem.sources.log;

import dev.postmortem.sources.input.ByteLines;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.line.RecordTimes;
import java.io.IOException;
import java.util.List;

/**
 * The lines before the first record of a log: a banner, a heading, or the end of a record that is in an older file.
 *
 * <p>They are one row, which is broken, and the problem says how many they are.
 */
final class Heading {
    private static final int LONGEST = 20;
    private static final int LINES_ASKED = 50;

    private final LogRows rows;
    private long first;
    private long count;

    private Heading(LogRows rows) {
        this.rows = rows;
    }

    /**
     * Tells whether a heading and then records are at the beginning of a file.
     *
     * <p>A heading has at most twenty lines that are not indented. Two records or more follow, and these are two of
     * three lines that are not indented; prose goes on after what it quotes.
     *
     * @param lines lines that are not blank
     */
    static boolean isBefore(List<String> lines, RecordTimes times) {
        List<String> outer = lines.stream()
                .filter(line -> !Character.isWhitespace(line.charAt(0)))
                .toList();
        int length = 0;
        while (length < outer.size() && length <= LONGEST && times.at(outer.get(length)) == null) {
            length++;
        }
        List<String> body = outer.subList(length, Math.min(outer.size(), length + LINES_ASKED));
        long records = body.stream().filter(line -> times.at(line) != null).count();
        return length <= LONGEST && records >= 2 && records * 3 >= body.size() * 2L;
    }

    /**
     * Goes on to the first line that begins a record or is too long to be looked at.
     *
     * @param times finds those of records
     * @return false if there is none
     */
    static boolean skip(InputLines lines, RecordTimes times, LogRows rows) throws IOException {
        Heading heading = new Heading(rows);
        boolean more = lines.advance();
        while (more && lines.bytes().ends() && heading.take(lines.bytes(), times)) {
            more = lines.advance();
        }
        heading.tell();
        return more;
    }

    /** Takes a line; false if it begins a record. */
    private boolean take(ByteLines line, RecordTimes times) {
        String text = line.text(line.start());
        if (text.isBlank()) {
            return true;
        }
        if (times.at(text) != null) {
            return false;
        }
        first = count == 0 ? line.number() : first;
        count++;
        return true;
    }

    private void tell() {
        if (count > 0) {
            String lines = count == 1
                    ? "the line before the first record has"
                    : "the " + count + " lines before the first record have";
            rows.broken(
                    first,
                    new RowProblem(
                            "source.bad-line",
                            lines + " no time that is known here",
                            "look whether they belong to the incident; if so, add the file that holds their beginning"));
        }
    }
}
