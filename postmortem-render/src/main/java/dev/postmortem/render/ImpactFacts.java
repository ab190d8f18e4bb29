package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.summary.ImpactAggregator;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.impact.summary.ImpactUnknown;
import dev.postmortem.render.wording.Labels;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what all impacts come to. */
final class ImpactFacts {
    private static final int LISTED_UNKNOWNS = 12;

    private final Postmortem postmortem;
    private final Instant asOf;
    private final Wording wording;
    private final Terms terms;

    ImpactFacts(Postmortem postmortem, Instant asOf, Wording wording) {
        this.postmortem = postmortem;
        this.asOf = asOf;
        this.wording = wording;
        this.terms = wording.terms();
    }

    /** A number that a hidden impact is part of would tell of it, and so goes with it. */
    List<ReportFact> toList() {
        List<Impact> impacts = postmortem.getImpacts();
        if (impacts.isEmpty()) {
            return List.of();
        }
        Visibility visibility = AnalyzedReport.strictest(impacts.stream().map(Impact::getVisibility));
        return facts(ImpactAggregator.summarize(impacts, asOf)).stream()
                .map(fact -> fact.toBuilder().visibility(visibility).build())
                .toList();
    }

    private List<ReportFact> facts(ImpactSummary impact) {
        List<ReportFact> facts = new ArrayList<>();
        facts.add(fact("Visible to customers", AnalyzedReport.text(impact.getVisibleDuration(), wording)));
        impact.getDurationBySeverity()
                .forEach((severity, time) -> facts.add(ReportFact.of(
                        terms.of("Time in %s", wording.label(severity)), AnalyzedReport.text(time, wording))));
        impact.getCustomersAffected()
                .forEach(
                        c -> facts.add(fact(Labels.of(c.getUnit()) + "s affected", range(c.getLower(), c.getUpper()))));
        impact.getCustomersReported()
                .ifPresent(c -> facts.add(fact("Customers who reported", range(c.getLower(), c.getUpper()))));
        impact.getSupportTickets()
                .ifPresent(c -> facts.add(fact("Support tickets", range(c.getLower(), c.getUpper()))));
        if (!impact.getMoney().isEmpty()) {
            facts.add(fact(
                    "Cost",
                    impact.getMoney().stream().map(wording.numbers()::of).collect(Collectors.joining("; "))));
        }
        if (!impact.getUnknowns().isEmpty()) {
            facts.add(fact("Not known", unknowns(impact.getUnknowns())));
        }
        return facts;
    }

    private ReportFact fact(String label, String value) {
        return ReportFact.of(terms.of(label), value);
    }

    private String range(long lower, Optional<Long> upper) {
        return wording.numbers().range(lower, upper);
    }

    private String unknowns(List<ImpactUnknown> unknowns) {
        int more = unknowns.size() - LISTED_UNKNOWNS;
        String listed =
                unknowns.stream().limit(LISTED_UNKNOWNS).map(this::unknown).collect(Collectors.joining("; "));
        return more > 0 ? listed + "; " + terms.of("and %s more", more) : listed;
    }

    private String unknown(ImpactUnknown unknown) {
        return terms.of(
                switch (unknown.getAspect()) {
                    case START -> "impact %s has no known start";
                    case END -> "impact %s ended, but nobody knows when";
                    case OPEN_END ->
                        startsLater(unknown)
                                ? "impact %s has no end and starts after %s; it does not count yet"
                                : "impact %s has no end; it counts up to %s";
                    case SERVICE -> "impact %s names no service";
                    case CUSTOMERS_AFFECTED -> "impact %s does not say how many customers were affected at most";
                    case CUSTOMERS_REPORTED -> "impact %s does not say how many customers reported";
                    case SUPPORT_TICKETS -> "impact %s does not say how many support tickets it caused";
                },
                unknown.getImpact(),
                asOf);
    }

    private boolean startsLater(ImpactUnknown unknown) {
        return postmortem.getImpacts().stream()
                .filter(impact -> impact.getId().equals(unknown.getImpact()))
                .flatMap(impact -> impact.getStartedAt().toAdjustedEarliest().stream())
                .anyMatch(start -> start.isAfter(asOf));
    }
}
