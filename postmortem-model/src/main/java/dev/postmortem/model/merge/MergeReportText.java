package dev.postmortem.model.merge;

import dev.postmortem.model.internal.AlignedRows;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.text.VisibleText;
import dev.postmortem.model.time.DurationRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lays a merge report out for a terminal: a table of the files, a line for all that is to be looked at, and the sums. */
final class MergeReportText {
    private static final int LISTED = 50;
    private static final int WIDEST_CELL = 60;
    private static final List<String> HEADING =
            List.of("FILE", "FORMAT", "ROWS", "EVENTS", "JOINED", "LEFT OUT", "PROBLEMS", "CORRECTION");

    private final MergeReport report;
    private final List<String> lines = new ArrayList<>();

    private MergeReportText(MergeReport report) {
        this.report = report;
    }

    static String of(MergeReport report) {
        MergeReportText text = new MergeReportText(report);
        text.sources();
        text.list(report.getProblems(), MergeReportText::problem);
        text.list(
                report.getAssumptions(), a -> "ASSUMED " + a.getFile() + " " + a.getMessage() + " - " + a.getRemedy());
        text.list(report.getContradictions(), c -> "CONTRADICTION " + c);
        text.list(report.getGaps(), MergeReportText::gap);
        text.sums();
        return String.join("\n", text.lines);
    }

    private void sources() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADING);
        report.getSources().stream().limit(LISTED).map(MergeReportText::cells).forEach(rows::add);
        lines.addAll(AlignedRows.lines(rows, WIDEST_CELL));
        more(report.getSources().size());
    }

    private static List<String> cells(SourceReport source) {
        String error = source.getCorrectionError().map(e -> " +- " + e).orElse("");
        return List.of(
                source.getFile(),
                source.getFormat(),
                String.valueOf(source.getRows()),
                String.valueOf(source.getEvents()),
                String.valueOf(source.getJoined()),
                String.valueOf(source.getIgnored()),
                String.valueOf(source.getProblems()),
                source.getCorrection().map(c -> c + error).orElse(""));
    }

    private <T> void list(List<T> values, Function<T, String> line) {
        values.stream().limit(LISTED).map(line.andThen(VisibleText::of)).forEach(lines::add);
        more(values.size());
    }

    private void more(int size) {
        if (size > LISTED) {
            lines.add("... " + (size - LISTED) + " more ...");
        }
    }

    private static String problem(SourceProblem problem) {
        String line = problem.getLine().map(n -> ":" + n).orElse("");
        String pointer = problem.getPointer().map(p -> "#" + p).orElse("");
        return "PROBLEM " + problem.getFile() + line + pointer + " " + problem.getMessage() + " - "
                + problem.getRemedy();
    }

    private static String gap(TimelineGap gap) {
        return "SILENCE " + gap.getStartInclusive() + " to " + gap.getEndExclusive() + ", "
                + DurationRange.exactly(gap.getDuration()).toText();
    }

    private void sums() {
        MergeTotals totals = report.getTotals();
        lines.add(totals.getRows() + " rows: " + totals.getRowsWithEvents() + " with events, " + totals.getIgnored()
                + " left out, " + totals.getProblems() + " not read");
        lines.add(totals.getEvents() + " events: " + totals.getTimelineEvents() + " on the timeline, "
                + totals.getJoined() + " joined to another");
    }
}
