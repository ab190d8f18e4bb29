package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;

/** Puts late records among many others: the places are searched, what lies between them is copied. */
final class LateMerge {
    private final OrderedRecords many;
    private final int[] manyRanks;
    private final OrderedRecords late;
    private final int[] lateRanks;
    private final TimelineEvent[] events;
    private final int[] ranks;
    private final int[] tags;

    /**
     * Creates a merge.
     *
     * @param many the records to copy
     * @param manyRanks by rank, the rank among the runs of both
     * @param late the records to search places for
     * @param lateRanks the same for their ranks
     */
    LateMerge(OrderedRecords many, int[] manyRanks, OrderedRecords late, int[] lateRanks) {
        this.many = many;
        this.manyRanks = manyRanks;
        this.late = late;
        this.lateRanks = lateRanks;
        int total = Math.addExact(many.size(), late.size());
        events = new TimelineEvent[total];
        ranks = new int[total];
        tags = new int[total];
    }

    OrderedRecords merged() {
        int from = 0;
        for (int i = 0; i < late.size(); i++) {
            int next = i;
            int to = PlaceSearch.firstNot(at -> isBefore(at, next), from, many.size());
            copy(many, manyRanks, from, to, from + i);
            copy(late, lateRanks, i, i + 1, to + i);
            from = to;
        }
        copy(many, manyRanks, from, many.size(), from + late.size());
        return new OrderedRecords(events, ranks, tags, manyRanks.length + lateRanks.length);
    }

    private boolean isBefore(int at, int atLate) {
        int order = EventKeys.compare(many.events()[at], late.events()[atLate]);
        return order < 0 || order == 0 && manyRanks[many.rank(at)] < lateRanks[late.rank(atLate)];
    }

    private void copy(OrderedRecords source, int[] newRanks, int from, int to, int target) {
        System.arraycopy(source.events(), from, events, target, to - from);
        System.arraycopy(source.tags(), from, tags, target, to - from);
        for (int i = from; i < to; i++) {
            ranks[target + i - from] = newRanks[source.rank(i)];
        }
    }
}
