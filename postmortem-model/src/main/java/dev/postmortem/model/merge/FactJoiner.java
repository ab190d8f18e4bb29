package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records that tell of one fact.
 *
 * <p>Records are of one fact if they have the same id or share an exact correlation key. A record that has two exact keys
 * of one kind tells of several facts, as a message about two alerts does: its keys join nothing. A key of a group of alerts
 * ({@code group:...}) joins only where it is unambiguous: one fact with an exact key, and at most one record of each
 * other system. A pure function of the set of records; linear in the number of suspects, up to the inverse Ackermann
 * function.
 */
final class FactJoiner {
    private static final String GROUP = "group:";

    private final TimelineEvent[] events;
    private final int[] suspects;
    private final CorrelationKeys keys;
    private final int[] parent;
    private final BitSet exactlyKeyed = new BitSet();

    /**
     * Creates a joiner.
     *
     * @param events all records, in the total order
     * @param suspects the places of those that may be one of several of a fact, ascending; each other one is the only record
     *     of its fact
     * @param keys their correlation keys
     */
    FactJoiner(TimelineEvent[] events, int[] suspects, CorrelationKeys keys) {
        this.events = events;
        this.suspects = suspects;
        this.keys = keys;
        this.parent = new int[suspects.length];
        Arrays.setAll(parent, i -> i);
    }

    /** {@return the facts that several records tell, in the order of the records that stand for them} */
    List<Fact> join() {
        joinById();
        Map<CorrelationKey, List<Integer>> groups = joinByExactKey();
        groups.values().forEach(this::joinByGroup);
        return facts();
    }

    private void joinById() {
        Map<EventId, Integer> firstWithId = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            union(i, firstWithId.putIfAbsent(event(i).getId(), i));
        }
    }

    private Map<CorrelationKey, List<Integer>> joinByExactKey() {
        Map<CorrelationKey, Integer> firstWithKey = new HashMap<>();
        Map<CorrelationKey, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            for (CorrelationKey key : keysOfOneFact(event(i))) {
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

    private List<CorrelationKey> keysOfOneFact(TimelineEvent event) {
        List<CorrelationKey> all = keys.of(event);
        if (all.size() < 2) {
            return all;
        }
        Map<String, CorrelationKey> exact = new HashMap<>();
        for (CorrelationKey key : all) {
            CorrelationKey other = isGroup(key) ? null : exact.putIfAbsent(kind(key), key);
            if (other != null && !other.equals(key)) {
                return List.of();
            }
        }
        return all;
    }

    private static String kind(CorrelationKey key) {
        String text = key.toString();
        return text.substring(0, text.indexOf(':') + 1);
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
        Map<Integer, List<Integer>> joined = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            int root = find(i);
            if (root != i) {
                joined.computeIfAbsent(root, first -> new ArrayList<>(List.of(suspects[first])))
                        .add(suspects[i]);
            }
        }
        return joined.values().stream()
                .map(places ->
                        Fact.of(places, places.stream().map(at -> events[at]).toList()))
                .sorted(Comparator.comparingInt(Fact::shown))
                .toList();
    }

    static boolean isGroup(CorrelationKey key) {
        return key.toString().startsWith(GROUP);
    }

    private TimelineEvent event(int i) {
        return events[suspects[i]];
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
}
