package dev.postmortem.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A length of time that is known exactly, between two bounds, or only from below.
 *
 * <p>Lengths become ranges when a time they depend on is a range: an end known to the minute leaves a minute open.
 * Never negative. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"min", "max"})
public abstract class DurationRange {
    DurationRange() {}

    /** {@return at least so long} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Duration getMin();

    /** {@return at most so long; absent if nobody knows} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getMax();

    /**
     * Returns a length that is known exactly.
     *
     * @param length the length, not negative
     * @return the range
     * @throws IllegalArgumentException if the length is negative
     */
    public static DurationRange exactly(Duration length) {
        return between(length, length);
    }

    /**
     * Returns a length between two bounds, both possible.
     *
     * @param min at least so long, not negative
     * @param max at most so long
     * @return the range
     * @throws IllegalArgumentException if a bound is negative or they are reversed
     */
    public static DurationRange between(Duration min, Duration max) {
        return builder().min(min).max(max).build();
    }

    /**
     * Returns a length of which only the lower bound is known.
     *
     * @param min at least so long, not negative
     * @return the range
     * @throws IllegalArgumentException if the bound is negative
     */
    public static DurationRange atLeast(Duration min) {
        return builder().min(min).build();
    }

    /** {@return the length if it is known exactly} */
    public Optional<Duration> toExact() {
        return getMax().filter(getMin()::equals);
    }

    /** {@return the range in words, such as {@code 1 h 40 min 30 s to 1 h 41 min 30 s} or {@code at least 2 h}} */
    public String toText() {
        String min = DurationText.of(getMin());
        if (toExact().isPresent()) {
            return min;
        }
        return getMax().map(max -> min + " to " + DurationText.of(max)).orElse("at least " + min);
    }

    @Value.Check
    void check() {
        if (getMin().isNegative()
                || getMax().filter(m -> m.compareTo(getMin()) < 0).isPresent()) {
            throw new IllegalArgumentException("a length between " + getMin() + " and "
                    + getMax().map(Duration::toString).orElse("?") + " cannot be; give 0 <= min <= max");
        }
    }

    /** {@return a new builder} */
    public static DurationRangeBuilder builder() {
        return new DurationRangeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public DurationRangeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DurationRange fromJson(DurationRangeBuilder.Impl value) {
        return value;
    }
}
