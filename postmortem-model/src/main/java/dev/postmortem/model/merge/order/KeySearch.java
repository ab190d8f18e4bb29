package dev.postmortem.model.merge.order;

import java.util.function.IntToLongFunction;

/** Searches sorted keys from a place on, in time that grows with the logarithm of how far the place sought is. */
final class KeySearch {
    private KeySearch() {}

    /**
     * Finds where keys reach a limit.
     *
     * @param limit the limit
     * @param keys the keys by place, none less than the one before
     * @param from the place to begin at
     * @param end how many keys there are
     * @return the first place from which on no key is less than the limit
     */
    static int firstNotBefore(long limit, IntToLongFunction keys, int from, int end) {
        int low = from;
        int step = 1;
        while (step <= end - low && keys.applyAsLong(low + step - 1) < limit) {
            low += step;
            step <<= 1;
        }
        int high = low + Math.min(step - 1, end - low);
        while (low < high) {
            int middle = low + high >>> 1;
            if (keys.applyAsLong(middle) < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
