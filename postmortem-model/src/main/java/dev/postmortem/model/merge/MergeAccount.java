package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Accounts for every row of every source.
 *
 * @param sources what was read
 * @param joined how many events of each file were joined into another, in the order of the files
 * @param timeline what came of it
 */
record MergeAccount(List<ReadSource> sources, long[] joined, Timeline timeline) {
    MergeReport toReport() {
        List<SourceReport> reports = reports();
        return MergeReport.builder()
                .totals(totals(reports))
                .sources(reports)
                .problems(files().flatMap(file -> file.problems().stream())
                        .sorted(Comparator.<SourceProblem>naturalOrder())
                        .toList())
                .assumptions(sources.stream()
                        .flatMap(source -> source.assumptions().stream())
                        .sorted(Comparator.<SourceAssumption>naturalOrder())
                        .toList())
                .gaps(TimelineGaps.in(timeline))
                .contradictions(Contradictions.in(timeline))
                .build();
    }

    private List<SourceReport> reports() {
        List<SourceReport> reports = new ArrayList<>();
        files().forEach(file -> reports.add(
                file.report().toBuilder().joined(joined[reports.size()]).build()));
        reports.sort(Comparator.comparing(SourceReport::getFile)
                .thenComparing(SourceReport::getFormat)
                .thenComparing(SourceReport::getJoined));
        return reports;
    }

    private Stream<ReadFile> files() {
        return sources.stream().flatMap(source -> source.files().stream());
    }

    private MergeTotals totals(List<SourceReport> reports) {
        return MergeTotals.builder()
                .rows(sum(reports, SourceReport::getRows))
                .rowsWithEvents(sum(reports, SourceReport::getRowsWithEvents))
                .ignored(sum(reports, SourceReport::getIgnored))
                .problems(sum(reports, SourceReport::getProblems))
                .events(sum(reports, SourceReport::getEvents))
                .joined(sum(reports, SourceReport::getJoined))
                .timelineEvents(timeline.getEvents().size())
                .build();
    }

    private static long sum(List<SourceReport> reports, ToLongFunction<SourceReport> count) {
        return reports.stream().mapToLong(count).sum();
    }
}
