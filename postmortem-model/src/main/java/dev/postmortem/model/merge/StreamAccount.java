package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Accounts for the rows of all sources of a streaming merge.
 *
 * @param readings what was read
 */
record StreamAccount(List<StreamReading> readings) {
    /** Counts a record that equals another one. */
    void joined(SpilledRecord spilled) {
        files().filter(file -> file.has(spilled)).forEach(StreamedFile::joined);
    }

    MergeReport toReport() {
        List<SourceReport> reports = readings.stream()
                .flatMap(r -> r.files().stream().map(file -> file.report(r.options())))
                .sorted(Comparator.comparing(SourceReport::getFile)
                        .thenComparing(SourceReport::getFormat)
                        .thenComparing(SourceReport::getJoined))
                .toList();
        return MergeReport.builder()
                .totals(totals(reports))
                .sources(reports)
                .problems(files().flatMap(file -> file.problems().stream())
                        .sorted(Comparator.<SourceProblem>naturalOrder())
                        .toList())
                .assumptions(readings.stream()
                        .flatMap(r -> r.assumptions().stream())
                        .sorted(Comparator.<SourceAssumption>naturalOrder())
                        .toList())
                .build();
    }

    private Stream<StreamedFile> files() {
        return readings.stream().flatMap(r -> r.files().stream());
    }

    private static MergeTotals totals(List<SourceReport> reports) {
        long events = sum(reports, SourceReport::getEvents);
        long joined = sum(reports, SourceReport::getJoined);
        return MergeTotals.builder()
                .rows(sum(reports, SourceReport::getRows))
                .rowsWithEvents(sum(reports, SourceReport::getRowsWithEvents))
                .ignored(sum(reports, SourceReport::getIgnored))
                .problems(sum(reports, SourceReport::getProblems))
                .events(events)
                .joined(joined)
                .timelineEvents(events - joined)
                .build();
    }

    private static long sum(List<SourceReport> reports, ToLongFunction<SourceReport> count) {
        return reports.stream().mapToLong(count).sum();
    }
}
