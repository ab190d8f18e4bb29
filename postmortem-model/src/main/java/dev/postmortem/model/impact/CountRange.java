package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A number of things that is known exactly, between two bounds, or only from below.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"lower", "upper"})
public abstract class CountRange {
    CountRange() {}

    /** {@return at least so many} */
    @PositiveOrZero
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract long getLower();

    /** {@return at most so many; absent if nobody knows} */
    public abstract Optional<@PositiveOrZero Long> getUpper();

    /**
     * Returns a number that is known exactly.
     *
     * @param count the number, not negative
     * @return the range
     * @throws IllegalArgumentException if the number is negative
     */
    public static CountRange exactly(long count) {
        return builder().lower(count).upper(count).build();
    }

    /** {@return whether both bounds are equal} */
    public boolean hasExactCount() {
        return getUpper().filter(u -> u == getLower()).isPresent();
    }

    static String text(long lower, Optional<Long> upper) {
        return upper.map(most -> most == lower ? String.valueOf(lower) : lower + " to " + most)
                .orElse("at least " + lower);
    }

    /** {@return the number in plain digits, such as {@code 42}, {@code 3100 to 3600} or {@code at least 42}} */
    @Override
    public String toString() {
        return text(getLower(), getUpper());
    }

    @Value.Check
    void check() {
        if (getLower() < 0 || getUpper().filter(u -> u < getLower()).isPresent()) {
            throw new IllegalArgumentException("a number between " + getLower() + " and "
                    + getUpper().map(Object::toString).orElse("?") + " cannot be; give 0 <= lower <= upper");
        }
    }

    /** {@return a new builder} */
    public static CountRangeBuilder builder() {
        return new CountRangeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public CountRangeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CountRange fromJson(CountRangeBuilder.Impl value) {
        return value;
    }
}
