package dev.postmortem.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What a policy asks of incidents of one severity. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"severity", "dueWithin", "actionsDueWithin"})
public abstract class SeverityRule {
    SeverityRule() {}

    /** {@return the severity; its rank decides} */
    @Valid
    public abstract Severity getSeverity();

    /** {@return how long the postmortem may take after the incident is over; absent if the policy does not say} */
    public abstract Optional<@Valid DueRule> getDueWithin();

    /** {@return how long action items of a priority may take after the incident is over} */
    @Value.NaturalOrder
    public abstract SortedMap<ActionPriority, @Valid DueRule> getActionsDueWithin();

    /** {@return a new builder} */
    public static SeverityRuleBuilder builder() {
        return new SeverityRuleBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SeverityRuleBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SeverityRule fromJson(SeverityRuleBuilder.Impl value) {
        return value;
    }
}
