package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.Figures;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * How many customers: exactly, or between two bounds, or by their ids.
 *
 * <p>An absent upper bound means that nobody knows how many more there are. Counts of different units are never added.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"unit", "lower", "upper", "share", "base", "ids"})
public abstract class CustomerCount {
    CustomerCount() {}

    /** {@return what is counted} */
    @Value.Default
    public CustomerUnit getUnit() {
        return CustomerUnit.CUSTOMER;
    }

    /** {@return at least so many} */
    @PositiveOrZero
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract long getLower();

    /** {@return at most so many; absent if nobody knows} */
    public abstract Optional<@PositiveOrZero Long> getUpper();

    /** {@return which part of the base was affected, from 0 to 1; absent if nobody says} */
    public abstract Optional<@PositiveOrZero @Max(1) BigDecimal> getShare();

    /** {@return how many there are in all; absent if nobody says} */
    public abstract Optional<@PositiveOrZero Long> getBase();

    /** {@return the ids of all of them, where they are known} */
    @Value.NaturalOrder
    public abstract SortedSet<@NotBlank String> getIds();

    /**
     * Returns an exact count.
     *
     * @param count how many
     * @param unit what is counted
     * @return the count
     */
    public static CustomerCount exactly(long count, CustomerUnit unit) {
        return builder().lower(count).upper(count).unit(unit).build();
    }

    /**
     * Returns a count between two bounds, both inside.
     *
     * @param lower at least so many
     * @param upper at most so many
     * @param unit what is counted
     * @return the count
     */
    public static CustomerCount between(long lower, long upper, CustomerUnit unit) {
        return builder().lower(lower).upper(upper).unit(unit).build();
    }

    /**
     * Returns a share of a base, as in "15 % of 2,000 accounts".
     *
     * @param share the share, from 0 to 1
     * @param base how many there are in all, not negative
     * @param unit what is counted
     * @return the count, with the share of the base as bounds: exact if it is whole, otherwise the whole numbers around it
     * @throws IllegalArgumentException if the share is not between 0 and 1 or the base is negative
     */
    public static CustomerCount shareOf(BigDecimal share, long base, CustomerUnit unit) {
        requireShare(share);
        BigDecimal count = share.multiply(BigDecimal.valueOf(base));
        return between(
                        count.setScale(0, RoundingMode.FLOOR).longValueExact(),
                        count.setScale(0, RoundingMode.CEILING).longValueExact(),
                        unit)
                .toBuilder()
                .share(share)
                .base(base)
                .build();
    }

    private static void requireShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || Figures.isEndless(share)) {
            throw new IllegalArgumentException(
                    "a share of customers lies between 0 and 1, with at most 32 decimals; write 15 % as 0.15");
        }
    }

    /** {@return whether both bounds are equal} */
    public boolean hasExactCount() {
        return getUpper().filter(u -> u == getLower()).isPresent();
    }

    /** {@return the number in plain digits and what is counted, such as {@code 3100 to 3600 CUSTOMER}} */
    @Override
    public String toString() {
        return CountRange.text(getLower(), getUpper()) + " " + getUnit();
    }

    @Value.Check
    void check() {
        if (getLower() < 0 || getUpper().filter(u -> u < getLower()).isPresent()) {
            throw new IllegalArgumentException("customers between " + getLower() + " and "
                    + getUpper().orElse(null) + " cannot be; give 0 <= lower <= upper");
        }
        if (!getIds().isEmpty() && (getLower() != getIds().size() || !hasExactCount())) {
            throw new IllegalArgumentException("there are " + getIds().size() + " ids but the count is " + getLower()
                    + "; give ids only if they are complete");
        }
        getShare().ifPresent(CustomerCount::requireShare);
        if (getBase().filter(b -> b < getUpper().orElse(getLower())).isPresent()) {
            throw new IllegalArgumentException("there are " + getBase().get()
                    + " customers in all but more of them were affected; give the number of all as the base");
        }
    }

    /** {@return a new builder} */
    public static CustomerCountBuilder builder() {
        return new CustomerCountBuilder();
    }

    /** {@return a builder that starts from this value} */
    public CustomerCountBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CustomerCount fromJson(CustomerCountBuilder.Impl value) {
        return value;
    }
}
