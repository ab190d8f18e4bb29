package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Identity of an explanation; any text that is unique where it is used. */
public final class ExplanationId extends TextValue<ExplanationId> implements Comparable<ExplanationId> {
    private ExplanationId(String value) {
        super(value);
    }

    /**
     * Returns the explanation id with a text.
     *
     * @param value the text, not blank
     * @return the explanation id
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ExplanationId of(String value) {
        return new ExplanationId(value);
    }
}
