package dev.postmortem.model.merge.order;

/** Searches sorted numbers from a place on, in time that grows with the logarithm of how far the place sought is. */
final class KeySearch {
    private KeySearch() {}

    /** {@return the first place from which on no key is less than a limit} */
    static int firstNotBefore(long limit, long[] keys, int from) {
        int low = from;
        int step = 1;
        while (step <= keys.length - low && keys[low + step - 1] < limit) {
            low += step;
            step <<= 1;
        }
        int high = low + Math.min(step - 1, keys.length - low);
        while (low < high) {
            int middle = low + high >>> 1;
            if (keys[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
