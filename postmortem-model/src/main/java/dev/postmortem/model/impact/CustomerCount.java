package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.PositiveOrZero;
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
@JsonPropertyOrder({"unit", "lower", "upper", "ids"})
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
    public abstract Optional<Long> getUpper();

    /** {@return the ids of all of them, where they are known} */
    @Value.NaturalOrder
    public abstract SortedSet<String> getIds();

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

    /** {@return whether both bounds are equal} */
    public boolean hasExactCount() {
        return getUpper().filter(u -> u == getLower()).isPresent();
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
