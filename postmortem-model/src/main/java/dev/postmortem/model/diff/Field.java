package dev.postmortem.model.diff;

import java.util.function.Function;

/**
 * One stored property of a type, and how its values are compared.
 *
 * @param <T> the type
 * @param <V> the type of the property
 */
record Field<T, V>(String name, Function<? super T, ? extends V> getter, Comparison<V> comparison) {
    void compare(T before, T after, Place place, ChangeLog log) {
        V old = getter.apply(before);
        V now = getter.apply(after);
        if (!old.equals(now)) {
            comparison.compare(old, now, place.field(name), log);
        }
    }

    String text(T value) {
        return comparison.text(getter.apply(value));
    }

    String fingerprint(T value) {
        return comparison.fingerprint(getter.apply(value));
    }
}
