package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;

/** Several records of one fact: the one that stands on the timeline, and all of them as they were. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"event", "key", "originals"})
public abstract class EventJoin {
    EventJoin() {}

    /** {@return the event that stands on the timeline; one of the originals} */
    public abstract EventId getEvent();

    /** {@return the key they share; the id itself where one record was read more than once} */
    public abstract CorrelationKey getKey();

    /** {@return every record, in the order of the timeline; at least two} */
    public abstract List<@Valid TimelineEvent> getOriginals();

    /** {@return a new builder} */
    public static EventJoinBuilder builder() {
        return new EventJoinBuilder();
    }

    /** {@return a builder that starts from this value} */
    public EventJoinBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EventJoin fromJson(EventJoinBuilder.Impl value) {
        return value;
    }
}
