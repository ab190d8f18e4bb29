package dev.postmortem.render;

import dev.postmortem.model.impact.BusinessMetric;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.wording.Labels;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.SeverityTone;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the incident did. */
final class ImpactSection {
    private final Wording wording;
    private final NumberWording numbers;

    ImpactSection(Wording wording) {
        this.wording = wording;
        this.numbers = wording.numbers();
    }

    void add(Report report, SectionList sections) {
        List<Block> blocks = new ArrayList<>(SectionList.facts(
                report.getImpactFacts().stream().map(SectionList::fact).toList()));
        blocks.addAll(table().blocks(report.getPostmortem().getImpacts()));
        sections.add("impact", "Impact", blocks);
    }

    private TableOf<Impact> table() {
        return new TableOf<Impact>(
                        "impacts",
                        "Observed impact, times in " + wording.times().zoneName(),
                        wording)
                .column("From", i -> Paragraph.of(wording.times().full(i.getStartedAt())))
                .column("Until", this::end)
                .column("Severity", i -> Paragraph.of(severity(i.getSeverity())))
                .text("Where", ImpactSection::scope)
                .text(
                        "Customers affected",
                        i -> i.getCustomersAffected().map(this::customers).orElse(""))
                .text("Customers who reported", i -> count(i.getCustomersReported()))
                .text("Support tickets", i -> count(i.getSupportTickets()))
                .text("Failed requests", this::requests)
                .text("Business figures", this::metrics)
                .text("Cost", this::money)
                .text("Notes", i -> i.getNotes().orElse(""))
                .column("Evidence", i -> wording.evidence(i.getEvidence()))
                .stackable();
    }

    private Paragraph end(Impact impact) {
        return Paragraph.of(
                impact.getEndedAt().map(wording.times()::full).orElseGet(() -> Inline.text("no end recorded")));
    }

    private static Inline severity(FunctionalSeverity severity) {
        return Inline.badge(Labels.of(severity), SeverityTone.of(severity));
    }

    private static String scope(Impact impact) {
        ImpactScope scope = impact.getScope();
        String where = Stream.of(
                        scope.getService(),
                        scope.getFunctionality(),
                        scope.getEnvironment(),
                        scope.getRegion(),
                        scope.getSegment())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return impact.isCustomerVisible() ? where : (where + " (not visible to customers)").strip();
    }

    private String customers(CustomerCount count) {
        String unit = Labels.of(count.getUnit()).toLowerCase(Locale.ROOT);
        if (count.hasExactCount()) {
            return numbers.counted(count.getLower(), unit, unit + "s");
        }
        String upper = count.getUpper().map(numbers::of).orElse("");
        return upper.isEmpty()
                ? "at least " + numbers.counted(count.getLower(), unit, unit + "s")
                : numbers.of(count.getLower()) + " to " + upper + " " + unit + "s";
    }

    private String count(Optional<Long> count) {
        return count.map(numbers::of).orElse("");
    }

    private String requests(Impact impact) {
        String total =
                impact.getRequestsTotal().map(t -> " of " + numbers.of(t)).orElse("");
        return impact.getRequestsFailed().map(f -> numbers.of(f) + total).orElse("");
    }

    private String metrics(Impact impact) {
        return impact.getMetrics().stream().map(this::metric).collect(Collectors.joining("\n"));
    }

    private String metric(BusinessMetric metric) {
        String usual = numbers.of(metric.getBaseline()) + " " + metric.getUnit();
        return metric.getName() + ": "
                + metric.getObserved()
                        .map(observed -> numbers.of(observed) + " instead of " + usual)
                        .orElse("a series of figures, usually " + usual);
    }

    private String money(Impact impact) {
        return impact.getMoney().stream().map(this::money).collect(Collectors.joining("\n"));
    }

    private String money(MoneyRange range) {
        String currency = " " + range.getCurrency().getCurrencyCode();
        String least = numbers.of(range.getMin());
        return range.getMin().compareTo(range.getMax()) == 0
                ? least + currency
                : least + " to " + numbers.of(range.getMax()) + currency;
    }
}
