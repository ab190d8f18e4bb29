package dev.postmortem.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.immutables.value.Value;

/** The parts that a postmortem of a status has to have. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"status", "sections"})
public abstract class StatusRule {
    StatusRule() {}

    /** {@return the status; the rule holds for later ones too} */
    public abstract PostmortemStatus getStatus();

    /** {@return the parts; no duplicates} */
    @NotEmpty
    public abstract List<PostmortemSection> getSections();

    /** {@return a new builder} */
    public static StatusRuleBuilder builder() {
        return new StatusRuleBuilder();
    }

    /** {@return a builder that starts from this value} */
    public StatusRuleBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StatusRule fromJson(StatusRuleBuilder.Impl value) {
        return value;
    }
}
