package dev.postmortem.model.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** Something to talk about in the meeting. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"topic", "actionItem", "visibility"})
public abstract class AgendaItem {
    AgendaItem() {}

    /** {@return what to talk about} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getTopic();

    /** {@return the action item it is about} */
    public abstract Optional<ActionItemId> getActionItem();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns a topic, for the organisation.
     *
     * @param topic what to talk about
     * @return the item
     */
    public static AgendaItem of(String topic) {
        return builder().topic(topic).build();
    }

    /** {@return a new builder} */
    public static AgendaItemBuilder builder() {
        return new AgendaItemBuilder();
    }

    /** {@return a builder that starts from this value} */
    public AgendaItemBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AgendaItem fromJson(AgendaItemBuilder.Impl value) {
        return value;
    }
}
