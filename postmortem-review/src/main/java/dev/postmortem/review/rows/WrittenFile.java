package dev.postmortem.review.rows;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of one file as they are written, the earliest first. */
public final class WrittenFile {
    private static final int FEWEST = 4;
    private static final int MOST_IN_ORDER = 5;

    private final List<WrittenRow> rows;

    private WrittenFile(List<WrittenRow> rows) {
        this.rows = rows;
    }

    /**
     * Returns the files whose rows people wrote in the order of time, apart from slips; linear in the events.
     *
     * @param events the events of a timeline
     * @return the files by their names
     */
    public static List<WrittenFile> of(List<TimelineEvent> events) {
        Map<String, List<WrittenRow>> files = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            TimelineEvent event = events.get(i);
            WrittenRow.of(event, i)
                    .ifPresent(row -> files.computeIfAbsent(event.getSource().getFile(), none -> new ArrayList<>())
                            .add(row));
        }
        return files.values().stream()
                .map(WrittenFile::asWritten)
                .filter(WrittenFile::isInOrder)
                .toList();
    }

    private static WrittenFile asWritten(List<WrittenRow> rows) {
        List<WrittenRow> written = new ArrayList<>(rows);
        written.sort(WrittenRow.AS_WRITTEN);
        long forward = IntStream.range(1, written.size())
                .filter(i -> written.get(i - 1).isCertainlyBefore(written.get(i)))
                .count();
        if (forward < backward(written)) {
            Collections.reverse(written);
        }
        return new WrittenFile(written);
    }

    private static long backward(List<WrittenRow> rows) {
        return IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).isCertainlyBefore(rows.get(i - 1)))
                .count();
    }

    /** One row in five may be out of place; of more nobody can say that the file is ordered by time. */
    private boolean isInOrder() {
        return rows.size() >= FEWEST && backward(rows) * MOST_IN_ORDER <= rows.size() + 1;
    }

    /** {@return the rows that are out of place} */
    public Stream<OutOfPlace> outOfPlace() {
        return IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).isCertainlyBefore(rows.get(i - 1)))
                .mapToObj(this::explain);
    }

    /** The shorter run of rows is taken for the wrong one; it has to come close to one neighbour alone. */
    private OutOfPlace explain(int index) {
        int end = index + 1;
        while (end < rows.size()
                && rows.get(end).at().isBefore(rows.get(index - 1).at())) {
            end++;
        }
        int start = index - 1;
        while (start > 0 && rows.get(start - 1).at().isAfter(rows.get(index).at())) {
            start--;
        }
        Optional<OutOfPlace> early = early(index, end);
        Optional<OutOfPlace> late = late(start, index);
        Optional<OutOfPlace> shorter = end - index <= index - start ? early.or(() -> late) : late.or(() -> early);
        return shorter.orElseGet(
                () -> new OutOfPlace(rows.get(index), rows.get(index - 1), 1, Optional.empty(), false));
    }

    private Optional<OutOfPlace> early(int index, int end) {
        WrittenRow before = rows.get(index - 1);
        WrittenRow first = rows.get(index);
        WrittenRow last = rows.get(end - 1);
        return Stream.of(TimeSlip.values())
                .filter(slip -> slip.comesSoon(before.at(), slip.later(first.at())))
                .filter(slip -> end == rows.size()
                        || !slip.later(last.at()).isAfter(rows.get(end).at()))
                .findFirst()
                .map(slip -> new OutOfPlace(first, before, end - index, Optional.of(slip), false));
    }

    private Optional<OutOfPlace> late(int start, int index) {
        WrittenRow first = rows.get(start);
        WrittenRow last = rows.get(index - 1);
        WrittenRow after = rows.get(index);
        return Stream.of(TimeSlip.values())
                .filter(slip -> slip.comesSoon(slip.earlier(last.at()), after.at()))
                .filter(slip -> start == 0
                        || !slip.earlier(first.at())
                                .isBefore(rows.get(start - 1).at()))
                .findFirst()
                .map(slip -> new OutOfPlace(last, after, index - start, Optional.of(slip), true));
    }
}
