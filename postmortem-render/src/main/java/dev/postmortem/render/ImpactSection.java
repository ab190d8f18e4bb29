package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Labels;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.SeverityTone;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.TimeWording;
import dev.postmortem.render.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the incident did. */
final class ImpactSection {
    private final Wording wording;
    private final Terms terms;
    private final NumberWording numbers;
    private final boolean withIds;

    /** Findings, and what is not known, name impacts by their ids, which only those who work on the report need. */
    ImpactSection(Wording wording, boolean withIds) {
        this.withIds = withIds;
        this.wording = wording;
        this.terms = wording.terms();
        this.numbers = wording.numbers();
    }

    void offer(Report report, ReportContents contents) {
        Postmortem postmortem = report.getPostmortem();
        contents.put(
                ReportContent.IMPACT_FIGURES,
                () -> SectionList.facts(
                        report.getImpactFacts().stream().map(SectionList::fact).toList()));
        contents.put(ReportContent.IMPACTS, () -> table().blocks(postmortem.getImpacts()));
        contents.put(ReportContent.BUSINESS_IMPACT, () -> business(postmortem.getImpacts()));
        contents.put(ReportContent.CUSTOMERS_TO_CARE_FOR, () -> customers(postmortem));
    }

    private TableOf<Impact> table() {
        return new TableOf<Impact>(
                        "impacts",
                        wording.terms()
                                .of(
                                        "Observed impact, times in %s",
                                        wording.times().zoneName()),
                        wording)
                .column("From", i -> Paragraph.of(wording.times().full(i.getStartedAt())))
                .column("Until", this::end)
                .column("Severity", i -> Paragraph.of(severity(i.getSeverity())))
                .text("Where", this::scope)
                .text("Id", i -> withIds ? i.getId().toString() : "")
                .text(
                        "Customers affected",
                        i -> i.getCustomersAffected().map(this::customers).orElse(""))
                .text("Customers who reported", i -> count(i.getCustomersReported()))
                .text("Support tickets", i -> count(i.getSupportTickets()))
                .text("Failed requests", this::requests)
                .text("Business figures", this::metrics)
                .text("Cost", this::money)
                .text("Service levels", this::objectives)
                .text("Lost data", this::losses)
                .text("Notes", i -> i.getNotes().orElse(""))
                .column("Evidence", i -> wording.evidence(i.getEvidence()))
                .stackable();
    }

    private List<Block> business(List<Impact> impacts) {
        TableOf<Impact> table = new TableOf<Impact>(
                        "business-impacts",
                        terms.of(
                                "What it did to the business, times in %s",
                                wording.times().zoneName()),
                        wording)
                .column("From", i -> Paragraph.of(wording.times().full(i.getStartedAt())))
                .column("Until", this::end)
                .text("Where", this::scope)
                .text("Business figures", this::metrics)
                .text("Cost", this::money)
                .text("Service levels", this::objectives)
                .text("Lost data", this::losses)
                .stackable();
        return table.blocks(impacts.stream()
                .filter(i -> !(i.getMetrics().isEmpty()
                        && i.getMoney().isEmpty()
                        && i.getObjectives().isEmpty()
                        && i.getDataLosses().isEmpty()))
                .toList());
    }

    private Paragraph end(Impact impact) {
        return Paragraph.of(impact.getEndedAt()
                .map(wording.times()::full)
                .orElseGet(() -> Inline.text(terms.of("no end recorded"))));
    }

    private Inline severity(FunctionalSeverity severity) {
        return Inline.badge(wording.label(severity), SeverityTone.of(severity));
    }

    private String scope(Impact impact) {
        String where = impact.getScope().toText();
        return impact.isCustomerVisible() ? where : (where + " " + terms.of("(not visible to customers)")).strip();
    }

