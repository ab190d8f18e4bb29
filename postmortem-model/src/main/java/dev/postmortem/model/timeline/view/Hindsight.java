package dev.postmortem.model.timeline.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What responders knew during an incident, kept apart from what is known only in hindsight.
 *
 * <p>Four timelines that share no event and together have all, with their joins. Responders are judged by what they knew:
 * an event of which nobody can say when it became known is in a group of its own, not taken as known.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"end", "known", "learnedAfter", "undated", "afterwards"})
public abstract class Hindsight {
    Hindsight() {}

    /** {@return the end of the incident} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getEnd();

    /** {@return what responders knew by the end, whenever it happened} */
    @Valid
    public abstract Timeline getKnown();

    /** {@return what happened by the end, or nobody knows when, and became known only after it} */
    @Valid
    public abstract Timeline getLearnedAfter();

    /** {@return what happened by the end, or nobody knows when, and of which nobody can say when it became known} */
    @Valid
    public abstract Timeline getUndated();

    /** {@return what happened after the end and nobody knew before} */
    @Valid
    public abstract Timeline getAfterwards();

    /**
     * Divides a timeline. Linear.
     *
     * <p>What several records tell became known with the first of them that reached responders
     * ({@link TimelineFacts#knownAt}).
     *
     * @param timeline the timeline
     * @param end the end of the incident; what became known at this instant was known
     * @return the four groups
     */
    public static Hindsight of(Timeline timeline, Instant end) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        Predicate<TimelineEvent> isDated = event -> facts.knownAt(event).isPresent();
        Predicate<TimelineEvent> isKnown = event -> isBy(facts.knownAt(event), end);
        return builder()
                .end(end)
                .known(timeline.filter(isKnown))
                .learnedAfter(timeline.filter(e -> isDated.test(e) && !isKnown.test(e) && happenedBy(e, end)))
                .undated(timeline.filter(e -> !isDated.test(e) && happenedBy(e, end)))
                .afterwards(timeline.filter(e -> !isKnown.test(e) && !happenedBy(e, end)))
                .build();
    }

    private static boolean happenedBy(TimelineEvent event, Instant end) {
        Optional<Instant> place = event.getOccurredAt().toAdjustedEarliest();
        return place.isEmpty() || isBy(place, end);
    }

    private static boolean isBy(Optional<Instant> instant, Instant end) {
        return instant.filter(at -> !at.isAfter(end)).isPresent();
    }

    /** {@return a new builder} */
    public static HindsightBuilder builder() {
        return new HindsightBuilder();
    }

    /** {@return a builder that starts from this value} */
    public HindsightBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Hindsight fromJson(HindsightBuilder.Impl value) {
        return value;
    }
}
