package dev.postmortem.model.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A text with a type of its own: an id, or a name that users may extend.
 *
 * <p>Ordered by code point, equal only to a value of the same class with the same text, written in JSON as the bare
 * text. Immutable and safe for use by many threads. Only this library has subclasses.
 *
 * <p>Any characters may stand in it, because ids are those of other systems and have to lead back to them. Whoever writes
 * one into a line, a page or a table escapes it as any other text; {@link VisibleText} does so for messages.
 *
 * <p>Each subclass names {@link Comparable} itself: a {@link java.util.HashMap} compares keys of equal hashes only if it
 * finds that on their own class, and ids come from files that anybody may have written.
 *
 * @param <T> the type itself
 */
public abstract class TextValue<T extends TextValue<T>> implements Comparable<T> {
    private final String value;

    /**
     * Creates a value.
     *
     * @param value the text, not blank
     * @throws IllegalArgumentException if the text is blank
     */
    protected TextValue(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "a " + getClass().getSimpleName() + " must not be blank; leave it out where nothing is known");
        }
        this.value = value;
    }

    /**
     * Compares by code point; zero only for equal texts.
     *
     * @param other the other value
     * @return negative, zero or positive
     */
    @Override
    public final int compareTo(T other) {
        return CodePoints.compare(value, other.toString());
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && value.equals(((TextValue<?>) other).value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** {@return the text} */
    @Override
    @JsonValue
    public final String toString() {
        return value;
    }
}
