package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.validation.ConsistencyChecked;
import dev.postmortem.model.validation.Consistent;
import dev.postmortem.model.validation.Inconsistency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One fact on the timeline, as one record of one source tells it.
 *
 * <p>Built by readers and by people; never changed. {@link #getText()} is plain text and may hold anything a chat or a log
 * holds: every writer has to escape it. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "id",
    "kind",
    "occurredAt",
    "endedAt",
    "firstOccurredAt",
    "recordedAt",
    "knownAt",
    "source",
    "actor",
    "text",
    "rawText",
    "level",
    "occurrences",
    "link",
    "attributes",
    "correlationKeys",
    "evidence",
    "affectedServices",
    "tags",
    "threadKey",
    "revision",
    "assumptions",
    "pinned",
    "visibility"
})
@Consistent
public abstract class TimelineEvent implements ConsistencyChecked {
    TimelineEvent() {}

    /** {@return the identity of the record in its source} */
    public abstract EventId getId();

    /** {@return what kind of fact it is} */
    public abstract EventKind getKind();

    /** {@return when it happened, as recorded} */
    @Valid
    public abstract EventTime getOccurredAt();

    /** {@return when it ended, for facts with a length} */
    public abstract Optional<@Valid EventTime> getEndedAt();

    /** {@return when the first of several occurrences happened; {@link #getOccurredAt()} is the last} */
    public abstract Optional<@Valid EventTime> getFirstOccurredAt();

    /** {@return when the source system stored it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getRecordedAt();

    /** {@return when responders learned of it, where somebody said so; see {@link #toKnownAt()}} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getKnownAt();

    /** {@return where it comes from} */
    @Valid
    public abstract EventSource getSource();

    /** {@return who did it} */
    public abstract Optional<@Valid Actor> getActor();

    /** {@return what happened, as plain text; may be empty} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getText();

    /** {@return the text as recorded, where it differs from the plain text} */
    public abstract Optional<String> getRawText();

    /** {@return the level of a log record, as recorded} */
    public abstract Optional<@Size(min = 1) String> getLevel();

    /** {@return how many occurrences this row stands for; absent means one} */
    public abstract Optional<@Positive Long> getOccurrences();

    /** {@return where to look at the original} */
    public abstract Optional<Link> getLink();

    /** {@return what else the record says, by name} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getAttributes();

    /** {@return keys that records of the same fact share, in the order of the reader} */
    public abstract List<CorrelationKey> getCorrelationKeys();

    /** {@return what supports it} */
    public abstract List<@Valid Evidence> getEvidence();

    /** {@return the services it concerns, as named by the source} */
    public abstract List<@NotBlank String> getAffectedServices();

    /** {@return labels} */
    public abstract List<@NotBlank String> getTags();

    /** {@return the thread of a chat it belongs to} */
    public abstract Optional<@Size(min = 1) String> getThreadKey();

    /** {@return the revision of the record; of two records with one id the higher one counts} */
    public abstract Optional<@PositiveOrZero Long> getRevision();

    /** {@return what was assumed while reading, as stable ids such as {@code zone-assumed}} */
    public abstract List<@NotBlank String> getAssumptions();

    /** {@return whether somebody marked it as important} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isPinned() {
        return false;
    }

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    private static final Set<EventKind> SEEN_BY_RESPONDERS = Set.of(
            EventKind.CHAT_MESSAGE,
            EventKind.CHAT_SYSTEM,
            EventKind.ALERT_FIRED,
            EventKind.ALERT_RESOLVED,
            EventKind.ACKNOWLEDGED,
            EventKind.UNACKNOWLEDGED,
            EventKind.ASSIGNED,
            EventKind.ESCALATED,
            EventKind.NOTIFIED,
            EventKind.RESPONDER_JOINED,
            EventKind.NOTE);

    /**
     * Tells whether the event may have been going on in a window: its range, up to the end of an event with a length, meets
     * it.
     *
     * @param window the window, in adjusted time; an empty one is the one instant at which it begins
     * @return whether it may; false for an event of unknown time
     */
    public boolean overlaps(TimeWindow window) {
        Optional<Instant> start =
                getFirstOccurredAt().flatMap(EventTime::toAdjustedEarliest).or(getOccurredAt()::toAdjustedEarliest);
        if (start.isEmpty()) {
            return false;
        }
        Instant last = getEndedAt()
                .flatMap(EventTime::toAdjustedLatestExclusive)
                .or(getOccurredAt()::toAdjustedLatestExclusive)
                .orElse(start.get());
        Instant from = window.getStartInclusive();
        boolean endsBefore = last.isAfter(start.get()) ? !last.isAfter(from) : last.isBefore(from);
        return !endsBefore
                && (start.get().isBefore(window.getEndExclusive())
                        || start.get().equals(from));
    }

    /**
     * Returns when responders learned of it.
     *
     * <p>What somebody said ({@link #getKnownAt()}); otherwise, for chat, pages and alerts, the time it happened, because
     * these reach people; otherwise nobody knows.
     *
     * @return the instant; absent if unknown
     */
    public Optional<Instant> toKnownAt() {
        if (getKnownAt().isPresent()) {
            return getKnownAt();
        }
        return SEEN_BY_RESPONDERS.contains(getKind()) ? getOccurredAt().toAdjustedEarliest() : Optional.empty();
    }

    /**
     * Tells which of two facts came first, where their times can tell.
     *
     * <p>As {@link EventTime#compareCausal} does; but the error of an estimated correction says nothing about two
     * events of one clock ({@link EventSource#toClock()}) with one correction, which move together.
     *
     * @param other the other event
     * @return BEFORE if this certainly happened before the other, AFTER for the reverse, CONCURRENT if nobody can tell
     */
    public CausalOrder compareCausal(TimelineEvent other) {
        EventTime one = getOccurredAt();
        return getSource().toClock().equals(other.getSource().toClock())
                ? one.compareInOneClock(other.getOccurredAt())
                : one.compareCausal(other.getOccurredAt());
    }

    /** {@return whether the other is an event that says the same} */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof TimelineEvent that && EventParts.areEqual(this, that);
    }

    @Override
    public final int hashCode() {
        return EventParts.hash(this);
    }

    /** {@return one readable line: time, kind, actor and text} */
    @Override
    public String toString() {
        return TimelineTable.row(this);
    }

    /** {@return the end before the start, or the first occurrence after the last, where that is certain} */
    @Override
    public List<Inconsistency> toInconsistencies() {
        List<Inconsistency> found = new ArrayList<>();
        if (isBefore(getEndedAt(), Optional.of(getOccurredAt()))) {
            found.add(Inconsistency.of("event.ends-before-it-starts", "endedAt"));
        }
        if (isBefore(Optional.of(getOccurredAt()), getFirstOccurredAt())) {
            found.add(Inconsistency.of("event.first-after-last", "firstOccurredAt"));
        }
        return found;
    }

    private static boolean isBefore(Optional<EventTime> one, Optional<EventTime> other) {
        return one.isPresent() && other.isPresent() && one.get().compareInOneClock(other.get()) == CausalOrder.BEFORE;
    }

    /** {@return a new builder} */
    public static TimelineEventBuilder builder() {
        return new TimelineEventBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TimelineEventBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TimelineEvent fromJson(TimelineEventBuilder.Impl value) {
        return value;
    }
}
