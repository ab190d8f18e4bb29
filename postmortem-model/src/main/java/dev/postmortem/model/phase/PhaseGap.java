package dev.postmortem.model.phase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.merge.TimelineGap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.immutables.value.Value;

/** A silence that is long for the phase in which it lies. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "round", "gap"})
public abstract class PhaseGap {
    PhaseGap() {}

    /** {@return the phase} */
    public abstract PhaseKind getKind();

    /** {@return its round, counted from 1} */
    @Positive
    public abstract int getRound();

    /** {@return the silence} */
    @Valid
    public abstract TimelineGap getGap();

    /** {@return a new builder} */
    public static PhaseGapBuilder builder() {
        return new PhaseGapBuilder();
    }

    /** {@return a builder that starts from this value} */
    public PhaseGapBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PhaseGap fromJson(PhaseGapBuilder.Impl value) {
        return value;
    }
}
