package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Identity of an action item; any text that is unique where it is used. */
public final class ActionItemId extends TextValue<ActionItemId> implements Comparable<ActionItemId> {
    private ActionItemId(String value) {
        super(value);
    }

    /**
     * Returns the action item id with a text.
     *
     * @param value the text, not blank
     * @return the action item id
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static ActionItemId of(String value) {
        return new ActionItemId(value);
    }
}
