package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.Arrays;
import java.util.List;

/**
 * Merges runs by their packed keys.
 *
 * <p>The times were taken beforehand, so that the loop waits for no object; what a record says is never looked at. A run
 * that wins several times in a row gives all its records before the runner-up at once.
 */
final class RunMerge {
    /** From so many wins in a row on it pays to look how far a run goes. */
    private static final int WINS_IN_A_ROW = 6;

    private final PackedKeys packing;
    private final TimelineEvent[][] sources;
    private final long[][] times;
    private final int[][] tags;
    private final int[] next;
    private final TimelineEvent[] events;
    private final long[] keys;
    private int size;

    /**
     * Creates a merge.
     *
     * @param runs the runs; their ranks are their places in the list
     * @param packing keys for all their times and ranks
     */
    RunMerge(List<Run> runs, PackedKeys packing) {
        this.packing = packing;
        sources = runs.stream().map(Run::events).toArray(TimelineEvent[][]::new);
        times = runs.stream().map(Run::times).toArray(long[][]::new);
        tags = runs.stream().map(Run::tags).toArray(int[][]::new);
        next = new int[sources.length];
        int total = runs.stream().mapToInt(Run::size).reduce(0, Math::addExact);
        events = new TimelineEvent[total];
        keys = new long[total];
    }

    OrderedRecords merged() {
        play();
        return new OrderedRecords(events, keys, orderedTags(), packing, true);
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
                takeBefore(tree.runnerUp(run), run);
                wins = 0;
            }
            tree.replace(run, head(run));
        }
    }

    /** A pass of its own: the loop that waits for the tree has enough to carry. */
    private int[] orderedTags() {
        int[] ordered = new int[size];
        int[] at = new int[tags.length];
        for (int i = 0; i < size; i++) {
            int run = packing.rank(keys[i]);
            ordered[i] = tags[run][at[run]++];
        }
        return ordered;
    }

    private long[] heads() {
        long[] heads = new long[sources.length];
        Arrays.setAll(heads, this::head);
        return heads;
    }

    private long head(int run) {
        int at = next[run];
        long[] ofRun = times[run];
        return at < ofRun.length ? packing.pack(ofRun[at], run) : LoserTree.EXHAUSTED;
    }

    private void take(int run, long key) {
        events[size] = sources[run][next[run]++];
        keys[size++] = key;
    }

    private void takeBefore(long runnerUp, int run) {
        int from = next[run];
        int to = endBefore(runnerUp, run);
        System.arraycopy(sources[run], from, events, size, to - from);
        long[] ofRun = times[run];
        for (int i = from; i < to; i++) {
            keys[size++] = packing.pack(ofRun[i], run);
        }
        next[run] = to;
    }

    /** {@return where the keys of a run exceed a limit} */
    private int endBefore(long limit, int run) {
        long[] ofRun = times[run];
        long time = packing.time(limit);
        boolean first = run < packing.rank(limit);
        if (limit == LoserTree.EXHAUSTED || first && time == EpochNanos.UNKNOWN) {
            return ofRun.length;
        }
        return KeySearch.firstNotBefore(first ? time + 1 : time, ofRun, next[run]);
    }
}
