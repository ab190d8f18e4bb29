package dev.postmortem.model.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import org.immutables.value.Value;

/** A named length of time from one milestone to another. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "start", "end"})
public abstract class MetricFormula {
    MetricFormula() {}

    /** The name of the time from the beginning until somebody or something noticed. */
    public static final String TIME_TO_DETECT = "time-to-detect";

    /** The name of the time until a responder took it. */
    public static final String TIME_TO_ACKNOWLEDGE = "time-to-acknowledge";

    /** The name of the time from the first responder to the last. */
    public static final String TIME_TO_ENGAGE = "time-to-engage";

    /** The name of the time until the people needed were there. */
    public static final String TIME_TO_MOBILIZE = "time-to-mobilize";

    /** The name of the time until the effect was limited. */
    public static final String TIME_TO_MITIGATE = "time-to-mitigate";

    /** The name of the time from the first alert until the function worked again. */
    public static final String TIME_TO_RESPOND = "time-to-respond";

    /** The name of the time of the repair itself. */
    public static final String TIME_TO_REPAIR = "time-to-repair";

    /** The name of the time until the last effect that somebody could feel. */
    public static final String TIME_TO_RECOVER = "time-to-recover";

    /** The name of the time until the incident was over. */
    public static final String TIME_TO_RESOLVE = "time-to-resolve";

    /** {@return the name, such as {@code time-to-detect}} */
    @NotBlank
    public abstract String getName();

    /** {@return where it begins} */
    public abstract MilestoneName getStart();

    /** {@return where it ends} */
    public abstract MilestoneName getEnd();

    /**
     * Returns a formula.
     *
     * @param name the name, not blank
     * @param start where it begins
     * @param end where it ends, another milestone
     * @return the formula
     * @throws IllegalArgumentException if the name is blank or both milestones are the same
     */
    public static MetricFormula of(String name, MilestoneName start, MilestoneName end) {
        return builder().name(name).start(start).end(end).build();
    }

    /** {@return the name and its two ends on one line, such as {@code time-to-detect: IMPACT_STARTED to DETECTED}} */
    @Override
    public String toString() {
        return getName() + ": " + getStart() + " to " + getEnd();
    }

    @Value.Check
    void check() {
        if (getName().isBlank()) {
            throw new IllegalArgumentException("a formula needs a name; call it after what it measures");
        }
        if (getStart().equals(getEnd())) {
            throw new IllegalArgumentException(
                    "formula " + getName() + " begins and ends at " + getStart() + "; give two milestones");
        }
    }

    /** {@return a new builder} */
    public static MetricFormulaBuilder builder() {
        return new MetricFormulaBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MetricFormulaBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MetricFormula fromJson(MetricFormulaBuilder.Impl value) {
        return value;
    }
}
