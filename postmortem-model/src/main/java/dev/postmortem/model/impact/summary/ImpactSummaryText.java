package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.text.AlignedText;
import java.util.List;

/** Lays a summary of impact out for a terminal: a line for each number, with its name in front. */
final class ImpactSummaryText {
    private ImpactSummaryText() {}

    static String of(ImpactSummary summary) {
        int observations = summary.getObservations();
        AlignedText text = AlignedText.create()
                .row(
                        "observed",
                        observations + (observations == 1 ? " impact" : " impacts") + ", as of " + summary.getAsOf())
                .row("visible", summary.getVisibleDuration().toText())
                .row("visible or not", summary.getTotalDuration().toText());
        figures(summary, text);
        return text.toString();
    }

    private static void figures(ImpactSummary summary, AlignedText text) {
        text.rows(
                        summary.getDurationBySeverity().entrySet(),
                        e -> List.of("visible, " + e.getKey(), e.getValue().toText()))
                .rows(
                        summary.getVisibleDurationByService().entrySet(),
                        e -> List.of("visible, " + e.getKey(), e.getValue().toText()))
                .rows(summary.getCustomersAffected(), count -> List.of("affected", count.toString()))
                .field("customers who reported", summary.getCustomersReported())
                .field("support tickets", summary.getSupportTickets())
                .rows(summary.getRequests(), tally -> List.of("failed requests", requests(tally)))
                .rows(summary.getMetrics(), metric -> List.of(metric.getName(), metric.toText()))
                .rows(summary.getMoney(), money -> List.of("cost", money.toString()))
                .rows(summary.getUnknowns(), unknown -> List.of("not known", unknown.getMessage()));
    }

    private static String requests(RequestTally tally) {
        String failed = tally.getFailed().map(CountRange::toString).orElse("?");
        String total = tally.getTotal().map(CountRange::toString).orElse("?");
        String scope = tally.getScope().toText();
        return failed + " of " + total + (scope.isEmpty() ? "" : " (" + scope + ")");
    }
}
