package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import org.immutables.value.Value;

/** One event happened before another, whatever their times say, because a rule proves it. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"before", "after", "rule"})
public abstract class EventOrdering {
    EventOrdering() {}

    /** {@return the event that happened first} */
    public abstract EventId getBefore();

    /** {@return the event that happened after it} */
    public abstract EventId getAfter();

    /** {@return the name of the rule that proves it} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getRule();

    /**
     * Returns an ordering.
     *
     * @param before the event that happened first
     * @param after the event that happened after it
     * @param rule the name of the rule that proves it
     * @return the ordering
     */
    public static EventOrdering of(EventId before, EventId after, String rule) {
        return builder().before(before).after(after).rule(rule).build();
    }

    /** {@return the ordering in words: which event, before which, by which rule} */
    @Override
    public String toString() {
        return getBefore() + " before " + getAfter() + " (" + getRule() + ")";
    }

    /** {@return a new builder} */
    public static EventOrderingBuilder builder() {
        return new EventOrderingBuilder();
    }

    /** {@return a builder that starts from this value} */
    public EventOrderingBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EventOrdering fromJson(EventOrderingBuilder.Impl value) {
        return value;
    }
}
