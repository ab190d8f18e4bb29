package dev.postmortem.model.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.DurationRange;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a metric of one incident came to: a length, an interval, or the reason why there is none.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "formula", "status", "range", "missing"})
public abstract class MetricResult {
    MetricResult() {}

    /** {@return the name of the metric that was asked for} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getName();

    /** {@return the formula; absent only for NOT_DEFINED} */
    public abstract Optional<MetricFormula> getFormula();

    /** {@return what it came to} */
    public abstract MetricStatus getStatus();

    /** {@return the length; present for VALUE and INTERVAL, never negative} */
    public abstract Optional<DurationRange> getRange();

    /** {@return the milestones whose times nobody knows, in the order of the formula; empty unless TIMESTAMPS_MISSING} */
    public abstract List<MilestoneName> getMissing();

    /** {@return the exact length; present for VALUE only} */
    public Optional<Duration> toExact() {
        return getRange().flatMap(DurationRange::toExact);
    }

    /** {@return the result in words, such as {@code 4 min 30 s} or {@code DETECTED is not known}} */
    public String toText() {
        return switch (getStatus()) {
            case VALUE, INTERVAL -> getRange().map(DurationRange::toText).orElse("");
            case TIMESTAMPS_MISSING ->
                getMissing().stream()
                        .map(Object::toString)
                        .reduce((a, b) -> a + " and " + b)
                        .map(names -> names + (getMissing().size() == 1 ? " is not known" : " are not known"))
                        .orElse("");
            case TIMESTAMPS_INVALID ->
                getFormula().map(f -> f.getEnd() + " is before " + f.getStart()).orElse("");
            case NOT_DEFINED -> "no formula of this name";
        };
    }

    /** {@return name and result on one line, such as {@code time-to-detect: 4 min 30 s}} */
    @Override
    public String toString() {
        return getName() + ": " + toText();
    }

    static MetricResult of(MetricFormula formula, DurationRange range) {
        boolean exact = range.toExact().isPresent();
        return start(formula, exact ? MetricStatus.VALUE : MetricStatus.INTERVAL)
                .range(range)
                .build();
    }

    static MetricResult missing(MetricFormula formula, List<MilestoneName> missing) {
        return start(formula, MetricStatus.TIMESTAMPS_MISSING).missing(missing).build();
    }

    static MetricResult invalid(MetricFormula formula) {
        return start(formula, MetricStatus.TIMESTAMPS_INVALID).build();
    }

    static MetricResult notDefined(String name) {
        return builder().name(name).status(MetricStatus.NOT_DEFINED).build();
    }

    private static MetricResultBuilder start(MetricFormula formula, MetricStatus status) {
        return builder().name(formula.getName()).formula(formula).status(status);
    }

    @Value.Check
    void check() {
        boolean measured = getStatus() == MetricStatus.VALUE || getStatus() == MetricStatus.INTERVAL;
        boolean consistent = getRange().isPresent() == measured
                && (getStatus() == MetricStatus.VALUE) == toExact().isPresent()
                && getMissing().isEmpty() != (getStatus() == MetricStatus.TIMESTAMPS_MISSING)
                && getFormula().isEmpty() == (getStatus() == MetricStatus.NOT_DEFINED);
        if (!consistent) {
            throw new IllegalArgumentException("the result of " + getName() + " is " + getStatus()
                    + " but has other parts; a length belongs to VALUE and INTERVAL, missing milestones to"
                    + " TIMESTAMPS_MISSING");
        }
    }

    /** {@return a new builder} */
    public static MetricResultBuilder builder() {
        return new MetricResultBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MetricResultBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MetricResult fromJson(MetricResultBuilder.Impl value) {
        return value;
    }
}
