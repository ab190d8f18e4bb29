package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.Figures;
import dev.postmortem.model.internal.ModelStyle;
import java.math.BigDecimal;
import java.util.Currency;
import org.immutables.value.Value;

/** An amount of money between two bounds in one currency. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"currency", "min", "max"})
public abstract class MoneyRange {
    MoneyRange() {}

    /** {@return the currency, by ISO 4217} */
    public abstract Currency getCurrency();

    /** {@return at least so much} */
    public abstract BigDecimal getMin();

    /** {@return at most so much} */
    public abstract BigDecimal getMax();

    /** {@return the amount in plain digits and its currency, such as {@code 41000 to 52000 EUR}} */
    @Override
    public String toString() {
        String min = getMin().toPlainString();
        String max = getMax().toPlainString();
        return (min.equals(max) ? min : min + " to " + max) + " " + getCurrency();
    }

    @Value.Check
    void check() {
        if (getMax().compareTo(getMin()) < 0) {
            throw new IllegalArgumentException(
                    "at most " + getMax() + " is less than at least " + getMin() + "; swap them");
        }
        if (Figures.isEndless(getMin()) || Figures.isEndless(getMax())) {
            throw new IllegalArgumentException("an amount with a scale beyond 32 is no amount of money; round it");
        }
    }

    /** {@return a new builder} */
    public static MoneyRangeBuilder builder() {
        return new MoneyRangeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MoneyRangeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MoneyRange fromJson(MoneyRangeBuilder.Impl value) {
        return value;
    }
}
