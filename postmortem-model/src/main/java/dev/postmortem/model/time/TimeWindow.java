package dev.postmortem.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A half-open window of time: the start is inside, the end is not.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"startInclusive", "endExclusive"})
public abstract class TimeWindow {
    TimeWindow() {}

    /** {@return the first instant inside} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getStartInclusive();

    /** {@return the first instant after the window, not before the start} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getEndExclusive();

    /**
     * Returns the window between two instants.
     *
     * @param startInclusive the first instant inside
     * @param endExclusive the first instant after it
     * @return the window
     * @throws IllegalArgumentException if the end is before the start
     */
    public static TimeWindow of(Instant startInclusive, Instant endExclusive) {
        return builder()
                .startInclusive(startInclusive)
                .endExclusive(endExclusive)
                .build();
    }

    /** {@return the length, never negative} */
    public Duration toDuration() {
        return Duration.between(getStartInclusive(), getEndExclusive());
    }

    /**
     * Tells whether an instant lies inside.
     *
     * @param instant the instant
     * @return true if the start is not after it and the end is after it
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(getStartInclusive()) && instant.isBefore(getEndExclusive());
    }

    @Value.Check
    void check() {
        if (getEndExclusive().isBefore(getStartInclusive())) {
            throw new IllegalArgumentException("the end " + getEndExclusive() + " is before the start "
                    + getStartInclusive() + "; swap the arguments");
        }
    }

    /** {@return a new builder} */
    public static TimeWindowBuilder builder() {
        return new TimeWindowBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TimeWindowBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TimeWindow fromJson(TimeWindowBuilder.Impl value) {
        return value;
    }
}
