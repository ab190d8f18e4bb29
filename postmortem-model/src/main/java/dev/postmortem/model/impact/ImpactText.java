package dev.postmortem.model.impact;

import dev.postmortem.model.print.TimeCell;
import dev.postmortem.model.text.AlignedText;
import java.util.List;

/** Lays an impact out for a terminal: what was affected, how long, and how much. */
final class ImpactText {
    private ImpactText() {}

    static String of(Impact impact) {
        String scope = impact.getScope().toText();
        AlignedText text = AlignedText.titled(
                        impact.getId() + ": " + impact.getSeverity() + (scope.isEmpty() ? "" : " of " + scope))
                .row("from", TimeCell.utc(impact.getStartedAt()))
                .row("to", impact.getEndedAt().map(TimeCell::utc).orElse("it goes on"))
                .row("customers could see it", impact.isCustomerVisible() ? "yes" : "no");
        return figures(impact, text).field("notes", impact.getNotes()).toString();
    }

    private static AlignedText figures(Impact impact, AlignedText text) {
        return text.field("affected", impact.getCustomersAffected())
                .field("customers who reported", impact.getCustomersReported())
                .field("support tickets", impact.getSupportTickets())
                .field("failed requests", requests(impact))
                .rows(impact.getMetrics(), metric -> List.of(metric.getName(), metric.toText()))
                .rows(impact.getMoney(), money -> List.of("cost", money.toString()))
                .rows(impact.getObjectives(), objective -> List.of("objective", objective.getName()))
                .rows(impact.getDataLosses(), loss -> List.of("lost", loss.getWhat()));
    }

    private static String requests(Impact impact) {
        if (impact.getRequestsFailed().isEmpty() && impact.getRequestsTotal().isEmpty()) {
            return "";
        }
        String failed = impact.getRequestsFailed().map(Object::toString).orElse("?");
        return failed + impact.getRequestsTotal().map(total -> " of " + total).orElse("");
    }
}
