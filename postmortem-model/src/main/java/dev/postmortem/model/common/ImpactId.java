package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Identity of an impact observation; any text that is unique where it is used. */
public final class ImpactId extends TextValue<ImpactId> implements Comparable<ImpactId> {
    private ImpactId(String value) {
        super(value);
    }

    /**
     * Returns the impact id with a text.
     *
     * @param value the text, not blank
     * @return the impact id
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ImpactId of(String value) {
        return new ImpactId(value);
    }
}
