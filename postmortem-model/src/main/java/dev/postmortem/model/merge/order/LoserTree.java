package dev.postmortem.model.merge.order;

import java.util.Arrays;

/**
 * Finds the least of the heads of many runs, with one comparison a level when a head changes.
 *
 * <p>A tree of losers (Knuth, The Art of Computer Programming, volume 3, section 5.4.1): each inner node keeps the loser of
 * its match, so that a new head plays only the nodes on its way to the root. The nodes hold keys alone; whose key it is,
 * the key itself says in its low bits. Keys are numbers from 0 below 2^62 of which no two are equal, but for
 * {@link #EXHAUSTED}; they are compared without branches, as nobody can predict which run is next. Not safe for use by
 * more than one thread.
 */
public final class LoserTree {
    /** The head of a run that has no more records; greater than any key. */
    public static final long EXHAUSTED = Long.MAX_VALUE;

    private final long[] losers;
    private final int leaves;
    private long winner;

    /**
     * Creates a tree.
     *
     * @param heads the first key of each run
     */
    public LoserTree(long[] heads) {
        leaves = Math.max(1, Integer.highestOneBit(2 * heads.length - 1));
        losers = new long[leaves];
        long[] winners = new long[2 * leaves];
        Arrays.fill(winners, EXHAUSTED);
        System.arraycopy(heads, 0, winners, leaves, heads.length);
        for (int node = leaves - 1; node > 0; node--) {
            winners[node] = Math.min(winners[2 * node], winners[2 * node + 1]);
            losers[node] = Math.max(winners[2 * node], winners[2 * node + 1]);
        }
        winner = winners[1];
    }

    /** {@return the least key; {@link #EXHAUSTED} if no run has one} */
    public long winner() {
        return winner;
    }

    /**
     * Replaces the key of the run that won by the next one of that run.
     *
     * @param run the run, from 0
     * @param key its next key, or {@link #EXHAUSTED}
     */
    public void replace(int run, long key) {
        long least = key;
        for (int node = leaves + run >>> 1; node > 0; node >>>= 1) {
            long loser = losers[node];
            long difference = least - loser;
            long lower = difference & difference >> Long.SIZE - 1;
            losers[node] = least - lower;
            least = loser + lower;
        }
        winner = least;
    }

    /**
     * Returns the least key of the other runs.
     *
     * @param run the run that won, from 0
     * @return the key, {@link #EXHAUSTED} if the other runs have none
     */
    public long runnerUp(int run) {
        long least = EXHAUSTED;
        for (int node = leaves + run >>> 1; node > 0; node >>>= 1) {
            least = Math.min(least, losers[node]);
        }
        return least;
    }
}
