package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Identity of a contributing factor; any text that is unique where it is used. */
public final class FactorId extends TextValue<FactorId> implements Comparable<FactorId> {
    private FactorId(String value) {
        super(value);
    }

    /**
     * Returns the factor id with a text.
     *
     * @param value the text, not blank
     * @return the factor id
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static FactorId of(String value) {
        return new FactorId(value);
    }
}
