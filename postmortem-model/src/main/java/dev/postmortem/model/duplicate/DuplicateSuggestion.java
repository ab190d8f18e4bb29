package dev.postmortem.model.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** Two events that may tell of one fact, and why. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"first", "second", "apart", "sharedWords", "words"})
public abstract class DuplicateSuggestion {
    DuplicateSuggestion() {}

    /** {@return the one that happened first} */
    public abstract EventId getFirst();

    /** {@return the other} */
    public abstract EventId getSecond();

    /** {@return how much later the second happened} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Duration getApart();

    /** {@return how many different words both texts have} */
    @Positive
    public abstract int getSharedWords();

    /** {@return how many different words the two texts have together} */
    @Positive
    public abstract int getWords();

    /**
     * Joins the two on a timeline, for somebody who looked at them and agrees.
     *
     * <p>The first stands for both. All originals of both are those of the new join, so that
     * {@link Timeline#withoutJoins()} gives them all back.
     *
     * @param timeline the timeline on which both stand
     * @return the timeline with one event for both
     * @throws IllegalArgumentException if one of them does not stand there
     */
    public Timeline acceptOn(Timeline timeline) {
        Timeline apart = timeline;
        Set<TimelineEvent> records = new HashSet<>();
        for (EventId id : List.of(getFirst(), getSecond())) {
            records.add(timeline.event(id)
                    .orElseThrow(() -> new IllegalArgumentException("the event " + id
                            + " does not stand on this timeline; accept a suggestion on the timeline it is about")));
        }
        for (EventJoin join : timeline.getJoins()) {
            if (join.getEvent().equals(getFirst()) || join.getEvent().equals(getSecond())) {
                apart = apart.split(join);
                records.addAll(join.getOriginals());
            }
        }
        return apart.withJoins(List.of(EventJoin.builder()
                .event(getFirst())
                .key(CorrelationKey.of("accepted:" + getFirst()))
                .originals(apart.getEvents().stream().filter(records::contains).toList())
                .build()));
    }

    /** {@return a new builder} */
    public static DuplicateSuggestionBuilder builder() {
        return new DuplicateSuggestionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public DuplicateSuggestionBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DuplicateSuggestion fromJson(DuplicateSuggestionBuilder.Impl value) {
        return value;
    }
}
