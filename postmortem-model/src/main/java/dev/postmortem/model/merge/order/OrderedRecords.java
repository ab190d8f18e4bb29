package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;

/**
 * The records of many runs in one order: by time, unknown times last; among equal times by the rank of the run; in a run
 * as they were.
 *
 * <p>Merging takes O(n log k) steps of a few nanoseconds for n records of k runs, fewer where runs take turns in blocks.
 * It takes 12 bytes a record. Times that do not fit into one number with the ranks (see {@link PackedKeys}) are
 * compared as instants, which is as fast as sorting. Immutable and safe for use by many threads, as long as nobody changes
 * the arrays.
 */
public final class OrderedRecords {
    private final TimelineEvent[] events;
    private final int[] ranks;
    private final int[] tags;
    private final int numberOfRanks;

    OrderedRecords(TimelineEvent[] events, int[] ranks, int[] tags, int numberOfRanks) {
        this.events = events;
        this.ranks = ranks;
        this.tags = tags;
        this.numberOfRanks = numberOfRanks;
    }

    /**
     * Merges runs.
     *
     * @param runs the runs; their ranks are their places in the list
     * @return all records
     */
    public static OrderedRecords of(List<Run> runs) {
        Optional<PackedKeys> packing = packing(runs);
        if (packing.isEmpty()) {
            return ComparedRecords.merge(runs);
        }
        return RunChain.isOne(runs) ? RunChain.joined(runs) : new RunMerge(runs, packing.get()).merged();
    }

    /** {@return keys for the times and ranks of all records; absent if only a comparison of instants tells their order} */
    static Optional<PackedKeys> packing(List<Run> runs) {
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
        return ranks[at];
    }

    /**
     * Returns whether two records have the same time; the unknown time is the same as itself.
     *
     * @param one the place of a record
     * @param other the place of another
     * @return whether their adjusted earliest instants are equal
     */
    public boolean areSimultaneous(int one, int other) {
        return EventKeys.compare(events[one], events[other]) == 0;
    }

    /**
     * Returns the same records with other tags.
     *
     * @param newTags the tags; the array belongs to the records from now on
     * @return the records
     */
    public OrderedRecords withTags(int[] newTags) {
        return new OrderedRecords(events, ranks, newTags, numberOfRanks);
    }

    /** {@return how many runs there were, with and without records} */
    public int numberOfRanks() {
        return numberOfRanks;
    }

    /** {@return the runs of which these records were merged, by rank; takes linear time} */
    public List<Run> runs() {
        return new RunSplit(this).runs();
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
        return new LateMerge(this, newRanks, late, newRanksOfLate).merged();
    }

    /**
     * Puts the records in another order.
     *
     * @param order by new place, the place until now
     * @return the same records in that order
     */
    public OrderedRecords reordered(int[] order) {
        TimelineEvent[] newEvents = new TimelineEvent[order.length];
        int[] newRanks = new int[order.length];
        int[] newTags = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            newEvents[i] = events[order[i]];
            newRanks[i] = ranks[order[i]];
            newTags[i] = tags[order[i]];
        }
        return new OrderedRecords(newEvents, newRanks, newTags, numberOfRanks);
    }
}
