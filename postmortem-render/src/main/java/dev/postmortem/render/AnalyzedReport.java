package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.summary.ImpactAggregator;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.impact.summary.ImpactUnknown;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.render.wording.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what the model computes about a postmortem, and adds what the factor analysis does. */
final class AnalyzedReport {
    private static final int LISTED_UNKNOWNS = 12;

    private final Postmortem postmortem;

    AnalyzedReport(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    Report asOf(Instant asOf, Locale locale) {
        FactorNotes notes = new FactorNotes(postmortem, locale);
        return Report.builder()
                .postmortem(postmortem)
                .language(locale)
                .impactFacts(
                        postmortem.getImpacts().isEmpty()
                                ? List.of()
                                : impactFacts(ImpactAggregator.summarize(postmortem.getImpacts(), asOf)))
                .metrics(metrics())
                .explanationNotes(notes.combinations())
                .preventionNotes(notes.preventions())
                .build();
    }

    /** A number that a hidden impact is part of would tell of it, and so goes with it. */
    private List<ReportFact> impactFacts(ImpactSummary impact) {
        Visibility visibility = strictest(postmortem.getImpacts().stream().map(Impact::getVisibility));
        return facts(impact).stream()
                .map(fact -> fact.toBuilder().visibility(visibility).build())
                .toList();
    }

    private static List<ReportFact> facts(ImpactSummary impact) {
        List<ReportFact> facts = new ArrayList<>();
        facts.add(ReportFact.of(
                "Visible to customers", toTheSecond(impact.getVisibleDuration()).toText()));
        impact.getDurationBySeverity()
                .forEach((severity, time) -> facts.add(ReportFact.of(
                        "Time in " + Labels.of(severity), toTheSecond(time).toText())));
        impact.getCustomersAffected()
                .forEach(c -> facts.add(ReportFact.of(Labels.of(c.getUnit()) + "s affected", customers(c))));
        impact.getCustomersReported()
                .ifPresent(c -> facts.add(ReportFact.of("Customers who reported", range(c.getLower(), c.getUpper()))));
        impact.getSupportTickets()
                .ifPresent(c -> facts.add(ReportFact.of("Support tickets", range(c.getLower(), c.getUpper()))));
        if (!impact.getUnknowns().isEmpty()) {
            facts.add(ReportFact.of("Not known", unknowns(impact.getUnknowns())));
        }
        return facts;
    }

    private static String unknowns(List<ImpactUnknown> unknowns) {
        int more = unknowns.size() - LISTED_UNKNOWNS;
        return unknowns.stream()
                        .limit(LISTED_UNKNOWNS)
                        .map(ImpactUnknown::getMessage)
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /** The times of one published scheme, and how long it took to answer, which that scheme leaves out. */
    private List<ReportFact> metrics() {
        List<MetricResult> results =
                new ArrayList<>(IncidentMetrics.preset("kehoe").all(postmortem));
        results.add(IncidentMetrics.preset("pagerduty").timeToAcknowledge(postmortem));
        return results.stream()
                .flatMap(result -> result.getFormula().map(f -> fact(f, result, visibility(f))).stream())
                .toList();
    }

    /** A length tells of both of its ends. */
    private Visibility visibility(MetricFormula formula) {
        return strictest(postmortem.getIncident().stream()
                .flatMap(incident -> Stream.concat(
                        Stream.of(incident.getVisibility()),
                        Stream.of(formula.getStart(), formula.getEnd())
                                .flatMap(name -> incident.milestone(name).stream())
                                .map(Milestone::getVisibility))));
    }

    private static ReportFact fact(MetricFormula formula, MetricResult result, Visibility visibility) {
        String value = result.getRange()
                .map(AnalyzedReport::toTheSecond)
                .map(DurationRange::toText)
                .orElseGet(() -> "unknown: " + result.toText());
        return ReportFact.builder()
                .label(sentence(formula.getName().replace('-', ' ')))
                .value(value)
                .note("from " + Labels.of(formula.getStart()) + " to " + Labels.of(formula.getEnd()))
                .visibility(visibility)
                .build();
    }

    /** Nobody compares incidents by nanoseconds; rounded, because one truncated would be up to a second short. */
    private static DurationRange toTheSecond(DurationRange range) {
        return DurationRange.builder()
                .min(rounded(range.getMin()))
                .max(range.getMax().map(AnalyzedReport::rounded))
                .build();
    }

    private static Duration rounded(Duration length) {
        return length.plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is computed is for the organisation, or for fewer people if it is made of what fewer may read. */
    static Visibility strictest(Stream<Visibility> visibilities) {
        return Stream.concat(Stream.of(Visibility.INTERNAL), visibilities)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String customers(CustomerCount count) {
        return range(count.getLower(), count.getUpper());
    }

    private static String range(long lower, Optional<Long> upper) {
        String from = String.format(Locale.ROOT, "%,d", lower);
        if (upper.isEmpty()) {
            return "at least " + from;
        }
        return upper.get() == lower ? from : from + " to " + String.format(Locale.ROOT, "%,d", upper.get());
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
