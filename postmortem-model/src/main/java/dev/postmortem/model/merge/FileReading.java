package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one file gave, row by row. */
final class FileReading {
    /** A file with more broken rows than this is broken as a whole; the rest is counted, not listed. */
    private static final int LISTED_PROBLEMS = 1_000;

    private final SourceReading source;
    private final String file;
    private final String format;
    private final List<TimelineEvent> events = new ArrayList<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private final SortedMap<String, Long> ignored = new TreeMap<>();
    private long rowsWithEvents;
    private long brokenRows;
    private long reordered;
    private long ascents;
    private long descents;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant latest;
    private @Nullable Instant previous;
    private @Nullable ZoneId zone;
    private @Nullable Integer year;

    FileReading(SourceReading source, String file, String format) {
        this.source = source;
        this.file = file;
        this.format = format;
    }

    void row(List<TimelineEvent> ofOneRow) {
        rowsWithEvents++;
        ofOneRow.get(0).getOccurredAt().toAdjustedEarliest().ifPresent(this::follow);
        ofOneRow.forEach(e -> e.getOccurredAt().toAdjustedEarliest().ifPresent(this::extendSpan));
        events.addAll(ofOneRow);
    }

    void ignoredRow(String kind) {
        ignored.merge(kind, 1L, Long::sum);
    }

    void brokenRow(SourceProblem problem) {
        brokenRows++;
        problem(problem);
    }

    void problem(SourceProblem problem) {
        if (problems.size() < LISTED_PROBLEMS) {
            problems.add(problem);
        } else if (problems.size() == LISTED_PROBLEMS) {
            problems.add(SourceProblem.builder()
                    .id("source.more-problems")
                    .file(file)
                    .message("more than " + LISTED_PROBLEMS + " problems; the others are counted, not listed")
                    .remedy("correct the listed ones first, or look whether the file is what it seems to be")
                    .build());
        }
    }

    void zone(ZoneId declaredOrAssumed) {
        zone = declaredOrAssumed;
    }

    void year(int declaredOrDeduced) {
        year = declaredOrDeduced;
    }

    private void extendSpan(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    private void follow(Instant time) {
        if (previous != null) {
            int step = time.compareTo(previous);
            ascents += step > 0 ? 1 : 0;
            descents += step < 0 ? 1 : 0;
        }
        if (latest != null && time.isBefore(latest)) {
            reordered++;
        } else {
            latest = time;
        }
        previous = time;
    }

    /** Appends the events in sequence: a file that runs backwards in time is taken from its end. */
    void place(List<PlacedEvent> target, int firstSequence) {
        boolean newestFirst = descents > ascents;
        int end = events.size() - 1;
        for (int i = 0; i <= end; i++) {
            target.add(PlacedEvent.of(events.get(i), this, firstSequence + (newestFirst ? end - i : i)));
        }
    }

    SourceReading source() {
        return source;
    }

    String file() {
        return file;
    }

    int size() {
        return events.size();
    }

    long rows() {
        return rowsWithEvents + brokenRows + ignoredRows();
    }

    List<TimelineEvent> events() {
        return events;
    }

    List<SourceProblem> problems() {
        return problems;
    }

    SourceReport report(long joined) {
        SourceOptions options = source.options();
        SourceReportBuilder report = SourceReport.builder()
                .file(file)
                .format(format)
                .rows(rows())
                .rowsWithEvents(rowsWithEvents)
                .ignored(ignoredRows())
                .ignoredByKind(ignored)
                .problems(brokenRows)
                .events(events.size())
                .joined(joined)
                .reordered(reordered)
                .correction(options.getClockCorrection());
        Optional.ofNullable(first).ifPresent(report::first);
        Optional.ofNullable(last).ifPresent(report::last);
        if (zone != null) {
            report.zone(zone);
        }
        if (year != null) {
            report.year(year);
        }
        return report.build();
    }

    private long ignoredRows() {
        return ignored.values().stream().mapToLong(Long::longValue).sum();
    }
}
