package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import org.immutables.value.Value;

/**
 * A name and a value.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Fact {
    Fact() {}

    /** {@return the name} */
    public abstract String getLabel();

    /** {@return the value} */
    public abstract Paragraph getValue();

    /** {@return a word on the value, such as how it was found; may be empty} */
    @Value.Default
    public String getNote() {
        return "";
    }

    /** {@return the name for machines, the same in every language, such as {@code impact-started}; empty if it has none} */
    @Value.Default
    public String getKey() {
        return "";
    }

    /**
     * Returns a fact without a note.
     *
     * @param label the name
     * @param value the value
     * @return the fact
     */
    public static Fact of(String label, Paragraph value) {
        return builder().label(label).value(value).build();
    }

    /** {@return a new builder} */
    public static FactBuilder builder() {
        return new FactBuilder();
    }

    /** {@return a builder that starts from this value} */
    public FactBuilder toBuilder() {
        return builder().from(this);
    }
}
