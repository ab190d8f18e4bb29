package dev.postmortem.model.validation;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A rule across the parts of a value that the value breaks. Immutable and safe for use by many threads. */
public final class Inconsistency {
    private final String rule;
    private final String property;
    private final OptionalInt index;

    private Inconsistency(String rule, String property, OptionalInt index) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.property = Objects.requireNonNull(property, "property");
        this.index = index;
    }

    /**
     * Returns a broken rule.
     *
     * @param rule the rule, a stable name such as {@code event.ends-before-it-starts}; its message has the key
     *     {@code dev.postmortem.} and this name
     * @param property the property to correct
     * @return the inconsistency
     */
    public static Inconsistency of(String rule, String property) {
        return new Inconsistency(rule, property, OptionalInt.empty());
    }

    /**
     * Returns a broken rule about an element of a list.
     *
     * @param rule the rule, a stable name
     * @param property the property that holds the list
     * @param index the place in the list, from 0
     * @return the inconsistency
     */
    public static Inconsistency of(String rule, String property, int index) {
        return new Inconsistency(rule, property, OptionalInt.of(index));
    }

    /** {@return the rule} */
    public String getRule() {
        return rule;
    }

    /** {@return the property to correct} */
    public String getProperty() {
        return property;
    }

    /** {@return the place in the list, from 0; absent if the property is no list} */
    public OptionalInt getIndex() {
        return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inconsistency that
                && rule.equals(that.rule)
                && property.equals(that.property)
                && index.equals(that.index);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, property, index);
    }

    /** {@return the rule and the place} */
    @Override
    public String toString() {
        return rule + " at " + property + (index.isPresent() ? "[" + index.getAsInt() + "]" : "");
    }
}
