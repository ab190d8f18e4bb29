package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Identity of a postmortem; any text that is unique where it is used. */
public final class PostmortemId extends TextValue<PostmortemId> implements Comparable<PostmortemId> {
    private PostmortemId(String value) {
        super(value);
    }

    /**
     * Returns the postmortem id with a text.
     *
     * @param value the text, not blank
     * @return the postmortem id
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static PostmortemId of(String value) {
        return new PostmortemId(value);
    }
}
