package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.OrderedRecords;
import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sources that were read, and all their records in the total order.
 *
 * <p>The rank of a record is the number of its file among all files; the sources stand in their part of the total order.
 *
 * @param sources what the sources gave beside their events
 * @param records the records
 */
record SourceRecords(List<ReadSource> sources, OrderedRecords records) {
    static final SourceRecords NONE = of(List.of());

    /** {@return what was read, under suspicion by correlation keys} */
    static SourceRecords of(List<Reading> readings, CorrelationKeys keys) {
        return of(readings).keyed(CorrelationKeys.OWN, keys);
    }

    private static SourceRecords of(List<Reading> readings) {
        List<Reading> ordered = new ArrayList<>(readings);
        ordered.sort(Reading::compare);
        List<ReadSource> sources = new ArrayList<>(ordered.size());
        List<Run> runs = new ArrayList<>(ordered.size());
        for (Reading reading : ordered) {
            sources.add(reading.source());
            reading.runs().forEach(runs::add);
        }
        OrderedRecords records = SharedPlaces.ordered(sources, OrderedRecords.of(runs));
        return new SourceRecords(List.copyOf(sources), records.withTags(Suspects.among(records.tags())));
    }

    /**
     * Returns the sources of both and their records; a source that both read alike counts once.
     *
     * <p>Takes a copy of these records and a search for each of the others, unless both have a source of the same priority
     * and id: then everything is merged anew.
     */
    SourceRecords and(SourceRecords other) {
        if (this == other || other.sources.isEmpty()) {
            return this;
        }
        if (sources.isEmpty()) {
            return other;
        }
        Set<ReadSource> places = new TreeSet<>(ReadSource.ORDER);
        places.addAll(sources);
        return other.sources.stream().anyMatch(places::contains) ? anew(other) : along(other);
    }

    private SourceRecords along(SourceRecords other) {
        List<ReadSource> all = new ArrayList<>(sources);
        all.addAll(other.sources);
        all.sort(ReadSource.ORDER);
        int[][] tags = Suspects.against(other.records.tags(), records.tags());
        int[][] otherTags = Suspects.against(Suspects.in(tags), other.records.tags());
        OrderedRecords merged =
                records.withTags(tags).with(other.records.withTags(otherTags), ranks(all), other.ranks(all));
        return new SourceRecords(List.copyOf(all), SharedPlaces.ordered(all, merged));
    }

    private SourceRecords anew(SourceRecords other) {
        List<Reading> readings = new ArrayList<>(readings());
        List<Reading> counted = new ArrayList<>(readings);
        for (Reading reading : other.readings()) {
            if (!removeSame(counted, reading)) {
                readings.add(reading);
            }
        }
        return of(readings);
    }

    private static boolean removeSame(List<Reading> readings, Reading reading) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).isSame(reading)) {
                readings.remove(i);
                return true;
            }
        }
        return false;
    }

    private List<Reading> readings() {
        List<Run> runs = records.runs();
        List<Reading> readings = new ArrayList<>(sources.size());
        int rank = 0;
        for (ReadSource source : sources) {
            int end = rank + source.files().size();
            readings.add(new Reading(source, List.copyOf(runs.subList(rank, end))));
            rank = end;
        }
        return readings;
    }

    /** {@return by rank here, the rank of the file among those of more sources} */
    private int[] ranks(List<ReadSource> all) {
        int[] ranks = new int[records.numberOfRanks()];
        int own = 0;
        int rank = 0;
        int next = 0;
        for (ReadSource source : all) {
            boolean isOwn = next < sources.size() && sources.get(next) == source;
            next += isOwn ? 1 : 0;
            for (int file = 0; file < source.files().size(); file++) {
                if (isOwn) {
                    ranks[own++] = rank;
                }
                rank++;
            }
        }
        return ranks;
    }

    /** {@return the same records under suspicion by more correlation keys} */
    SourceRecords keyed(CorrelationKeys before, CorrelationKeys now) {
        if (before.equals(now)) {
            return this;
        }
        return new SourceRecords(sources, records.retagged((event, tag) -> tag | now.tag(event)));
    }

    /** {@return which of some ids the sources have, be it outside the window} */
    Set<EventId> known(Set<EventId> ids) {
        Set<EventId> known = new TreeSet<>();
        sources.forEach(source -> known.addAll(source.outsideWindow()));
        TagFilter filter = new TagFilter(ids.size(), 0);
        ids.forEach(id -> filter.add(RecordTag.of(id, false)));
        TimelineEvent[] events = records.events();
        int[] tags = records.toTagsByPlace();
        for (int i = 0; i < events.length; i++) {
            if (filter.mayHave(tags[i]) && ids.contains(events[i].getId())) {
                known.add(events[i].getId());
            }
        }
        return known;
    }
}
