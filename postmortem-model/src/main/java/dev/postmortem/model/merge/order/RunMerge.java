package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;

/**
 * Merges runs by their packed keys.
 *
 * <p>The times were taken and packed beforehand, so that the loop waits for no object; what a record says is never looked
 * at. A run that wins several times in a row gives all its records before the runner-up at once.
 */
final class RunMerge {
    /** From so many wins in a row on it pays to look how far a run goes. */
    private static final int WINS_IN_A_ROW = 6;

    private final PackedKeys packing;
    private final TimelineEvent[][] sources;

    /** By run, its keys and then one that is greater than any. */
    private final long[][] packed;

    private final int[][] tags;
    private final int[] next;
    private final TimelineEvent[] events;
    private final long[] keys;
    private final int[] orderedTags;
    private int size;

    /**
     * Creates a merge.
     *
     * @param runs the runs; their ranks are their places in the list
     * @param packing keys for all their times and ranks
     */
    RunMerge(List<Run> runs, PackedKeys packing) {
        this.packing = packing;
        sources = new TimelineEvent[runs.size()][];
        packed = new long[runs.size()][];
        tags = new int[runs.size()][];
        next = new int[runs.size()];
        int total = 0;
        for (int rank = 0; rank < next.length; rank++) {
            Run run = runs.get(rank);
            sources[rank] = run.events();
            packed[rank] = new long[run.size() + 1];
            packing.pack(run.times(), rank, packed[rank], 0);
            packed[rank][run.size()] = LoserTree.EXHAUSTED;
            tags[rank] = run.tags();
            total = Math.addExact(total, run.size());
        }
        events = new TimelineEvent[total];
        keys = new long[total];
        orderedTags = new int[total];
    }

    OrderedRecords merged() {
        play();
        return new OrderedRecords(events, keys, orderedTags, packing, true);
    }

    private void play() {
        LoserTree tree = new LoserTree(heads());
        int previous = -1;
        int wins = 0;
        for (long key = tree.winner(); key != LoserTree.EXHAUSTED; key = tree.winner()) {
            int run = packing.rank(key);
            wins = run == previous ? wins + 1 : 0;
            previous = run;
            if (wins < WINS_IN_A_ROW) {
                take(run, key);
            } else {
                takeUntil(KeySearch.firstNotBefore(tree.runnerUp(run), packed[run], next[run]), run);
                wins = 0;
            }
            tree.replace(run, packed[run][next[run]]);
        }
    }

    private long[] heads() {
        long[] heads = new long[packed.length];
        for (int run = 0; run < heads.length; run++) {
            heads[run] = packed[run][0];
        }
        return heads;
    }

    private void take(int run, long key) {
        int at = next[run]++;
        events[size] = sources[run][at];
        orderedTags[size] = tags[run][at];
        keys[size++] = key;
    }

    private void takeUntil(int to, int run) {
        int from = next[run];
        System.arraycopy(sources[run], from, events, size, to - from);
        System.arraycopy(packed[run], from, keys, size, to - from);
        System.arraycopy(tags[run], from, orderedTags, size, to - from);
        size += to - from;
        next[run] = to;
    }
}
