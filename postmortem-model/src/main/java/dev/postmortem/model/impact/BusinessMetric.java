package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** A figure of the business beside what it usually is. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "unit", "baseline", "observed"})
public abstract class BusinessMetric {
    BusinessMetric() {}

    /** {@return what is measured} */
    @NotBlank
    public abstract String getName();

    /** {@return the unit, such as "orders/min"} */
    @NotBlank
    public abstract String getUnit();

    /** {@return the usual figure} */
    public abstract BigDecimal getBaseline();

    /** {@return the figure during the impact} */
    public abstract BigDecimal getObserved();

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
