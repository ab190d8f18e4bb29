package dev.postmortem.model.merge.order;

import java.util.function.IntPredicate;

/** Searches places in an order from one on, in time that grows with the logarithm of how far the place sought is. */
final class PlaceSearch {
    private PlaceSearch() {}

    /**
     * Finds where a condition ends.
     *
     * @param condition what holds for the places up to the one sought, and for none from there on
     * @param from the place to begin at
     * @param end how many places there are
     * @return the first place from which on the condition does not hold
     */
    static int firstNot(IntPredicate condition, int from, int end) {
        int low = from;
        int step = 1;
        while (step <= end - low && condition.test(low + step - 1)) {
            low += step;
            step <<= 1;
        }
        int high = low + Math.min(step - 1, end - low);
        while (low < high) {
            int middle = low + high >>> 1;
            if (condition.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
