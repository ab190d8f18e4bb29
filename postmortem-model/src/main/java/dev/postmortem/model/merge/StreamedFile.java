package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Accounts for the rows of one file whose events go to disk. */
final class StreamedFile {
    private final String file;
    private final String format;
    private final int reading;
    private final long firstSequence;
    private final ProblemList problems;
    private final SortedMap<String, Long> ignored = new TreeMap<>();
    private long rowsWithEvents;
    private long events;
    private long brokenRows;
    private long joined;
    private long reordered;
    private long ascents;
    private long descents;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant previous;
    private @Nullable Instant latest;
    private @Nullable Instant earliest;
    private Duration maxAscent = Duration.ZERO;
    private Duration maxDescent = Duration.ZERO;
    private @Nullable ZoneId zone;
    private @Nullable Integer year;

    StreamedFile(String file, String format, int reading, long firstSequence) {
        this.file = file;
        this.problems = new ProblemList(file);
        this.format = format;
        this.reading = reading;
        this.firstSequence = firstSequence;
    }

    void row(List<TimelineEvent> row) {
        rowsWithEvents++;
        events += row.size();
        row.get(0).getOccurredAt().toAdjustedEarliest().ifPresent(this::follow);
        row.forEach(event -> event.getOccurredAt().toAdjustedEarliest().ifPresent(this::extendSpan));
    }

    private void extendSpan(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    private void follow(Instant time) {
        int step = previous == null ? 0 : time.compareTo(previous);
        ascents += step > 0 ? 1 : 0;
        descents += step < 0 ? 1 : 0;
        previous = time;
        earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
        maxAscent = longer(maxAscent, Duration.between(earliest, time));
        if (latest != null && time.isBefore(latest)) {
            reordered++;
            maxDescent = longer(maxDescent, Duration.between(time, latest));
        } else {
            latest = time;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** {@return how far a row stands behind another, in the direction of the file; absent if none does} */
    private Optional<Duration> maxBackstep() {
        Duration longest = isNewestFirst() ? maxAscent : maxDescent;
        return reordered == 0 || longest.isZero() ? Optional.empty() : Optional.of(longest);
    }

    void ignoredRow(String kind) {
        ignored.merge(kind, 1L, Long::sum);
    }

    void brokenRow(SourceProblem problem) {
        brokenRows++;
        problem(problem);
    }

    void problem(SourceProblem problem) {
        problems.add(problem);
    }

    void zone(ZoneId declaredOrAssumed) {
        zone = declaredOrAssumed;
    }

    void year(int declaredOrDeduced) {
        year = declaredOrDeduced;
    }

    void joined() {
        joined++;
    }

    /** {@return whether it runs backwards in time, as exports that put the newest first do} */
    boolean isNewestFirst() {
        return descents > ascents;
    }

    boolean has(SpilledRecord spilled) {
        return spilled.reading() == reading
                && spilled.sequence() >= firstSequence
                && spilled.sequence() < firstSequence + events;
    }

    /** {@return the record of this file with its position counted from the end} */
    SpilledRecord fromEnd(SpilledRecord spilled) {
        return spilled.fromEnd(firstSequence, firstSequence + events);
    }

    String file() {
        return file;
    }

    long rows() {
        return rowsWithEvents + brokenRows + ignoredRows();
    }

    long nextSequence() {
        return firstSequence + events;
    }

    List<SourceProblem> problems() {
        return problems.toList();
    }

    SourceReport report(SourceOptions options) {
        return SourceReport.builder()
                .file(file)
                .format(format)
                .rows(rows())
                .rowsWithEvents(rowsWithEvents)
                .ignored(ignoredRows())
                .ignoredByKind(ignored)
                .problems(brokenRows)
                .events(events)
                .joined(joined)
                .reordered(reordered)
                .maxBackstep(maxBackstep())
                .first(Optional.ofNullable(first))
                .last(Optional.ofNullable(last))
                .zone(Optional.ofNullable(zone))
                .year(Optional.ofNullable(year))
                .correction(options.getClockCorrection())
                .build();
    }

    private long ignoredRows() {
        return ignored.values().stream().mapToLong(Long::longValue).sum();
    }
}
