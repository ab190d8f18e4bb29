package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The facts of a timeline with the records that tell of each: what views ask rather than look through the joins themselves.
 *
 * <p>The event that stands for a fact tells of it as people annotated it; the other records tell what they tell, unless
 * somebody said otherwise of the fact: a kind or a time of knowledge that none of the originals of this event has goes
 * for all of them. Reads the joins once; what is asked of an event that no join tells of costs nothing. Immutable and safe
 * for use by many threads.
 */
public final class TimelineFacts {
    private final Map<EventId, List<TimelineEvent>> joined;

    private TimelineFacts(Map<EventId, List<TimelineEvent>> joined) {
        this.joined = joined;
    }

    /**
     * Returns the facts of a timeline. Linear in its joins.
     *
     * @param timeline the timeline
     * @return its facts
     */
    public static TimelineFacts of(Timeline timeline) {
        return of(timeline.getJoins());
    }

    /** The facts of which some joins tell. */
    static TimelineFacts of(Collection<EventJoin> joins) {
        if (joins.isEmpty()) {
            return new TimelineFacts(Map.of());
        }
        Map<EventId, List<TimelineEvent>> joined = new HashMap<>();
        joins.forEach(join -> joined.merge(join.getEvent(), join.getOriginals(), TimelineFacts::both));
        return new TimelineFacts(joined);
    }

    /** A document that people edited may tell of two joins of one event. */
    private static List<TimelineEvent> both(List<TimelineEvent> first, List<TimelineEvent> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /**
     * Returns the records of a fact as they were read.
     *
     * @param event the event that stands for it
     * @return its originals, in their order; the event itself where no join tells of it
     */
    public List<TimelineEvent> originals(TimelineEvent event) {
        return joined.isEmpty() ? List.of(event) : joined.getOrDefault(event.getId(), List.of(event));
    }

    /**
     * Returns the records of a fact as people annotated it.
     *
     * @param event the event that stands for it
     * @return the event in place of its original, and the others with the kind and the time of knowledge that somebody
     *     said of the fact, in the order of the originals
     */
    public List<TimelineEvent> records(TimelineEvent event) {
        if (isToldOnce(event)) {
            return List.of(event);
        }
        List<TimelineEvent> originals = originals(event);
        TimelineEvent own = newest(originals, event.getId()).orElse(null);
        UnaryOperator<TimelineEvent> annotated = annotated(event);
        List<TimelineEvent> records = originals.stream()
                .map(original -> original == own ? event : annotated.apply(original))
                .toList();
        return own != null
                ? records
                : Stream.concat(Stream.of(event), records.stream()).toList();
    }

    /**
     * Returns the moments at which a fact was told.
     *
     * @param event the event that stands for it
     * @return the event once for each of its records, with the time of that record
     */
    public List<TimelineEvent> tellings(TimelineEvent event) {
        return isToldOnce(event)
                ? List.of(event)
                : records(event).stream()
                        .map(record -> record == event
                                ? event
                                : event.toBuilder()
                                        .occurredAt(record.getOccurredAt())
                                        .build())
                        .toList();
    }

    /**
     * Returns when responders learned of a fact.
     *
     * <p>What somebody said of it, else the earliest {@link TimelineEvent#toKnownAt()} of its records: a message that
     * tells of a deployment makes it known, though nobody reads the record of the deployment itself.
     *
     * @param event the event that stands for it
     * @return the instant; absent if unknown
     */
    public Optional<Instant> knownAt(TimelineEvent event) {
        if (isToldOnce(event) || isSaid(event, TimelineFacts::saysOtherKnowledge)) {
            return event.toKnownAt();
        }
        return Stream.concat(Stream.of(event), originals(event).stream())
                .flatMap(record -> record.toKnownAt().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Returns the record with an id that stands behind an event, in linear time.
     *
     * @param id the id
     * @return the one with the earliest time; absent if no join has it
     */
    public Optional<TimelineEvent> record(EventId id) {
        return joined.values().stream()
                .flatMap(List::stream)
                .filter(record -> record.getId().equals(id))
                .min(Comparator.comparing(TimelineFacts::time));
    }

    /** The first record that an audience may see, as it was read; none of a fact that people keep from it. */
    Optional<TimelineEvent> visibleTo(Visibility audience, TimelineEvent event) {
        if (isVisibleTo(audience, event)) {
            return Optional.of(event);
        }
        if (isToldOnce(event) || isSaid(event, TimelineFacts::isNarrower)) {
            return Optional.empty();
        }
        Map<EventId, TimelineEvent> newest = new LinkedHashMap<>();
        originals(event).forEach(original -> newest.merge(original.getId(), original, TimelineFacts::newer));
        return newest.values().stream()
                .filter(original -> isVisibleTo(audience, original))
                .findFirst();
    }

    static boolean isVisibleTo(Visibility audience, TimelineEvent event) {
        return event.getVisibility().compareTo(audience) <= 0;
    }

    /** Of several revisions of one record the newest stands for the fact, of equal ones the first. */
    static Optional<TimelineEvent> newest(List<TimelineEvent> originals, EventId id) {
        return originals.stream()
                .filter(original -> original.getId().equals(id))
                .reduce(TimelineFacts::newer);
    }

    private static TimelineEvent newer(TimelineEvent first, TimelineEvent next) {
        return revision(next) > revision(first) ? next : first;
    }

    private static long revision(TimelineEvent event) {
        return event.getRevision().orElse(Long.MIN_VALUE);
    }

    private boolean isToldOnce(TimelineEvent event) {
        return joined.isEmpty() || !joined.containsKey(event.getId());
    }

    /** Whether the event that is shown says something that none of its own originals does: somebody annotated the fact. */
    private boolean isSaid(TimelineEvent event, BiPredicate<TimelineEvent, TimelineEvent> saysOther) {
        List<TimelineEvent> own = originals(event).stream()
                .filter(original -> original.getId().equals(event.getId()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(original -> saysOther.test(event, original));
    }

    private UnaryOperator<TimelineEvent> annotated(TimelineEvent event) {
        boolean ofKind = isSaid(event, TimelineFacts::saysOtherKind);
        boolean known = isSaid(event, TimelineFacts::saysOtherKnowledge);
        return record -> ofKind || known
                ? record.toBuilder()
                        .kind(ofKind ? event.getKind() : record.getKind())
                        .knownAt(known ? event.getKnownAt() : record.getKnownAt())
                        .build()
                : record;
    }

    private static boolean saysOtherKind(TimelineEvent shown, TimelineEvent original) {
        return !shown.getKind().equals(original.getKind());
    }

    private static boolean saysOtherKnowledge(TimelineEvent shown, TimelineEvent original) {
        return shown.getKnownAt().isPresent() && !shown.getKnownAt().equals(original.getKnownAt());
    }

    private static boolean isNarrower(TimelineEvent shown, TimelineEvent original) {
        return shown.getVisibility().compareTo(original.getVisibility()) > 0;
    }

    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }
}
