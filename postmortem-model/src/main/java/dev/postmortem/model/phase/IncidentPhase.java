package dev.postmortem.model.phase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.DurationRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A phase of an incident, from the milestone that proves its start to the one that proves its end. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "round", "startInclusive", "endExclusive", "start", "end", "inferred"})
public abstract class IncidentPhase {
    IncidentPhase() {}

    /** {@return which phase it is} */
    public abstract PhaseKind getKind();

    /** {@return in which round, counted from 1; each time the incident was opened again begins another} */
    @Positive
    public abstract int getRound();

    /** {@return when it began: the earliest instant of its milestone, but not before the phase before it began} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getStartInclusive();

    /** {@return when it ended, not before it began; absent if it goes on} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getEndExclusive();

    /** {@return the milestone that proves its start; its event is the proof} */
    @Valid
    public abstract Milestone getStart();

    /** {@return the milestone that proves its end; absent if it goes on} */
    public abstract Optional<@Valid Milestone> getEnd();

    /** {@return whether an end of it was inferred from events, or only lies before a later milestone} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isInferred() {
        return false;
    }

    /** {@return its length, never negative; absent if it goes on} */
    public Optional<Duration> toDuration() {
        return getEndExclusive().map(end -> Duration.between(getStartInclusive(), end));
    }

    /**
     * Tells whether an instant lies in it.
     *
     * @param instant the instant
     * @return true if the phase began by then and had not ended
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(getStartInclusive())
                && getEndExclusive().filter(end -> !instant.isBefore(end)).isEmpty();
    }

    /**
     * Returns the phase on one line.
     *
     * @return such as {@code DETECTED 2026-03-11T14:06:30Z 6 min 50 s, inferred}; from the second round on with its number
     */
    @Override
    public String toString() {
        String length = toDuration()
                .map(duration -> DurationRange.exactly(duration).toText())
                .orElse("goes on");
        return getKind() + (getRound() > 1 ? " " + getRound() : "") + " " + getStartInclusive() + " " + length
                + (isInferred() ? ", inferred" : "");
    }

    @Value.Check
    void check() {
        if (getEndExclusive().filter(end -> end.isBefore(getStartInclusive())).isPresent()) {
            throw new IllegalArgumentException("the phase " + getKind() + " ends at "
                    + getEndExclusive().get() + " before it starts at " + getStartInclusive() + "; swap the ends");
        }
    }

    /** {@return a new builder} */
    public static IncidentPhaseBuilder builder() {
        return new IncidentPhaseBuilder();
    }

    /** {@return a builder that starts from this value} */
    public IncidentPhaseBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IncidentPhase fromJson(IncidentPhaseBuilder.Impl value) {
        return value;
    }
}