    private List<Block> customers(Postmortem postmortem) {
        return new TableOf<ImpactedCustomer>("customer-table", "Customers to care for", wording)
                .text("Customer", c -> c.getName().orElse(c.getId()))
                .text("Id", ImpactedCustomer::getId)
                .text("Segment", c -> c.getSegment().orElse(""))
                .text("Told", c -> c.getInformedAt().map(wording.times()::full).orElse(""))
                .text("Notes", c -> c.getNotes().orElse(""))
                .stackable()
                .blocks(postmortem.getImpacts().stream()
                        .flatMap(i -> i.getImpactedCustomers().stream())
                        .distinct()
                        .toList());
    }

    private String objectives(Impact impact) {
        return impact.getObjectives().stream()
                .map(o -> o.getName()
                        + o.getTarget().map(t -> " " + percent(t)).orElse("")
                        + o.getWindow()
                                .map(d -> " " + terms.of("over %s", TimeWording.duration(d)))
                                .orElse("")
                        + o.getBudgetConsumed()
                                .map(b -> ", " + terms.of("%s of the error budget", percent(b)))
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private String percent(BigDecimal share) {
        return numbers.of(share.movePointRight(2)) + " %";
    }

    private String losses(Impact impact) {
        return impact.getDataLosses().stream()
                .map(l -> l.getWhat()
                        + l.getLost().map(c -> ": " + range(c) + unit(l)).orElse("")
                        + l.getRecovered()
                                .map(c -> ", " + terms.of("%s recovered", range(c)))
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static String unit(DataLoss loss) {
        return loss.getUnit().map(u -> " " + u).orElse("");
    }

    private String range(CountRange count) {
        return numbers.range(count.getLower(), count.getUpper());
    }

    private String customers(CustomerCount count) {
        String unit = Labels.of(count.getUnit()).toLowerCase(Locale.ROOT);
        String one = "1 " + unit;
        String many = "%s " + unit + "s";
        Optional<String> share = count.getShare().map(this::percent);
        if (share.isPresent() && count.getLower() == 0 && count.getUpper().isEmpty()) {
            String base =
                    count.getBase().map(b -> numbers.counted(b, one, many)).orElseGet(() -> terms.of(unit + "s"));
            return terms.of("%s of %s", share.get(), base);
        }
        String of = count.getBase()
                .flatMap(b -> share.map(s -> terms.of("%s of %s", s, numbers.of(b))))
                .or(() -> share)
                .map(s -> " (" + s + ")")
                .orElse("");
        return bounds(count, one, many) + of;
    }

    private String bounds(CustomerCount count, String one, String many) {
        if (count.hasExactCount()) {
            return numbers.counted(count.getLower(), one, many);
        }
        return count.getUpper()
                .map(upper -> terms.of(many, numbers.range(count.getLower(), Optional.of(upper))))
                .orElseGet(() -> terms.of("at least %s", numbers.counted(count.getLower(), one, many)));
    }

    private String count(Optional<Long> count) {
        return count.map(numbers::of).orElse("");
    }

    private String requests(Impact impact) {
        Optional<String> failed = impact.getRequestsFailed().map(numbers::of);
        return impact.getRequestsTotal()
                .flatMap(total -> failed.map(f -> terms.of("%s of %s", f, numbers.of(total))))
                .or(() -> failed)
                .orElse("");
    }

    private String metrics(Impact impact) {
        return impact.getMetrics().stream().map(this::metric).collect(Collectors.joining("\n"));
    }

    private String metric(BusinessMetric metric) {
        String usual = numbers.of(metric.getBaseline()) + " " + metric.getUnit();
        return metric.getName() + ": "
                + metric.getObserved()
                        .map(observed -> terms.of("%s instead of %s", numbers.of(observed), usual))
                        .orElseGet(() -> terms.of("a series of figures, usually %s", usual));
    }

    private String money(Impact impact) {
        return impact.getMoney().stream().map(numbers::of).collect(Collectors.joining("\n"));
    }
}
