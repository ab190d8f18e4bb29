package dev.postmortem.rca.sets;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Goes through the sets of a family by size, then by members, a few thousand at a time.
 *
 * <p>The order of a diagram is not that of the members, so sets are sorted before they are given out: those of one size
 * with a common beginning. One pass over the diagram tells how the first set begins; what begins otherwise waits on a stack,
 * so that no batch needs more passes than its sets have members. Ends before a size that would need too much room.
 */
final class OrderedSets implements Iterator<int[]> {
    private static final int FIRST_BATCH = 64;
    private static final int LAST_BATCH = 8192;
    /** Larger than all variables. */
    private static final int ALL = Integer.MAX_VALUE;

    private final Family family;
    private final int[] variables;
    private final Iterator<Integer> sizes;
    private final Deque<Prefix> open = new ArrayDeque<>();
    private SizeRanges ranges;
    private Iterator<int[]> batch = List.<int[]>of().iterator();
    private int batchSize = FIRST_BATCH;
    /** How many variables from the first possible one on are likely to begin few enough sets. */
    private int width = ALL;

    /** The places of the variables stand for them, so that what can be next to each other is. */
    OrderedSets(Family original) {
        this.variables = original.variables().stream().toArray();
        this.family = original.relabeled(this::place);
        this.sizes = original.streamedSizes().iterator();
        this.ranges = SizeRanges.of(family, 0);
    }

    /** A level that no set needs may have a variable that no set has. */
    private int place(int variable) {
        int place = Arrays.binarySearch(variables, variable);
        return place < 0 ? variables.length : place;
    }

    @Override
    public boolean hasNext() {
        while (!batch.hasNext() && (!open.isEmpty() || sizes.hasNext())) {
            fill();
        }
        return batch.hasNext();
    }

    @Override
    public int[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no further set");
        }
        int[] set = batch.next();
        for (int i = 0; i < set.length; i++) {
            set[i] = variables[set[i]];
        }
        return set;
    }

    private void fill() {
        if (open.isEmpty()) {
            ranges = SizeRanges.of(family, sizes.next());
            open.push(Prefix.NONE);
        }
        Prefix prefix = open.pop();
        PrefixSets sets = new PrefixSets(family, ranges, prefix);
        if (sets.head() != Head.DEAD && !isListed(sets, prefix, width) && !isListed(sets, prefix, 1)) {
            split(prefix, sets.head());
        }
    }

    private boolean isListed(PrefixSets sets, Prefix prefix, int next) {
        int first = Head.first(sets.head());
        int end = next > ALL - first ? ALL : first + next;
        Optional<List<int[]>> listed = sets.list(end, batchSize);
        if (listed.isEmpty()) {
            return false;
        }
        if (end < ALL) {
            open.push(prefix.from(end));
        }
        batch = listed.get().iterator();
        batchSize = Math.min(LAST_BATCH, 2 * batchSize);
        width = next > ALL / 2 ? ALL : 2 * next;
        return true;
    }

    /** Those that begin like the first set come first, then those that leave it early: the later the earlier. */
    private void split(Prefix prefix, long head) {
        int[] next = Head.members(head);
        for (int i = 0; i < next.length; i++) {
            open.push(prefix.with(next, i, next[i] + 1));
        }
        open.push(prefix.with(next, next.length, next[0] + Head.REACH + 1));
        batchSize = FIRST_BATCH;
        width = ALL;
    }
}
