package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Puts late records among many others: the places are searched, what lies between them is copied. */
final class LateMerge {
    /** Where one record in so many is late, a search looks at most of the others anyway. */
    private static final int FEW = 64;

    private final OrderedRecords many;
    private final int[] manyRanks;
    private final IntToLongFunction manyTimes;
    private final OrderedRecords late;
    private final int[] lateRanks;
    private final IntToLongFunction lateTimes;
    private final TimelineEvent[] events;
    private final int[] ranks;
    private final int[][] tags;

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
        boolean fewAreLate = late.size() < many.size() / FEW;
        manyTimes = fewAreLate ? at -> EventKeys.nanos(many.events()[at]) : times(many);
        lateTimes = times(late);
        int total = Math.addExact(many.size(), late.size());
        events = new TimelineEvent[total];
        ranks = new int[total];
        tags = new int[manyRanks.length + lateRanks.length][];
    }

    /** Taken one after the other beforehand, because a search would wait for each of them. */
    private static IntToLongFunction times(OrderedRecords records) {
        long[] times = new long[records.size()];
        Arrays.setAll(times, at -> EventKeys.nanos(records.events()[at]));
        return at -> times[at];
    }

    OrderedRecords merged() {
        hand(many, manyRanks);
        hand(late, lateRanks);
        int from = 0;
        for (int i = 0; i < late.size(); i++) {
            int next = i;
            int to = PlaceSearch.firstNot(at -> isBefore(at, next), from, many.size());
            copy(many, manyRanks, from, to, from + i);
            copy(late, lateRanks, i, i + 1, to + i);
            from = to;
        }
        copy(many, manyRanks, from, many.size(), from + late.size());
        return new OrderedRecords(events, ranks, tags);
    }

    /** The records of a run keep their sequence, so its tags need no copy. */
    private void hand(OrderedRecords source, int[] newRanks) {
        for (int rank = 0; rank < newRanks.length; rank++) {
            tags[newRanks[rank]] = source.tags()[rank];
        }
    }

    private boolean isBefore(int at, int atLate) {
        int order = EventKeys.compare(
                many.events()[at], manyTimes.applyAsLong(at), late.events()[atLate], lateTimes.applyAsLong(atLate));
        return order < 0 || order == 0 && manyRanks[many.rank(at)] < lateRanks[late.rank(atLate)];
    }

    private void copy(OrderedRecords source, int[] newRanks, int from, int to, int target) {
        System.arraycopy(source.events(), from, events, target, to - from);
        for (int i = from; i < to; i++) {
            ranks[target + i - from] = newRanks[source.rank(i)];
        }
    }
}
