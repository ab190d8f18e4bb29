package dev.postmortem.render;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.text.AlignedText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays out for a terminal what a report holds; what it says is for a renderer. */
final class ReportText {
    private ReportText() {}

    static String of(Report report) {
        return AlignedText.titled("report of " + report.getPostmortem().getId() + ": "
                        + report.getPostmortem().getTitle())
                .row("language", report.getLanguage().toLanguageTag())
                .rows(report.getImpactFacts(), ReportText::cells)
                .rows(report.getMetrics(), ReportText::cells)
                .row(
                        "notes on explanations",
                        String.valueOf(report.getExplanationNotes().size()))
                .row(
                        "notes on prevention",
                        String.valueOf(report.getPreventionNotes().size()))
                .row("findings", findings(report.getFindings()))
                .field(
                        "merge",
                        report.getMergeReport()
                                .map(merge -> merge(merge.getSources().size(), merge.getTotals())))
                .toString();
    }

    private static List<String> cells(ReportFact fact) {
        return List.of(fact.getLabel(), fact.getValue());
    }

    private static String findings(List<Finding> findings) {
        Map<FindingSeverity, Long> bySeverity = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::getSeverity, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        String severities = bySeverity.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return findings.size() + (severities.isEmpty() ? "" : ": " + severities);
    }

    private static String merge(int files, MergeTotals totals) {
        return totals.getRows()
                + (totals.getRows() == 1 ? " row of " : " rows of ")
                + files
                + (files == 1 ? " file" : " files");
    }
}
