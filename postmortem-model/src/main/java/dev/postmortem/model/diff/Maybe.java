package dev.postmortem.model.diff;

import java.util.Optional;

/**
 * A part that may be absent.
 *
 * @param <V> the type of the part
 */
record Maybe<V>(Comparison<V> part) implements Comparison<Optional<V>> {
    @Override
    public void compare(Optional<V> before, Optional<V> after, Place place, ChangeLog log) {
        if (before.isEmpty()) {
            log.added(place, ChangeNature.FACT, () -> text(after));
        } else if (after.isEmpty()) {
            log.removed(place, ChangeNature.FACT, () -> text(before));
        } else {
            part.compare(before.get(), after.get(), place, log);
        }
    }

    @Override
    public String text(Optional<V> value) {
        return value.map(part::text).orElse("");
    }

    @Override
    public String fingerprint(Optional<V> value) {
        return value.map(v -> "+" + part.fingerprint(v)).orElse("");
    }
}
