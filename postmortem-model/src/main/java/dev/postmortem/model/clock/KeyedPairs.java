package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pairs each record with those before it that have one of its keys.
 *
 * <p>No more than eight with each key, so that a key which half of all records have gives no square of pairs.
 */
final class KeyedPairs {
    private static final int MOST_BEFORE = 8;

    private final Map<String, List<TimelineEvent>> before = new HashMap<>();
    private final List<HappensBefore> pairs = new ArrayList<>();

    KeyedPairs before(List<TimelineEvent> records, Function<TimelineEvent, Stream<String>> keys) {
        for (TimelineEvent record : records) {
            keys.apply(record)
                    .forEach(key ->
                            before.computeIfAbsent(key, k -> new ArrayList<>(1)).add(record));
        }
        before.values().stream().filter(same -> same.size() > MOST_BEFORE).forEach(same -> {
            same.sort(Comparator.comparing(TimelineEvent::getId));
            same.subList(MOST_BEFORE, same.size()).clear();
        });
        return this;
    }

    KeyedPairs after(List<TimelineEvent> records, Function<TimelineEvent, Stream<String>> keys) {
        for (TimelineEvent record : records) {
            Set<TimelineEvent> paired = Collections.newSetFromMap(new IdentityHashMap<>());
            keys.apply(record)
                    .flatMap(key -> before.getOrDefault(key, List.of()).stream())
                    .filter(other -> !other.getId().equals(record.getId()) && paired.add(other))
                    .forEach(other -> pairs.add(HappensBefore.of(other, record)));
        }
        return this;
    }

    Stream<HappensBefore> pairs() {
        return pairs.stream();
    }
}
