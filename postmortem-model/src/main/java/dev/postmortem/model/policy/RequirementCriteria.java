package dev.postmortem.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What makes an incident need a postmortem beside its severity. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"visibleLongerThan", "dataLoss", "intervention", "resolvedLaterThan", "foundByPeople"})
public abstract class RequirementCriteria {
    RequirementCriteria() {}

    /** {@return more customer-visible impact than this makes it need one; absent if that does not count} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getVisibleLongerThan();

    /** {@return whether any loss of data makes it need one} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isDataLoss() {
        return false;
    }

    /** {@return whether a step of the responders makes it need one: a rollback or another ACTION on the timeline} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isIntervention() {
        return false;
    }

    /** {@return a longer time from detection to resolution than this makes it need one; absent if that does not count} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getResolvedLaterThan();

    /** {@return whether a detection by people instead of monitoring makes it need one} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isFoundByPeople() {
        return false;
    }

    @Value.Check
    void check() {
        if (Stream.of(getVisibleLongerThan(), getResolvedLaterThan())
                .flatMap(Optional::stream)
                .anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("a threshold below zero cannot be; give zero or a positive length");
        }
    }

    /** {@return a new builder} */
    public static RequirementCriteriaBuilder builder() {
        return new RequirementCriteriaBuilder();
    }

    /** {@return a builder that starts from this value} */
    public RequirementCriteriaBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RequirementCriteria fromJson(RequirementCriteriaBuilder.Impl value) {
        return value;
    }
}
