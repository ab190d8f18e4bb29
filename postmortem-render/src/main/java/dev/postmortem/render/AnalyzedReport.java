package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.ImpactAggregator;
import dev.postmortem.model.impact.ImpactSummary;
import dev.postmortem.model.impact.ImpactUnknown;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.rca.Coverage;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.render.wording.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what the model and the factor analysis compute about a postmortem. */
final class AnalyzedReport {
    /** A reader compares combinations by eye; a set beyond this is told by its count. */
    private static final int LISTED_COMBINATIONS = 12;

    private final Postmortem postmortem;
    private final FactorGraph graph;

    AnalyzedReport(Postmortem postmortem) {
        this.postmortem = postmortem;
        this.graph = FactorGraph.of(postmortem);
    }

    Report asOf(Instant asOf) {
        return Report.builder()
                .postmortem(postmortem)
                .impactFacts(
                        postmortem.getImpacts().isEmpty()
                                ? List.of()
                                : facts(ImpactAggregator.summarize(postmortem.getImpacts(), asOf)))
                .metrics(metrics())
                .explanationNotes(analyses().map(this::combinations).toList())
                .preventionNotes(analyses().map(this::preventions).toList())
                .build();
    }

    private static List<ReportFact> facts(ImpactSummary impact) {
        List<ReportFact> facts = new ArrayList<>();
        facts.add(ReportFact.of(
                "Visible to customers", impact.getVisibleDuration().toText()));
        impact.getDurationBySeverity()
                .forEach((severity, time) -> facts.add(ReportFact.of("Time in " + Labels.of(severity), time.toText())));
        impact.getCustomersAffected()
                .forEach(c -> facts.add(ReportFact.of(Labels.of(c.getUnit()) + "s affected", customers(c))));
        impact.getCustomersReported()
                .ifPresent(c -> facts.add(ReportFact.of("Customers who reported", range(c.getLower(), c.getUpper()))));
        impact.getSupportTickets()
                .ifPresent(c -> facts.add(ReportFact.of("Support tickets", range(c.getLower(), c.getUpper()))));
        if (!impact.getUnknowns().isEmpty()) {
            facts.add(ReportFact.builder()
                    .label("Not known")
                    .value(String.valueOf(impact.getUnknowns().size()))
                    .note(impact.getUnknowns().stream()
                            .map(ImpactUnknown::getMessage)
                            .collect(Collectors.joining("; ")))
                    .build());
        }
        return facts;
    }

    /** The times of one published scheme, and how long it took to answer, which that scheme leaves out. */
    private List<ReportFact> metrics() {
        List<MetricResult> results =
                new ArrayList<>(IncidentMetrics.preset("kehoe").all(postmortem));
        results.add(IncidentMetrics.preset("pagerduty").timeToAcknowledge(postmortem));
        return results.stream()
                .flatMap(result -> result.getFormula().map(f -> fact(f, result)).stream())
                .toList();
    }

    private static ReportFact fact(MetricFormula formula, MetricResult result) {
        String value = result.getRange()
                .map(AnalyzedReport::toTheSecond)
                .map(DurationRange::toText)
                .orElseGet(() -> "unknown: " + result.toText());
        return ReportFact.builder()
                .label(sentence(formula.getName().replace('-', ' ')))
                .value(value)
                .note("from " + Labels.of(formula.getStart()) + " to " + Labels.of(formula.getEnd()))
                .build();
    }

    /** Nobody compares incidents by nanoseconds. */
    private static DurationRange toTheSecond(DurationRange range) {
        Duration min = range.getMin().truncatedTo(ChronoUnit.SECONDS);
        return range.getMax()
                .map(max -> DurationRange.between(min, max.truncatedTo(ChronoUnit.SECONDS)))
                .orElseGet(() -> DurationRange.atLeast(min));
    }

    private Stream<FactorAnalysis> analyses() {
        return graph.getOutcomes().stream().map(graph::analyze);
    }

    private ReportNote combinations(FactorAnalysis analysis) {
        List<String> sentences = new ArrayList<>(analysis.minimalCombinations().smallest(LISTED_COMBINATIONS).stream()
                .map(AnalyzedReport::together)
                .toList());
        if (analysis.minimalCombinations().smallest(LISTED_COMBINATIONS + 1).size() > LISTED_COMBINATIONS) {
            sentences.add(LISTED_COMBINATIONS + " of "
                    + analysis.minimalCombinations().count() + " shown");
        }
        return ReportNote.of("What was enough for: " + title(analysis), sentences);
    }

    private ReportNote preventions(FactorAnalysis analysis) {
        List<String> sentences = new ArrayList<>(analysis.summary());
        if (!analysis.minimalCombinations().isEmpty()) {
            sentences.add(coverage(analysis));
        }
        return ReportNote.of(title(analysis), sentences);
    }

    private String coverage(FactorAnalysis analysis) {
        Coverage coverage = analysis.coverage(postmortem.getActionItems());
        String closed =
                "Of " + analysis.minimalCombinations().count() + " combinations the actions that are done close "
                        + coverage.getDone().count() + " and the planned ones "
                        + coverage.getPlanned().count() + " more";
        if (coverage.getOpen().isEmpty()) {
            return closed + "; none stays open.";
        }
        String open = coverage.getOpen().smallest(LISTED_COMBINATIONS).stream()
                .map(AnalyzedReport::together)
                .collect(Collectors.joining("; "));
        return closed + "; " + coverage.getOpen().count() + " stay open: " + open + ".";
    }

    private String title(FactorAnalysis analysis) {
        return postmortem.getFactors().stream()
                .filter(f -> f.getId().equals(analysis.getOutcome()))
                .map(ContributingFactor::getText)
                .findFirst()
                .orElse(analysis.getOutcome().toString());
    }

    private static String together(Set<?> combination) {
        return combination.stream().map(Object::toString).collect(Collectors.joining(" + "));
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
