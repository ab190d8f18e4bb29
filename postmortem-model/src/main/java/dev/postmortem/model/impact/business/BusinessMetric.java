package dev.postmortem.model.impact.business;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.Figures;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure of the business beside what it usually is: one figure, a series of them, or both.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "unit", "baseline", "observed", "direction", "points"})
public abstract class BusinessMetric {
    BusinessMetric() {}

    /** {@return what is measured} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getName();

    /** {@return the unit, such as "orders/min"} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getUnit();

    /** {@return the usual figure} */
    public abstract BigDecimal getBaseline();

    /** {@return the figure during the impact; absent if only the series says it} */
    public abstract Optional<BigDecimal> getObserved();

    /** {@return which way is worse; absent if nobody says} */
    public abstract Optional<MetricDirection> getDirection();

    /** {@return the series, in the order of time; no time twice} */
    public abstract List<@Valid MetricPoint> getPoints();

    /**
     * Returns the area between what was observed and the baseline, as in "orders that were not placed".
     *
     * <p>The differences are joined by straight lines (trapezoidal rule). Positive where more than usual was observed,
     * negative where less. Linear in the points, to 34 digits.
     *
     * @param per the length of time that the unit names, such as a minute for "orders/min"; positive
     * @return the area, in the unit times that length; absent with fewer than two points
     * @throws IllegalArgumentException if the length is not positive
     */
    public Optional<BigDecimal> toArea(Duration per) {
        if (per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException(
                    "a unit per " + per + " cannot be; give the length of time that the unit names");
        }
        return getPoints().size() < 2 ? Optional.empty() : Optional.of(SeriesArea.of(this, per));
    }

    /** {@return what was observed and what would have been usual, in plain digits: {@code 12 instead of 74.5 orders/min}} */
    public String toText() {
        String observed = getObserved().map(BigDecimal::toPlainString).orElse("?");
        return observed + " instead of " + getBaseline().toPlainString() + " " + getUnit();
    }

    /** {@return name and figures on one line, such as {@code orders: 12 instead of 74.5 orders/min}} */
    @Override
    public String toString() {
        return getName() + ": " + toText();
    }

    @Value.Check
    void check() {
        String what = "metric \"" + getName() + "\"";
        Figures.requireUsable(getBaseline(), what);
        getObserved().ifPresent(figure -> Figures.requireUsable(figure, what));
        if (getObserved().isEmpty() && getPoints().isEmpty()) {
            throw new IllegalArgumentException(
                    "metric \"" + getName() + "\" has no figure; give what was observed, or a series");
        }
        for (int i = 1; i < getPoints().size(); i++) {
            if (!getPoints().get(i - 1).getAt().isBefore(getPoints().get(i).getAt())) {
                throw new IllegalArgumentException(
                        "the series of metric \"" + getName() + "\" is not in the order of time at "
                                + getPoints().get(i).getAt() + "; sort it and keep one figure for each time");
            }
        }
    }

    /** {@return a new builder} */
    public static BusinessMetricBuilder builder() {
        return new BusinessMetricBuilder();
    }

    /** {@return a builder that starts from this value} */
    public BusinessMetricBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static BusinessMetric fromJson(BusinessMetricBuilder.Impl value) {
        return value;
    }
}
