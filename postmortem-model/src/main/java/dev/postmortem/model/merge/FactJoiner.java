package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records that tell of one fact.
 *
 * <p>Records are of one fact if they have the same id or share an exact correlation key. A key of a group of alerts
 * ({@code group:...}) joins only where it is unambiguous: one fact with an exact key, and at most one record of each
 * other system. A pure function of the set of records; linear in their number, up to the inverse Ackermann function.
 */
final class FactJoiner {
    private static final String GROUP = "group:";

    private final List<PlacedEvent> records;
    private final int[] parent;
    private final BitSet exactlyKeyed = new BitSet();

    /**
     * Creates a joiner.
     *
     * @param records all records, in the total order
     */
    FactJoiner(List<PlacedEvent> records) {
        this.records = records;
        this.parent = new int[records.size()];
        Arrays.setAll(parent, i -> i);
    }

    /** {@return the facts, in the order of the records that stand for them} */
    List<Fact> join() {
        joinById();
        Map<CorrelationKey, List<Integer>> groups = joinByExactKey();
        groups.values().forEach(this::joinByGroup);
        return facts();
    }

    private void joinById() {
        Map<EventId, Integer> firstWithId = new HashMap<>(records.size() * 2);
        for (int i = 0; i < parent.length; i++) {
            union(i, firstWithId.putIfAbsent(event(i).getId(), i));
        }
    }

    private Map<CorrelationKey, List<Integer>> joinByExactKey() {
        Map<CorrelationKey, Integer> firstWithKey = new HashMap<>();
        Map<CorrelationKey, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            for (CorrelationKey key : event(i).getCorrelationKeys()) {
                if (isGroup(key)) {
                    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                } else {
                    exactlyKeyed.set(find(i));
                    union(i, firstWithKey.putIfAbsent(key, i));
                }
            }
        }
        return groups;
    }

    private void joinByGroup(List<Integer> members) {
        Set<Integer> alerts = new HashSet<>();
        Set<Integer> others = new LinkedHashSet<>();
        Set<String> systems = new HashSet<>();
        boolean ambiguous = false;
        for (int member : members) {
            int fact = find(member);
            if (exactlyKeyed.get(fact)) {
                alerts.add(fact);
            } else if (others.add(fact)) {
                ambiguous |= !systems.add(event(member).getSource().getSystem());
            }
        }
        if (alerts.size() == 1 && !ambiguous) {
            int alert = alerts.iterator().next();
            others.forEach(other -> union(other, alert));
        }
    }

    private List<Fact> facts() {
        Map<Integer, List<PlacedEvent>> joined = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            if (find(i) != i) {
                joined.computeIfAbsent(find(i), root -> new ArrayList<>(List.of(records.get(root))))
                        .add(records.get(i));
            }
        }
        List<Fact> facts = new ArrayList<>(records.size());
        for (int i = 0; i < parent.length; i++) {
            PlacedEvent record = records.get(i);
            List<PlacedEvent> members = joined.get(find(i));
            if (members == null) {
                facts.add(new Fact(record, List.of(record)));
            } else if (representative(members).equals(record)) {
                facts.add(new Fact(record, members));
            }
        }
        return facts;
    }

    /** The first record that no later revision of itself replaces. */
    private static PlacedEvent representative(List<PlacedEvent> members) {
        Map<EventId, Long> newest = new HashMap<>();
        members.forEach(m -> newest.merge(m.event().getId(), revision(m), Math::max));
        return members.stream()
                .filter(m -> Objects.equals(revision(m), newest.get(m.event().getId())))
                .findFirst()
                .orElseThrow();
    }

    private static Long revision(PlacedEvent record) {
        return record.event().getRevision().orElse(Long.MIN_VALUE);
    }

    private static boolean isGroup(CorrelationKey key) {
        return key.toString().startsWith(GROUP);
    }

    private TimelineEvent event(int i) {
        return records.get(i).event();
    }

    private int find(int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The earliest record of a fact is its root. */
    private void union(int a, @Nullable Integer b) {
        if (b == null) {
            return;
        }
        int low = Math.min(find(a), find(b));
        int high = Math.max(find(a), find(b));
        parent[high] = low;
        if (exactlyKeyed.get(high)) {
            exactlyKeyed.set(low);
        }
    }

    /**
     * A fact: the record that stands for it and every record of it.
     *
     * @param shown the record on the timeline
     * @param records all records, in the total order
     */
    record Fact(PlacedEvent shown, List<PlacedEvent> records) {
        /** {@return the originals as a join; absent if all records are equal} */
        Optional<EventJoin> toJoin() {
            if (records.size() == 1) {
                return Optional.empty();
            }
            List<TimelineEvent> originals =
                    records.stream().map(PlacedEvent::event).distinct().toList();
            return originals.size() == 1
                    ? Optional.empty()
                    : Optional.of(EventJoin.builder()
                            .event(shown.event().getId())
                            .key(key(originals))
                            .originals(originals)
                            .build());
        }

        /** An exact key that two originals share, else a group key that two share, else the id. */
        private CorrelationKey key(List<TimelineEvent> originals) {
            Map<CorrelationKey, Long> uses = originals.stream()
                    .flatMap(e -> e.getCorrelationKeys().stream().distinct())
                    .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
            return uses.entrySet().stream()
                    .filter(use -> use.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparing(FactJoiner::isGroup).thenComparing(Comparator.naturalOrder()))
                    .orElseGet(() -> CorrelationKey.of(shown.event().getId().toString()));
        }
    }
}
