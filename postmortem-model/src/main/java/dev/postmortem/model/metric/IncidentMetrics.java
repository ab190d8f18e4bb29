package dev.postmortem.model.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.metric.MilestoneTimes.Bounds;
import dev.postmortem.model.text.AlignedText;
import dev.postmortem.model.time.DurationRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A set of named formulas for how long the phases of one incident took.
 *
 * <p>Vendors disagree about what a "time to resolve" is, so each definition has a name. A metric is about one incident; it is
 * never called a mean. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "formulas"})
public abstract class IncidentMetrics {
    IncidentMetrics() {}

    /** {@return the name of the set, such as {@code datadog}} */
    @NotBlank
    public abstract String getName();

    /** {@return the formulas, in the order in which they are shown; names are unique} */
    @NotEmpty
    public abstract List<MetricFormula> getFormulas();

    /**
     * Returns the definitions that somebody published.
     *
     * <ul>
     *   <li>{@code datadog}: time to detect is from the earliest customer impact to the detection, time to repair from the
     *       detection to the last customer impact, time to resolve from the declaration to the resolution
     *       (<a href="https://docs.datadoghq.com/incident_response/incident_management/analytics_and_reporting/">Datadog,
     *       Incident Management, Analytics and Reporting</a>).
     *   <li>{@code pagerduty}: from the trigger of the incident, which is the first alert: to the first acknowledgement, to
     *       the moment when the last of the responders asked for is there, and to the resolution; time to engage is from the
     *       first responder to the last (fields {@code seconds_to_first_ack}, {@code seconds_to_mobilize},
     *       {@code seconds_to_resolve} and {@code seconds_to_engage} of the
     *       <a href="https://developer.pagerduty.com/api-reference/">PagerDuty Analytics API</a>).
     *   <li>{@code dora}: failed deployment recovery time, formerly time to restore service, from the beginning of the
     *       impairment of users to its end (<a href="https://dora.dev/guides/dora-metrics-four-keys/">DORA, software
     *       delivery metrics</a>).
     *   <li>{@code atlassian}: time to acknowledge from the alert until work begins; time to respond from the alert, time to
     *       repair from the beginning of the work and time to recover from the beginning of the outage, each until the service
     *       works again; time to resolve from the beginning of the outage until it is also kept from coming back
     *       (<a href="https://www.atlassian.com/incident-management/kpis/common-metrics">Atlassian, common incident
     *       metrics</a>).
     *   <li>{@code kehoe}: TTD, TTM and TTR from the start time to detection, mitigation and resolution
     *       (<a href="https://github.com/dastergon/postmortem-templates">the postmortem template of Michael Kehoe</a>).
     * </ul>
     *
     * @param name the name of the preset, see {@link #presets()}
     * @return the formulas
     * @throws IllegalArgumentException if there is no such preset; the message lists the known ones
     */
    public static IncidentMetrics preset(String name) {
        return MetricPresets.get(Objects.requireNonNull(name, "name"));
    }

    /** {@return the names of the presets, sorted} */
    public static List<String> presets() {
        return MetricPresets.names();
    }

    /**
     * Returns a set of formulas of one's own.
     *
     * @param name the name of the set, not blank
     * @param formulas the formulas, at least one and no name twice
     * @return the set
     * @throws IllegalArgumentException if the name is blank, there is no formula or two have one name
     */
    public static IncidentMetrics of(String name, List<MetricFormula> formulas) {
        return builder().name(name).formulas(formulas).build();
    }

    /**
     * Measures a postmortem by all formulas.
     *
     * @param postmortem the postmortem
     * @return one result for each formula, in their order
     */
    public List<MetricResult> all(Postmortem postmortem) {
        return getFormulas().stream().map(f -> measure(f, postmortem)).toList();
    }

