package dev.postmortem.model.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which elements of two lists belong together, found in linear time.
 *
 * <p>Elements with a key pair with those of the same key, the first with the first; others pair with equal ones, and what is left
 * pairs by its index. Keys are texts, so that a hash table stays fast whatever hash codes the values have.
 *
 * @param <E> the type of an element
 */
final class Pairing<E> {
    private static final int NONE = -1;

    private final List<E> before;
    private final List<E> after;
    private final Comparison<E> comparison;
    private final int[] partner;
    private final int[] former;

    private Pairing(List<E> before, List<E> after, Comparison<E> comparison) {
        this.before = before;
        this.after = after;
        this.comparison = comparison;
        this.partner = filled(before.size());
        this.former = filled(after.size());
    }

    static <E> Pairing<E> of(List<E> before, List<E> after, Comparison<E> comparison) {
        Pairing<E> pairing = new Pairing<>(before, after, comparison);
        int start = pairing.pairEqualStart();
        int end = pairing.pairEqualEnd(start);
        pairing.pairByKey(start, end);
        pairing.pairByIndex(start);
        return pairing;
    }

    List<E> before() {
        return before;
    }

    List<E> after() {
        return after;
    }

    /** The index after of an element before; negative if it went. */
    int partner(int i) {
        return partner[i];
    }

    boolean isNew(int j) {
        return former[j] == NONE;
    }

    private int pairEqualStart() {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            pair(start, start);
            start++;
        }
        return start;
    }

    /** How many elements at the end are equal, without those at the start. */
    private int pairEqualEnd(int start) {
        int shorter = Math.min(before.size(), after.size()) - start;
        int end = 0;
        while (end < shorter && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            pair(before.size() - 1 - end, after.size() - 1 - end);
            end++;
        }
        return end;
    }

    private void pairByKey(int start, int end) {
        Map<String, Integer> first = new HashMap<>();
        int[] next = filled(after.size());
        for (int j = after.size() - 1 - end; j >= start; j--) {
            Integer later = first.put(keyOf(after.get(j)), j);
            next[j] = later == null ? NONE : later;
        }
        for (int i = start; i < before.size() - end; i++) {
            String key = keyOf(before.get(i));
            Integer j = first.get(key);
            if (j != null && j != NONE) {
                pair(i, j);
                first.put(key, next[j]);
            }
        }
    }

    private String keyOf(E element) {
        return comparison.key(element).orElseGet(() -> comparison.fingerprint(element));
    }

    /** What is left of elements that are only what they hold: at the same index, one replaced the other. */
    private void pairByIndex(int start) {
        int shorter = Math.min(before.size(), after.size());
        for (int i = start; i < shorter; i++) {
            if (comparison.key(before.get(i)).isEmpty() && partner[i] == NONE && former[i] == NONE) {
                pair(i, i);
            }
        }
    }

    private void pair(int i, int j) {
        partner[i] = j;
        former[j] = i;
    }

    private static int[] filled(int size) {
        int[] indices = new int[size];
        Arrays.fill(indices, NONE);
        return indices;
    }

    /** The indices before of the pairs that tell about the order, in the order before. */
    int[] orderBefore(boolean orderIsDerived) {
        return IntStream.range(0, before.size())
                .filter(i -> partner[i] != NONE && tellsOrder(i, orderIsDerived))
                .toArray();
    }

    /** The same indices in the order after. */
    int[] orderAfter(boolean orderIsDerived) {
        return IntStream.of(former)
                .filter(i -> i != NONE && tellsOrder(i, orderIsDerived))
                .toArray();
    }

    /** One that replaced another at its index never moved; one that changed may stand elsewhere for that reason. */
    private boolean tellsOrder(int i, boolean orderIsDerived) {
        boolean mayDiffer = !orderIsDerived && comparison.key(before.get(i)).isPresent();
        return mayDiffer || before.get(i).equals(after.get(partner[i]));
    }
}
