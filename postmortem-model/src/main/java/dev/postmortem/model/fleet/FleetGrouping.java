package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.text.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sorts incidents into groups by their keys. */
final class FleetGrouping {
    private final SortedMap<String, Members> byName = new TreeMap<>(CodePoints::compare);

    private FleetGrouping() {}

    /**
     * What an incident has that others may have too.
     *
     * @param name what it is called; keys of one name are one group
     * @param rank where the group stands, before those of higher ranks; of keys of one name the lowest counts
     */
    record Key(String name, long rank) {
        static Key of(Object name) {
            return new Key(name.toString(), 0);
        }
    }

    private static final class Members {
        private final SortedSet<PostmortemId> ids = new TreeSet<>();
        private long rank = Long.MAX_VALUE;
    }

    static FleetGroups of(String name, FleetInsights fleet, Function<Postmortem, Stream<Key>> keys) {
        FleetGrouping grouping = new FleetGrouping();
        fleet.digests()
                .forEach(digest -> keys.apply(digest.facts())
                        .forEach(key -> grouping.add(key, digest.facts().getId())));
        List<FleetGroup> groups = new ArrayList<>();
        grouping.byName.entrySet().stream()
                .sorted(Comparator.comparingLong(e -> e.getValue().rank))
                .forEach(e -> groups.add(new FleetGroup(e.getKey(), fleet.only(e.getValue().ids))));
        return new FleetGroups(name, List.copyOf(groups), fleet);
    }

    private void add(Key key, PostmortemId id) {
        if (!key.name().isBlank()) {
            Members members = byName.computeIfAbsent(key.name(), name -> new Members());
            members.ids.add(id);
            members.rank = Math.min(members.rank, key.rank());
        }
    }
}
