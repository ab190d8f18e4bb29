package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.List;
import java.util.Optional;

/**
 * The records of many runs in one order: by time, unknown times last; among equal times by the rank of the run; in a run
 * as they were.
 *
 * <p>Merging takes O(n log k) steps of a few nanoseconds for n records of k runs, fewer where runs take turns in blocks.
 * It takes 16 bytes a record. Times that do not fit into one number with the ranks (see {@link PackedKeys}) are
 * compared as instants, which is as fast as sorting. Immutable and safe for use by many threads, as long as nobody changes
 * the arrays.
 */
public final class OrderedRecords {
    private final TimelineEvent[] events;
    private final long[] keys;
    private final int[] tags;
    private final PackedKeys packing;

    /** Whether keys hold times; otherwise they hold the places of the records. */
    private final boolean timed;

    OrderedRecords(TimelineEvent[] events, long[] keys, int[] tags, PackedKeys packing, boolean timed) {
        this.events = events;
        this.keys = keys;
        this.tags = tags;
        this.packing = packing;
        this.timed = timed;
    }

    /**
     * Merges runs.
     *
     * @param runs the runs; their ranks are their places in the list
     * @return all records
     */
    public static OrderedRecords of(List<Run> runs) {
        return packing(runs)
                .map(packing ->
                        RunChain.isOne(runs) ? RunChain.joined(runs, packing) : new RunMerge(runs, packing).merged())
                .orElseGet(() -> ComparedRecords.merge(runs));
    }

    private static Optional<PackedKeys> packing(List<Run> runs) {
        long first = 0;
        long last = 0;
        boolean known = false;
        for (Run run : runs) {
            if (!run.isExact()) {
                return Optional.empty();
            }
            int ofRun = run.known();
            if (ofRun > 0) {
                first = known ? Math.min(first, run.times()[0]) : run.times()[0];
                last = known ? Math.max(last, run.times()[ofRun - 1]) : run.times()[ofRun - 1];
                known = true;
            }
        }
        return PackedKeys.of(
                first,
                last,
                runs.size(),
                unit -> runs.stream().allMatch(run -> PackedKeys.areMultiples(run.times(), unit)));
    }

    /** {@return how many records there are} */
    public int size() {
        return events.length;
    }

    /** {@return the records; not to be changed} */
    public TimelineEvent[] events() {
        return events;
    }

    /** {@return the tags of the records, in their order; not to be changed} */
    public int[] tags() {
        return tags;
    }

    /**
     * Returns the rank of the run of a record.
     *
     * @param at the place of the record
     * @return the rank
     */
    public int rank(int at) {
        return packing.rank(keys[at]);
    }

    /**
     * Returns whether two records have the same time; the unknown time is the same as itself.
     *
     * @param one the place of a record
     * @param other the place of another
     * @return whether their adjusted earliest instants are equal
     */
    public boolean areSimultaneous(int one, int other) {
        long time = time(one);
        return time == time(other)
                && (time != EpochNanos.BEYOND
                        || EventKeys.instant(events[one]).equals(EventKeys.instant(events[other])));
    }

    /**
     * Returns the same records with other tags.
     *
     * @param newTags the tags; the array belongs to the records from now on
     * @return the records
     */
    public OrderedRecords withTags(int[] newTags) {
        return new OrderedRecords(events, keys, newTags, packing, timed);
    }

    /** {@return what the keys say, if they hold times} */
    Optional<PackedKeys> timePacking() {
        return timed ? Optional.of(packing) : Optional.empty();
    }

    /** {@return the runs of which these records were merged, by rank; takes linear time} */
    public List<Run> runs() {
        return new RunSplit(this, packing.ranks()).runs();
    }

    /** {@return the time of a record, by {@link EpochNanos}} */
    long time(int at) {
        return timed ? packing.time(keys[at]) : EventKeys.nanos(events[at]);
    }

    /**
     * Merges these records with others that are usually few: what lies between two of them is copied at once.
     *
     * @param late the other records
     * @param newRanks by rank, which rank among the runs of both each run of these records gets; ascending
     * @param newRanksOfLate the same for the runs of the others; ascending, and no rank is given twice
     * @return all records; the same as if all runs were merged at once
     */
    public OrderedRecords with(OrderedRecords late, int[] newRanks, int[] newRanksOfLate) {
        return LateMerge.merge(this, newRanks, late, newRanksOfLate);
    }

    /**
     * Puts the records in another order.
     *
     * @param order by new place, the place until now
     * @return the same records in that order
     */
    public OrderedRecords reordered(int[] order) {
        TimelineEvent[] newEvents = new TimelineEvent[order.length];
        int[] newTags = new int[tags.length];
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            newEvents[i] = events[order[i]];
            newTags[i] = tags[order[i]];
            ranks[i] = rank(order[i]);
        }
        return inPlaces(newEvents, ranks, newTags, packing.ranks());
    }

    /** {@return records whose keys hold their places, because their times and ranks do not tell their order} */
    static OrderedRecords inPlaces(TimelineEvent[] events, int[] ranks, int[] tags, int numberOfRanks) {
        PackedKeys packing = PackedKeys.ofPlaces(events.length, numberOfRanks);
        long[] keys = new long[events.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = packing.pack(i, ranks[i]);
        }
        return new OrderedRecords(events, keys, tags, packing, false);
    }
}
