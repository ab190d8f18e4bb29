package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says in words what the model computes about a postmortem, and adds what the factor analysis does. */
final class AnalyzedReport {
    private final Postmortem postmortem;

    AnalyzedReport(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    Report asOf(Instant asOf, Locale locale) {
        FactorNotes notes = new FactorNotes(postmortem, locale);
        Wording wording = Wording.of(locale);
        return Report.builder()
                .postmortem(postmortem)
                .language(locale)
                .impactFacts(new ImpactFacts(postmortem, asOf, wording).toList())
                .metrics(metrics(wording))
                .explanationNotes(notes.combinations())
                .preventionNotes(notes.preventions())
                .build();
    }

    /** The times of one published scheme, and how long it took to answer, which that scheme leaves out. */
    private List<ReportFact> metrics(Wording wording) {
        if (postmortem.getIncident().isEmpty() && postmortem.getImpacts().isEmpty()) {
            return List.of(); // four times "unknown" would be all that a new draft says
        }
        List<MetricResult> results =
                new ArrayList<>(IncidentMetrics.preset("kehoe").all(postmortem));
        results.add(IncidentMetrics.preset("pagerduty").timeToAcknowledge(postmortem));
        return results.stream()
                .flatMap(result -> result.getFormula().map(f -> fact(f, result, wording)).stream())
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

    private ReportFact fact(MetricFormula formula, MetricResult result, Wording wording) {
        Terms terms = wording.terms();
        String start = wording.label(formula.getStart());
        String end = wording.label(formula.getEnd());
        return ReportFact.builder()
                .label(terms.of(sentence(formula.getName().replace('-', ' '))))
                .value(result.getRange().map(range -> text(range, wording)).orElseGet(() -> unknown(result, wording)))
                .note(terms.of("from %s to %s", start, end))
                .visibility(visibility(formula))
                .build();
    }

    private static String unknown(MetricResult result, Wording wording) {
        return result.getMissing().stream()
                .map(wording::label)
                .reduce((one, other) -> wording.terms().of("%s and %s", one, other))
                .map(names -> wording.terms().of("unknown: no time for %s", names))
                .orElseGet(() -> wording.terms().of("unknown: the end is before the start"));
    }

    /** Nobody compares incidents by nanoseconds; rounded, because one truncated would be up to a second short. */
    static String text(DurationRange range, Wording wording) {
        return wording.times()
                .range(DurationRange.builder()
                        .min(rounded(range.getMin()))
                        .max(range.getMax().map(AnalyzedReport::rounded))
                        .build());
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

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
