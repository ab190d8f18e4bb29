package dev.postmortem.rca.sets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Goes through the sets of a family by size, then by members, a few thousand at a time.
 *
 * <p>The order of a diagram is not that of the members, so sets are sorted before they are given out: those of one size
 * with a common beginning, which is made longer until they are few enough.
 */
final class OrderedSets implements Iterator<int[]> {
    private static final int FIRST_BATCH = 64;
    private static final int LAST_BATCH = 8192;

    private final Family family;
    private final Iterator<Integer> sizes;
    private final Deque<Prefix> open = new ArrayDeque<>();
    private int size;
    private SizeRanges ranges;
    private Iterator<int[]> batch = List.<int[]>of().iterator();
    private int batchSize = FIRST_BATCH;

    OrderedSets(Family family) {
        this.family = family;
        this.sizes = family.countBySize().keySet().iterator();
        this.ranges = SizeRanges.of(family, 0);
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
        return batch.next();
    }

    private void fill() {
        if (open.isEmpty()) {
            size = sizes.next();
            ranges = SizeRanges.of(family, size);
            open.push(Prefix.NONE);
        }
        Prefix prefix = open.pop();
        PrefixSets sets = new PrefixSets(family, ranges, prefix, size);
        if (sets.isEmpty()) {
            return;
        }
        Optional<List<int[]>> listed = sets.list(batchSize);
        if (listed.isPresent()) {
            batch = listed.get().iterator();
            batchSize = Math.min(LAST_BATCH, 2 * batchSize);
        } else {
            open.push(prefix.after(sets.nextMember()));
            open.push(prefix.with(sets.nextMember()));
        }
    }
}
