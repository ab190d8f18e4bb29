package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.Figures;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** A promise about a service, and how much of its error budget an impact consumed. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "target", "window", "budgetConsumed"})
public abstract class ServiceLevelObjective {
    ServiceLevelObjective() {}

    /** {@return the objective, such as "checkout availability"} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getName();

    /** {@return what is promised, as a share from 0 to 1, such as 0.999} */
    public abstract Optional<@PositiveOrZero @Max(1) BigDecimal> getTarget();

    /** {@return the length of time for which the promise holds, such as 30 days} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getWindow();

    /** {@return how much of the error budget of the window the impact consumed, as a share; above 1 if more than all of it} */
    public abstract Optional<@PositiveOrZero BigDecimal> getBudgetConsumed();

    @Value.Check
    void check() {
        getTarget().ifPresent(t -> Figures.requireUsable(t, "objective \"" + getName() + "\""));
        getBudgetConsumed().ifPresent(b -> Figures.requireUsable(b, "objective \"" + getName() + "\""));
        if (getTarget()
                .filter(t -> t.signum() < 0 || t.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("the target " + getTarget().get() + " of objective \"" + getName()
                    + "\" is not between 0 and 1; write 99.9 % as 0.999");
        }
        if (getBudgetConsumed().filter(b -> b.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("objective \"" + getName() + "\" consumed "
                    + getBudgetConsumed().get() + " of its budget; give 0 or more");
        }
    }

    /** {@return a new builder} */
    public static ServiceLevelObjectiveBuilder builder() {
        return new ServiceLevelObjectiveBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ServiceLevelObjectiveBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ServiceLevelObjective fromJson(ServiceLevelObjectiveBuilder.Impl value) {
        return value;
    }
}
