package dev.postmortem.model.timeline.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One event, or one line that stands for many which say the same. Made by {@link EventFolding}. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"first", "last", "occurrences", "events"})
public abstract class FoldedRow {
    FoldedRow() {}

    /** {@return the first event, which is shown} */
    @Valid
    public abstract TimelineEvent getFirst();

    /** {@return the last event; absent if the row is one event} */
    public abstract Optional<@Valid TimelineEvent> getLast();

    /**
     * Returns how often it happened: the occurrences of all events of the kind of the first.
     *
     * <p>An alert that fired 200 times and was resolved 199 times in between has 200. {@link Long#MAX_VALUE} for more.
     *
     * @return the number
     */
    @Positive
    public abstract long getOccurrences();

    /** {@return the ids of all events, in order} */
    public abstract List<EventId> getEvents();

    /** {@return whether it stands for more than one event} */
    public boolean hasMany() {
        return getLast().isPresent();
    }

    static FoldedRow of(List<TimelineEvent> events) {
        TimelineEvent first = events.get(0);
        return builder()
                .first(first)
                .last(events.size() == 1 ? Optional.empty() : Optional.of(events.get(events.size() - 1)))
                .occurrences(events.stream()
                        .filter(event -> event.getKind().equals(first.getKind()))
                        .mapToLong(event -> event.getOccurrences().orElse(1L))
                        .reduce(0, FoldedRow::sum))
                .events(events.stream().map(TimelineEvent::getId).toList())
                .build();
    }

    private static long sum(long left, long right) {
        return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
    }

    /** The row as one event, in the terms that an event has for it; known since the first became known. */
    TimelineEvent toEvent(TimelineFacts facts) {
        if (getLast().isEmpty()) {
            return getFirst();
        }
        TimelineEvent last = getLast().get();
        return getFirst().toBuilder()
                .firstOccurredAt(
                        getFirst().getFirstOccurredAt().orElse(getFirst().getOccurredAt()))
                .occurredAt(last.getOccurredAt())
                .endedAt(last.getEndedAt())
                .recordedAt(last.getRecordedAt())
                .knownAt(facts.knownAt(getFirst()))
                .occurrences(getOccurrences())
                .build();
    }

    /** {@return a new builder} */
    public static FoldedRowBuilder builder() {
        return new FoldedRowBuilder();
    }

    /** {@return a builder that starts from this value} */
    public FoldedRowBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FoldedRow fromJson(FoldedRowBuilder.Impl value) {
        return value;
    }
}
