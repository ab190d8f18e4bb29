package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.Arrays;
import java.util.List;

/**
 * Records in the order of their times, with the times beside them; what a merge takes.
 *
 * <p>Records of equal times stay in the order in which they were given, so their sequence needs no number. A tag is a
 * number that travels with its record; this package does not look at it. Immutable and safe for use by many threads, as
 * long as nobody changes the arrays.
 */
public final class Run {
    /** A run without records, which many sources and files have. */
    static final Run EMPTY = new Run(new TimelineEvent[0], new long[0], new int[0], true);

    private final TimelineEvent[] events;
    private final long[] times;
    private final int[] tags;
    private final boolean exact;

    private Run(TimelineEvent[] events, long[] times, int[] tags, boolean exact) {
        this.events = events;
        this.times = times;
        this.tags = tags;
        this.exact = exact;
    }

    /**
     * Makes a run of records; sorts them if they are not in order.
     *
     * @param inOrder whether each time is at or after the one before, and none is beyond what a number tells
     */
    static Run of(TimelineEvent[] events, long[] times, int[] tags, boolean inOrder) {
        return inOrder ? new Run(events, times, tags, true) : RunSort.sort(events, times, tags);
    }

    static Run inOrder(TimelineEvent[] events, long[] times, int[] tags) {
        return new Run(events, times, tags, isInOrder(times));
    }

    /** {@return how many records there are} */
    public int size() {
        return events.length;
    }

    /**
     * Returns a record.
     *
     * @param at its place
     * @return the record
     */
    public TimelineEvent event(int at) {
        return events[at];
    }

    static int total(List<Run> runs) {
        int total = 0;
        for (Run run : runs) {
            total = Math.addExact(total, run.size());
        }
        return total;
    }

    /** {@return by run, the tags of its records} */
    static int[][] tags(List<Run> runs) {
        int[][] tags = new int[runs.size()][];
        Arrays.setAll(tags, rank -> runs.get(rank).tags());
        return tags;
    }

    TimelineEvent[] events() {
        return events;
    }

    long[] times() {
        return times;
    }

    int[] tags() {
        return tags;
    }

    /** {@return whether 64 bits of nanoseconds tell every time} */
    boolean isExact() {
        return exact;
    }

    /** {@return how many records have a known time; they are the first ones} */
    public int known() {
        int known = times.length;
        while (known > 0 && times[known - 1] == EpochNanos.UNKNOWN) {
            known--;
        }
        return known;
    }

    /** A time beyond what 64 bits hold says nothing about the order. */
    private static boolean isInOrder(long[] times) {
        long previous = EpochNanos.BEYOND + 1;
        boolean sorted = true;
        for (long time : times) {
            sorted &= time >= previous;
            previous = time;
        }
        return sorted;
    }
}
