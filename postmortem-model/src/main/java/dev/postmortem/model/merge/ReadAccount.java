package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Accounts for every row of every file.
 *
 * @param files the files, with what was joined
 * @param assumptions what had to be assumed about any of them
 */
record ReadAccount(List<ReadFile> files, List<SourceAssumption> assumptions) {
    private static final Comparator<SourceReport> ORDER = Comparator.comparing(SourceReport::getFile)
            .thenComparing(SourceReport::getFormat)
            .thenComparing(SourceReport::getJoined);

    /** {@return a report that lacks what only a timeline tells} */
    MergeReportBuilder report() {
        List<SourceReport> reports =
                files.stream().map(ReadFile::report).sorted(ORDER).toList();
        return MergeReport.builder()
                .totals(totals(reports))
                .sources(reports)
                .problems(files.stream()
                        .flatMap(file -> file.problems().stream())
                        .sorted(Comparator.<SourceProblem>naturalOrder())
                        .toList())
                .assumptions(assumptions.stream()
                        .sorted(Comparator.<SourceAssumption>naturalOrder())
                        .toList());
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
