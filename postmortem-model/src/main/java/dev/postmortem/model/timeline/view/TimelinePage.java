package dev.postmortem.model.timeline.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.TimelineEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Some events of a timeline that stand together, and where to go on. Made by {@link TimelinePages}. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"offset", "total", "events", "joins", "next"})
public abstract class TimelinePage {
    TimelinePage() {}

    /** {@return how many events of the timeline stand before the page} */
    @PositiveOrZero
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract int getOffset();

    /** {@return how many events the timeline has} */
    @PositiveOrZero
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract int getTotal();

    /** {@return the events, in order} */
    public abstract List<@Valid TimelineEvent> getEvents();

    /** {@return the joins of these events} */
    public abstract List<@Valid EventJoin> getJoins();

    /** {@return the token of the page that follows; absent on the last page} */
    public abstract Optional<@Size(min = 1) String> getNext();

    /** {@return a new builder} */
    public static TimelinePageBuilder builder() {
        return new TimelinePageBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TimelinePageBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TimelinePage fromJson(TimelinePageBuilder.Impl value) {
        return value;
    }
}