    /**
     * Measures a postmortem by one formula.
     *
     * <p>The times are those of the incident's milestones, after the correction of their clocks. Where nobody stated
     * IMPACT_STARTED or IMPACT_ENDED, the first start and the last end of the customer-visible impacts count, provided that
     * all of them are known. A time recorded to the second or finer counts as exact; a coarser one or a range makes the result
     * an interval, which begins at zero where the two times may be the same. A time that is stated as unknown is missing. The
     * result is invalid only if the end was before the start whatever the ranges.
     *
     * @param name the name of the formula
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult measure(String name, Postmortem postmortem) {
        return getFormulas().stream()
                .filter(f -> f.getName().equals(name))
                .findFirst()
                .map(f -> measure(f, postmortem))
                .orElseGet(() -> MetricResult.notDefined(name));
    }

    /**
     * Measures how long it took until somebody or something noticed.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToDetect(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_DETECT, postmortem);
    }

    /**
     * Measures how long it took until a responder took it.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToAcknowledge(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_ACKNOWLEDGE, postmortem);
    }

    /**
     * Measures how long it took from the first responder to the last.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToEngage(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_ENGAGE, postmortem);
    }

    /**
     * Measures how long it took until the people needed were there.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToMobilize(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_MOBILIZE, postmortem);
    }

    /**
     * Measures how long it took until the effect was limited.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToMitigate(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_MITIGATE, postmortem);
    }

    /**
     * Measures how long it took from the first alert until the function worked again.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToRespond(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_RESPOND, postmortem);
    }

    /**
     * Measures how long the repair itself took.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToRepair(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_REPAIR, postmortem);
    }

    /**
     * Measures how long it took until the last effect that somebody could feel.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToRecover(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_RECOVER, postmortem);
    }

    /**
     * Measures how long it took until the incident was over.
     *
     * @param postmortem the postmortem
     * @return the result; NOT_DEFINED if this set has no such formula
     */
    public MetricResult timeToResolve(Postmortem postmortem) {
        return measure(MetricFormula.TIME_TO_RESOLVE, postmortem);
    }

    private static MetricResult measure(MetricFormula formula, Postmortem postmortem) {
        MilestoneTimes times = new MilestoneTimes(postmortem);
        Optional<Bounds> start = times.of(formula.getStart());
        Optional<Bounds> end = times.of(formula.getEnd());
        if (start.isPresent() && end.isPresent()) {
            return between(formula, start.get(), end.get());
        }
        List<MilestoneName> missing = Stream.concat(
                        start.isPresent() ? Stream.empty() : Stream.of(formula.getStart()),
                        end.isPresent() ? Stream.empty() : Stream.of(formula.getEnd()))
                .toList();
        return MetricResult.missing(formula, missing);
    }

    private static MetricResult between(MetricFormula formula, Bounds start, Bounds end) {
        Duration shortest = Duration.between(start.latest(), end.earliest());
        Duration longest = Duration.between(start.earliest(), end.latest());
        if (longest.isNegative() || longest.isZero() && !end.latestIsPossible()) {
            return MetricResult.invalid(formula);
        }
        return MetricResult.of(
                formula, DurationRange.between(shortest.isNegative() ? Duration.ZERO : shortest, longest));
    }

    /** {@return the name and a line for each formula, for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled(getName())
                .rows(
                        getFormulas(),
                        formula -> List.of(formula.getName(), formula.getStart() + " to " + formula.getEnd()))
                .toString();
    }

    @Value.Check
    void check() {
        if (getName().isBlank() || getFormulas().isEmpty()) {
            throw new IllegalArgumentException("a set of metrics needs a name and at least one formula");
        }
        if (getFormulas().stream().map(MetricFormula::getName).distinct().count()
                != getFormulas().size()) {
            throw new IllegalArgumentException(
                    "two formulas of " + getName() + " have the same name; give each its own");
        }
    }

    /** {@return a new builder} */
    public static IncidentMetricsBuilder builder() {
        return new IncidentMetricsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public IncidentMetricsBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IncidentMetrics fromJson(IncidentMetricsBuilder.Impl value) {
        return value;
    }
}
