package dev.postmortem.model.diff;

import java.util.Optional;

/** A value without parts, or an optional one: a text, a number, a time, an id, a constant. */
enum Leaf implements Comparison<Object> {
    FACT(ChangeNature.FACT),
    WORDING(ChangeNature.WORDING);

    private final ChangeNature nature;

    Leaf(ChangeNature nature) {
        this.nature = nature;
    }

    @Override
    public void compare(Object before, Object after, Place place, ChangeLog log) {
        if (isAbsent(before)) {
            log.added(place, nature, () -> text(after));
        } else if (isAbsent(after)) {
            log.removed(place, nature, () -> text(before));
        } else {
            log.changed(place, nature, () -> text(before), () -> text(after));
        }
    }

    @Override
    public String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("")
                : value.toString();
    }

    @Override
    public String fingerprint(Object value) {
        return isAbsent(value) ? "" : "+" + text(value);
    }

    private static boolean isAbsent(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }
}
