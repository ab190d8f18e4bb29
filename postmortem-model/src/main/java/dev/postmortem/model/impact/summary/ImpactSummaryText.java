package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.internal.AlignedRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Lays a summary of impact out for a terminal: a line for each number, with its name in front. */
final class ImpactSummaryText {
    private static final int LISTED = 50;
    private static final int WIDEST_CELL = 120;

    private final List<List<String>> rows = new ArrayList<>();

    private ImpactSummaryText() {}

    static String of(ImpactSummary summary) {
        ImpactSummaryText text = new ImpactSummaryText();
        int observations = summary.getObservations();
        text.row(
                "observed",
                observations + (observations == 1 ? " impact" : " impacts") + ", as of " + summary.getAsOf());
        text.durations(summary);
        text.counts(summary);
        text.list(summary.getRequests(), (tally, all) -> all.row("failed requests", requests(tally)));
        text.list(summary.getMetrics(), (metric, all) -> all.row(metric.getName(), figure(metric)));
        text.list(summary.getMoney(), (money, all) -> all.row("cost", money(money)));
        text.list(summary.getUnknowns(), (unknown, all) -> all.row("not known", unknown.getMessage()));
        return String.join("\n", AlignedRows.lines(text.rows, WIDEST_CELL));
    }

    private void durations(ImpactSummary summary) {
        row("visible", summary.getVisibleDuration().toText());
        row("visible or not", summary.getTotalDuration().toText());
        list(
                summary.getDurationBySeverity().entrySet(),
                (e, all) -> all.row("visible, " + e.getKey(), e.getValue().toText()));
        list(
                summary.getVisibleDurationByService().entrySet(),
                (e, all) -> all.row("visible, " + e.getKey(), e.getValue().toText()));
    }

    private void counts(ImpactSummary summary) {
        list(summary.getCustomersAffected(), (count, all) -> all.row("affected", customers(count)));
        summary.getCustomersReported().ifPresent(count -> row("customers who reported", count(count)));
        summary.getSupportTickets().ifPresent(count -> row("support tickets", count(count)));
    }

    private <T> void list(Collection<T> values, BiConsumer<T, ImpactSummaryText> row) {
        values.stream().limit(LISTED).forEach(value -> row.accept(value, this));
        if (values.size() > LISTED) {
            row("...", (values.size() - LISTED) + " more");
        }
    }

    private void row(String name, String value) {
        rows.add(List.of(name, value));
    }

    private static String customers(CustomerCount count) {
        return count(count.getLower(), count.getUpper()) + " " + count.getUnit();
    }

    private static String requests(RequestTally tally) {
        String failed = tally.getFailed().map(ImpactSummaryText::count).orElse("?");
        String total = tally.getTotal().map(ImpactSummaryText::count).orElse("?");
        String scope = tally.getScope().toText();
        return failed + " of " + total + (scope.isEmpty() ? "" : " (" + scope + ")");
    }

    private static String figure(BusinessMetric metric) {
        String observed =
                metric.getObserved().map(figure -> figure.toPlainString()).orElse("?");
        return observed + " instead of " + metric.getBaseline().toPlainString() + " " + metric.getUnit();
    }

    private static String money(MoneyRange money) {
        String min = money.getMin().toPlainString();
        String max = money.getMax().toPlainString();
        return (min.equals(max) ? min : min + " to " + max) + " " + money.getCurrency();
    }

    private static String count(CountRange count) {
        return count(count.getLower(), count.getUpper());
    }

    private static String count(long lower, Optional<Long> upper) {
        return upper.map(most -> most == lower ? String.valueOf(lower) : lower + " to " + most)
                .orElse("at least " + lower);
    }
}
