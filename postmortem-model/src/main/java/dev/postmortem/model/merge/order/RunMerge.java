package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.List;

/**
 * Merges runs by their packed keys.
 *
 * <p>The times were taken beforehand, so that the loop waits for no object; what a record says is never looked at. The key
 * that follows the head of a run is ready when the head wins, so that the next match waits for no time either. A run that
 * wins several times in a row gives all its records before the runner-up at once.
 */
final class RunMerge {
    /** From so many wins in a row on it pays to look how far a run goes. */
    private static final int WINS_IN_A_ROW = 6;

    private final Run[] runs;

    /** By run, its times, which the loop waits for. */
    private final long[][] times;

    private final PackedKeys packing;

    /** By run, the place of the first record that was not taken. */
    private final int[] next;

    private final TimelineEvent[] events;
    private final int[] ranks;
    private final int[] tags;
    private int size;

    /**
     * Creates a merge.
     *
     * @param runs the runs; their ranks are their places in the list
     * @param packing keys for all their times and ranks
     */
    RunMerge(List<Run> runs, PackedKeys packing) {
        this.runs = runs.toArray(Run[]::new);
        times = new long[runs.size()][];
        Arrays.setAll(times, rank -> this.runs[rank].times());
        this.packing = packing;
        next = new int[runs.size()];
        int total = Run.total(runs);
        events = new TimelineEvent[total];
        ranks = new int[total];
        tags = new int[total];
    }

    OrderedRecords merged() {
        play();
        return new OrderedRecords(events, ranks, tags, runs.length);
    }

    private void play() {
        LoserTree tree = new LoserTree(keysAt(0));
        long[] followers = keysAt(1);
        int previous = 0;
        int wins = 0;
        for (long key = tree.winner(); key != LoserTree.EXHAUSTED; key = tree.winner()) {
            int rank = packing.rank(key);
            wins = wins + 1 & allBitsIfEqual(rank, previous);
            previous = rank;
            if (wins < WINS_IN_A_ROW) {
                tree.replace(rank, followers[rank]);
                take(rank);
            } else {
                takeBefore(tree.runnerUp(rank), rank);
                tree.replace(rank, key(rank, next[rank]));
                wins = 0;
            }
            followers[rank] = key(rank, next[rank] + 1);
        }
    }

    /** Without a branch, as nobody can predict which run is next. */
    private static int allBitsIfEqual(int rank, int other) {
        return (rank ^ other) - 1 >> Integer.SIZE - 1;
    }

    /** {@return by run, the key of its record at a place} */
    private long[] keysAt(int at) {
        long[] keys = new long[runs.length];
        for (int rank = 0; rank < keys.length; rank++) {
            keys[rank] = key(rank, at);
        }
        return keys;
    }

    private long key(int rank, int at) {
        long[] ofRun = times[rank];
        return at < ofRun.length ? packing.pack(ofRun[at], rank) : LoserTree.EXHAUSTED;
    }

    private void take(int rank) {
        Run run = runs[rank];
        int at = next[rank]++;
        events[size] = run.events()[at];
        ranks[size] = rank;
        tags[size++] = run.tags()[at];
    }

    /** Takes the records of a run that go before a key of another. */
    private void takeBefore(long limit, int rank) {
        Run run = runs[rank];
        int from = next[rank];
        int to = PlaceSearch.firstNot(at -> packing.pack(run.times()[at], rank) < limit, from, run.size());
        run.copy(from, to, events, tags, size);
        Arrays.fill(ranks, size, size + to - from, rank);
        size += to - from;
        next[rank] = to;
    }
}
