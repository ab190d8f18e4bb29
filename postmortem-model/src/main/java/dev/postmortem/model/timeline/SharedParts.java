package dev.postmortem.model.timeline;

/**
 * Lets the events of one timeline share the parts that come again and again.
 *
 * <p>Of fixed size: a newer part takes the place of an older one. Belongs to the making of one timeline.
 */
final class SharedParts {
    private static final int SLOTS = 1 << 10;

    private final Object[] values = new Object[SLOTS];

    /** Apart from the values, which many different texts would push out. */
    private final Object[] texts = new Object[SLOTS];

    /** {@return an equal part, usually one that was seen before} */
    @SuppressWarnings("unchecked") // an equal value of these classes is one of the same class
    <T> T of(T part) {
        Object[] parts = part instanceof String ? texts : values;
        int hash = part.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (!part.equals(parts[slot])) {
            parts[slot] = part;
        }
        return (T) parts[slot];
    }
}
