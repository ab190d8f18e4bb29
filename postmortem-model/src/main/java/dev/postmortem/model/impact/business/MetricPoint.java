package dev.postmortem.model.impact.business;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.Figures;
import dev.postmortem.model.internal.ModelStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One figure of a series. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"at", "observed", "baseline"})
public abstract class MetricPoint {
    MetricPoint() {}

    /** {@return when it was so} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getAt();

    /** {@return the figure} */
    public abstract BigDecimal getObserved();

    /** {@return the usual figure at this time; absent if that of the whole series holds} */
    public abstract Optional<BigDecimal> getBaseline();

    @Value.Check
    void check() {
        Figures.requireUsable(getObserved(), "the series at " + getAt());
        getBaseline().ifPresent(figure -> Figures.requireUsable(figure, "the series at " + getAt()));
    }

    /** {@return a new builder} */
    public static MetricPointBuilder builder() {
        return new MetricPointBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MetricPointBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MetricPoint fromJson(MetricPointBuilder.Impl value) {
        return value;
    }
}
