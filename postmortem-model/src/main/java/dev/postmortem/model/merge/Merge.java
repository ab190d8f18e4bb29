package dev.postmortem.model.merge;

import dev.postmortem.model.internal.VouchedList;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Joins the records of one fact, and makes the timeline. */
final class Merge {
    private final SourceRecords all;
    private final Annotations annotations;
    private final List<Fact> facts;
    private final BitSet told = new BitSet();
    private final BitSet joined = new BitSet();
    private final CorrelationKeys keys;

    Merge(SourceRecords all, Annotations annotations, CorrelationKeys keys) {
        this.all = all;
        this.annotations = annotations;
        this.keys = keys;
        int[] suspects = Suspects.places(all.records());
        facts = suspects.length == 0 ? List.of() : new FactJoiner(all.records().events(), suspects, keys).join();
        for (Fact fact : facts) {
            fact.places().forEach(told::set);
            fact.places().forEach(joined::set);
            joined.clear(fact.shown());
        }
    }

    static MergedTimeline of(MergeState state) {
        Merge merge = new Merge(state.toAllRecords(), state.annotations(), state.keys());
        Timeline timeline = merge.toTimeline();
        return new MergedTimeline(state, timeline, merge.toAccount(timeline), false);
    }

    MergeAccount toAccount(Timeline timeline) {
        return new MergeAccount(all.sources(), joinedByFile(), timeline);
    }

    Timeline toTimeline() {
        List<EventJoin> joins =
                facts.stream().flatMap(fact -> fact.toJoin(keys).stream()).toList();
        // Records stand in their order, each in its compact form, and an annotation moves nothing
        return Timeline.of(new VouchedList<>(standing(annotated())), joins);
    }

    /** An annotation of any record of a fact is about the fact. */
    private TimelineEvent[] annotated() {
        TimelineEvent[] events = all.records().events();
        if (annotations.isEmpty()) {
            return events;
        }
        TimelineEvent[] annotated = events.clone();
        UnaryOperator<TimelineEvent> compactor = Timeline.compactor();
        facts.forEach(fact -> annotated[fact.shown()] = compactor.apply(shown(fact)));
        TagFilter filter = annotations.toFilter();
        int[] tags = all.records().toTagsByPlace();
        for (int i = 0; i < events.length; i++) {
            if (filter.mayHave(tags[i]) && !told.get(i)) {
                annotated[i] = compactor.apply(annotations.shown(events[i], events[i].getId()));
            }
        }
        return annotated;
    }

    private TimelineEvent shown(Fact fact) {
        List<EventId> ids =
                fact.records().stream().map(TimelineEvent::getId).distinct().toList();
        TimelineEvent event = fact.event();
        for (EventId id : ids) {
            event = annotations.shown(event, id);
        }
        return event;
    }

    private TimelineEvent[] standing(TimelineEvent[] events) {
        if (joined.isEmpty()) {
            return events;
        }
        TimelineEvent[] standing = new TimelineEvent[events.length - joined.cardinality()];
        int size = 0;
        for (int from = joined.nextClearBit(0); from < events.length; ) {
            int next = joined.nextSetBit(from);
            int to = next < 0 ? events.length : next;
            System.arraycopy(events, from, standing, size, to - from);
            size += to - from;
            from = joined.nextClearBit(to);
        }
        return standing;
    }

    private long[] joinedByFile() {
        long[] counts = new long[all.records().numberOfRanks()];
        joined.stream().forEach(at -> counts[all.records().rank(at)]++);
        return counts;
    }
}
