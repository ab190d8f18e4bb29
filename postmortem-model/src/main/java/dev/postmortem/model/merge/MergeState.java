package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.EventId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was merged, and so what is needed to merge it with something else.
 *
 * <p>Everything that a merge gives follows from these parts, and each of them is a set of some kind; that is why merging is
 * commutative, associative and idempotent.
 *
 * @param sources the sources and their records
 * @param earlier the earlier timelines, each once
 * @param annotations what people say about events
 * @param cut which events are kept of sources that come later
 * @param keys the correlation keys
 */
record MergeState(
        SourceRecords sources, List<EarlierTimeline> earlier, Annotations annotations, Cut cut, CorrelationKeys keys) {
    static final MergeState EMPTY =
            new MergeState(SourceRecords.NONE, List.of(), Annotations.NONE, Cut.NONE, CorrelationKeys.OWN);

    MergeState and(MergeState other) {
        CorrelationKeys all = keys.and(other.keys);
        return new MergeState(
                sources.keyed(keys, all).and(other.sources.keyed(other.keys, all)),
                Stream.concat(earlier.stream(), other.earlier.stream())
                        .distinct()
                        .toList(),
                annotations.and(other.annotations),
                cut.and(other.cut),
                all);
    }

    MergeState with(TimelineSource source, SourceOptions options) {
        SourceReader reader = new SourceReader(cut.toWindow(), (file, rows) -> true, asked(earlier));
        List<Reading> readings = reader.read(List.of(new SourceReader.Declared(source, options)), sources.sources());
        Cut more = cut.equals(Cut.NONE) ? new Cut(true, Optional.empty()) : cut;
        return new MergeState(sources.and(SourceRecords.of(readings, keys)), earlier, annotations, more, keys);
    }

    /** {@return all records: those of the sources, and what only earlier timelines have} */
    SourceRecords toAllRecords() {
        List<Reading> lacking = earlier.stream()
                .flatMap(timeline -> timeline.read(sources).stream())
                .toList();
        return lacking.isEmpty() ? sources : sources.and(SourceRecords.of(lacking, keys));
    }

    /** {@return the ids that earlier timelines have} */
    static Set<EventId> asked(List<EarlierTimeline> earlier) {
        Set<EventId> ids = new TreeSet<>();
        earlier.forEach(timeline -> ids.addAll(timeline.ids()));
        return ids;
    }
}
