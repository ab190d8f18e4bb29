package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of many runs in one order: by time, unknown times last; among equal times by the rank of the run; in a run
 * as they were.
 *
 * <p>Merging takes O(n log k) steps of a few nanoseconds for n records of k runs, fewer where runs take turns in blocks.
 * The result takes 8 bytes a record beside the tags of the runs. Times that do not fit into one number with the ranks (see {@link PackedKeys}) are
 * compared as instants, which is as fast as sorting. Immutable and safe for use by many threads, as long as nobody changes
 * the arrays.
 */
public final class OrderedRecords {
    private final TimelineEvent[] events;
    private final int[] ranks;
    private final int[][] tags;

    /**
     * Takes records in their order.
     *
     * @param events the records
     * @param ranks the ranks of their runs
     * @param tags by rank, the tags of the records of the run, in the order in which these records stand
     */
    OrderedRecords(TimelineEvent[] events, int[] ranks, int[][] tags) {
        this.events = events;
        this.ranks = ranks;
        this.tags = tags;
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
        return RunChain.isOne(runs) ? RunChain.joined(runs) : RunMerge.of(runs, packing.get());
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

    /** {@return by rank, the tags of the records of the run, in the order in which these stand; not to be changed} */
    public int[][] tags() {
        return tags;
    }

    /** {@return the tags of all records by their places; takes linear time and 4 bytes a record} */
    public int[] toTagsByPlace() {
        int[] next = new int[tags.length];
        int[] byPlace = new int[ranks.length];
        for (int at = 0; at < byPlace.length; at++) {
            int rank = ranks[at];
            byPlace[at] = tags[rank][next[rank]++];
        }
        return byPlace;
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
     * @param newTags by rank, the tags of its records; the arrays belong to the records from now on
     * @return the records
     */
    public OrderedRecords withTags(int[][] newTags) {
        return new OrderedRecords(events, ranks, newTags);
    }

    /**
     * Returns the same records with tags that are made anew.
     *
     * @param retagging gives the tag of a record by the one until now
     * @return the records
     */
    public OrderedRecords retagged(Retagging retagging) {
        int[][] newTags = Stream.of(tags).map(int[]::clone).toArray(int[][]::new);
        int[] next = new int[tags.length];
        for (int at = 0; at < events.length; at++) {
            int[] ofRun = newTags[ranks[at]];
            int place = next[ranks[at]]++;
            ofRun[place] = retagging.tag(events[at], ofRun[place]);
        }
        return withTags(newTags);
    }

    /** Gives a record another tag. */
    @FunctionalInterface
    public interface Retagging {
        /**
         * Returns the new tag of a record.
         *
         * @param event the record
         * @param tag its tag until now
         * @return its tag from now on
         */
        int tag(TimelineEvent event, int tag);
    }

    /** {@return how many runs there were, with and without records} */
    public int numberOfRanks() {
        return tags.length;
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
     * @param order by new place, the place until now; it leaves the records of each run in their sequence
     * @return the same records in that order
     */
    public OrderedRecords reordered(int[] order) {
        TimelineEvent[] newEvents = new TimelineEvent[order.length];
        int[] newRanks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            newEvents[i] = events[order[i]];
            newRanks[i] = ranks[order[i]];
        }
        return new OrderedRecords(newEvents, newRanks, tags);
    }
}
