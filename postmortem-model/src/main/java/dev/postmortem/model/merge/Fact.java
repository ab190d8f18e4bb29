package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact that several records tell.
 *
 * @param shown where the record stands that stands for the fact
 * @param places where all its records stand, ascending
 * @param records the records, in the total order
 */
record Fact(int shown, List<Integer> places, List<TimelineEvent> records) {
    /** {@return the fact, for which the first record stands that no later revision of itself replaces} */
    static Fact of(List<Integer> places, List<TimelineEvent> records) {
        Map<EventId, Long> newest = new HashMap<>();
        records.forEach(record -> newest.merge(record.getId(), revision(record), Math::max));
        int first = 0;
        while (!Objects.equals(
                revision(records.get(first)), newest.get(records.get(first).getId()))) {
            first++;
        }
        return new Fact(places.get(first), places, records);
    }

    /** {@return the record that stands for the fact} */
    TimelineEvent event() {
        return records.get(places.indexOf(shown));
    }

    /** {@return the originals as a join; absent if all records are equal} */
    Optional<EventJoin> toJoin(CorrelationKeys keys) {
        List<TimelineEvent> originals = records.stream().distinct().toList();
        EventId id = event().getId();
        return originals.size() == 1
                ? Optional.empty()
                : Optional.of(EventJoin.builder()
                        .event(id)
                        .key(sharedKey(originals, keys).orElseGet(() -> CorrelationKey.of(id.toString())))
                        .originals(originals)
                        .build());
    }

    /** An exact key that two originals share, else a group key that two share. */
    private static Optional<CorrelationKey> sharedKey(List<TimelineEvent> originals, CorrelationKeys keys) {
        Map<CorrelationKey, Long> uses = originals.stream()
                .flatMap(e -> keys.of(e).stream().distinct())
                .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(FactJoiner::isGroup).thenComparing(Comparator.naturalOrder()));
    }

    private static Long revision(TimelineEvent record) {
        return record.getRevision().orElse(Long.MIN_VALUE);
    }
}
