package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.DurationRange;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An event of which responders learned only after it had happened, and how long that took. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"event", "knownAt", "lag"})
public abstract class LateEvent {
    LateEvent() {}

    /** {@return the event; it says when it happened} */
    @Valid
    public abstract TimelineEvent getEvent();

    /** {@return when responders learned of it; see {@link TimelineFacts#knownAt}} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getKnownAt();

    /** {@return how long after the event that was; a range where the time of the event is one} */
    @Valid
    public abstract DurationRange getLag();

    /**
     * Returns an event with its lag, if it was certainly learned later than it happened.
     *
     * @param event the event
     * @param known when responders learned of it, if anybody knows
     * @return absent where a time is unknown, or where the latest time at which it can have happened is not before the
     *     time at which it was known
     */
    static Optional<LateEvent> of(TimelineEvent event, Optional<Instant> known) {
        Optional<Instant> latest = event.getOccurredAt().toAdjustedLatest();
        if (known.isEmpty() || latest.isEmpty() || !latest.get().isBefore(known.get())) {
            return Optional.empty();
        }
        Instant earliest = event.getOccurredAt().toAdjustedEarliest().orElseThrow();
        return Optional.of(builder()
                .event(event)
                .knownAt(known.get())
                .lag(DurationRange.between(
                        Duration.between(latest.get(), known.get()), Duration.between(earliest, known.get())))
                .build());
    }

    /** {@return a new builder} */
    public static LateEventBuilder builder() {
        return new LateEventBuilder();
    }

    /** {@return a builder that starts from this value} */
    public LateEventBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LateEvent fromJson(LateEventBuilder.Impl value) {
        return value;
    }
}
