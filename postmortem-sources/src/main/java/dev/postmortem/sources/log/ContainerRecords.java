package dev.postmortem.sources.log;

import dev.postmortem.sources.input.Limits;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.Stamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what a container runtime wrote down line by line. Belongs to one reading.
 *
 * <p>The pieces of a line are one record; so are, in text, a line and the indented ones after it in the same stream, and
 * those that name the cause of an exception.
 */
final class ContainerRecords {
    private static final String CAUSE = "Caused by: ";
    private static final int MAX_STREAMS = 1_000;

    private final LogRows rows;
    private final LocalTimes times;
    private final ProgramOutput output;

    /** The last record of each stream: standard output, that of errors, or a container. */
    private final Map<String, Open> open = new HashMap<>();

    ContainerRecords(LogRows rows, LocalTimes times, ProgramOutput output) {
        this.rows = rows;
        this.times = times;
        this.output = output;
    }

    private static final class Open {
        final Origin origin;
        final StringBuilder text;
        boolean partial;

        Open(Origin origin, ContainerLine line) {
            this.origin = origin;
            this.text = new StringBuilder(line.text());
            this.partial = line.partial();
        }

        boolean isContinuedBy(ContainerLine line) {
            String next = line.text();
            boolean indented = !next.isBlank() && Character.isWhitespace(next.charAt(0));
            return partial || !isObject() && (indented || next.startsWith(CAUSE));
        }

        /** No other line continues an object. */
        boolean isEnded() {
            return !partial && isObject();
        }

        private boolean isObject() {
            return text.length() > 0 && text.charAt(0) == '{';
        }

        /** Adds a line; false if the record becomes too long. */
        boolean add(ContainerLine line) {
            boolean fits = text.length() + line.text().length() < Limits.LINE_CHARS;
            if (fits) {
                text.append(partial ? "" : "\n").append(line.text());
            }
            partial = line.partial();
            return fits;
        }
    }

    /**
     * Takes a line.
     *
     * @param number its number
     * @param place what tells it from others in the file
     */
    void take(long number, String place, ContainerLine line) {
        Open before = open.get(line.stream());
        if (before != null && before.isContinuedBy(line)) {
            if (!before.add(line)) {
                rows.broken(number, tooLong());
            }
            end(before, line.stream());
        } else if (line.partial() || !line.text().isBlank()) {
            close(open.remove(line.stream()));
            open(number, place, line);
        }
    }

    /** Takes a line without a time; false if it continues no text of its stream. */
    boolean takeContinuation(String stream, String text) {
        Open before = open.get(stream);
        return before != null && before.add(new ContainerLine("", stream, false, text, Map.of()));
    }

    private void open(long number, String place, ContainerLine line) {
        try {
            Stamp stamp = times.read(line.time());
            Open record = new Open(new Origin(number, place, stamp, line.values()), line);
            if (open.size() == MAX_STREAMS) {
                close();
            }
            open.put(line.stream(), record);
            end(record, line.stream());
        } catch (RowProblem e) {
            rows.broken(number, e);
        }
    }

    private void end(Open record, String stream) {
        if (record.isEnded()) {
            close(open.remove(stream));
        }
    }

    /** Ends the last records. */
    void close() {
        List<Open> last = new ArrayList<>(open.values());
        open.clear();
        last.sort(Comparator.comparingLong(record -> record.origin.line()));
        last.forEach(this::close);
    }

    private void close(@Nullable Open record) {
        if (record != null) {
            rows.event(output.event(record.origin, record.text.toString()));
        }
    }

    private static RowProblem tooLong() {
        return new RowProblem(
                "source.limit",
                "with this line the record has more than " + Limits.LINE_CHARS + " characters",
                "shorten or split the record");
    }
}
