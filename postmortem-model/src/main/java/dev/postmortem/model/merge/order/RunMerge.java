package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
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

    /** Of few runs, chance gives as many too often: more are asked for, that it gives once in two to this power. */
    private static final int BITS_OF_CHANCE = 16;

    /** The runs that have records. */
    private final Run[] runs;

    /** By run, its rank: its place among all runs. */
    private final int[] rankOf;

    /** By run, its times, which the loop waits for. */
    private final long[][] times;

    private final PackedKeys packing;

    /** By run, the place of the first record that was not taken. */
    private final int[] next;

    private final int winsInARow;
    private final TimelineEvent[] events;
    private final int[] ranks;
    private int size;

    private RunMerge(Run[] runs, int[] rankOf, PackedKeys packing) {
        this.runs = runs;
        this.rankOf = rankOf;
        this.packing = packing;
        times = new long[runs.length][];
        Arrays.setAll(times, run -> runs[run].times());
        next = new int[runs.length];
        winsInARow = Math.max(WINS_IN_A_ROW, BITS_OF_CHANCE / PackedKeys.bits(runs.length));
        int total = Run.total(Arrays.asList(runs));
        events = new TimelineEvent[total];
        ranks = new int[total];
    }

    /**
     * Merges runs.
     *
     * @param all the runs, two with records at least; their ranks are their places in the list
     * @param packing keys for all their times and ranks
     * @return their records
     */
    static OrderedRecords of(List<Run> all, PackedKeys packing) {
        int[] rankOf = new int[all.size()];
        List<Run> runs = new ArrayList<>(all.size());
        for (int rank = 0; rank < rankOf.length; rank++) {
            if (all.get(rank).size() > 0) {
                rankOf[runs.size()] = rank;
                runs.add(all.get(rank));
            }
        }
        RunMerge merge = new RunMerge(runs.toArray(Run[]::new), rankOf, packing);
        merge.play();
        return new OrderedRecords(merge.events, merge.ranks, Run.tags(all));
    }

    private void play() {
        LoserTree tree = new LoserTree(keysAt(0));
        long[] followers = keysAt(1);
        int previous = 0;
        int wins = 0;
        for (long key = tree.winner(); key != LoserTree.EXHAUSTED; key = tree.winner()) {
            int run = packing.rank(key);
            wins = wins + 1 & allBitsIfEqual(run, previous);
            previous = run;
            if (wins < winsInARow) {
                tree.replace(run, followers[run]);
                take(run);
            } else {
                takeBefore(tree.runnerUp(run), run);
                tree.replace(run, key(run, next[run]));
                wins = 0;
            }
            followers[run] = key(run, next[run] + 1);
        }
    }

    /** Without a branch, as nobody can predict which run is next. */
    private static int allBitsIfEqual(int run, int other) {
        return (run ^ other) - 1 >> Integer.SIZE - 1;
    }

    /** {@return by run, the key of its record at a place} */
    private long[] keysAt(int at) {
        long[] keys = new long[runs.length];
        for (int run = 0; run < keys.length; run++) {
            keys[run] = key(run, at);
        }
        return keys;
    }

    private long key(int run, int at) {
        long[] ofRun = times[run];
        return at < ofRun.length ? packing.pack(ofRun[at], run) : LoserTree.EXHAUSTED;
    }

    private void take(int run) {
        events[size] = runs[run].events()[next[run]++];
        ranks[size++] = rankOf[run];
    }

    /** Takes the records of a run that go before a key of another. */
    private void takeBefore(long limit, int number) {
        Run run = runs[number];
        int from = next[number];
        int to = PlaceSearch.firstNot(at -> packing.pack(run.times()[at], number) < limit, from, run.size());
        System.arraycopy(run.events(), from, events, size, to - from);
        Arrays.fill(ranks, size, size + to - from, rankOf[number]);
        size += to - from;
        next[number] = to;
    }
}
