package dev.postmortem.model.diff;

import java.util.Optional;

/**
 * How values of one type are compared and told.
 *
 * @param <V> the type
 */
interface Comparison<V> {
    /** Logs at least one change; called only for values that are not equal. */
    void compare(V before, V after, Place place, ChangeLog log);

    /** The value in words; empty if there is nothing to tell. */
    String text(V value);

    /** A text that only equal values share. */
    String fingerprint(V value);

    /** What an element of a list is matched by; absent for one that is only what it holds. */
    default Optional<String> key(V element) {
        return Optional.empty();
    }

    /** The place of an element of a list. */
    default Place place(Place list, V element, int index) {
        return list.element(Integer.toString(index));
    }
}
