package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Identity of a timeline event: that of the record in its source.
 *
 * <p>Two events are the same only if their ids are equal; text and time never make them so. A source without ids gives
 * file and line. One record that tells of two facts gets a suffix for the second ({@code :resolved}). */
public final class EventId extends TextValue<EventId> implements Comparable<EventId> {
    private EventId(String value) {
        super(value);
    }

    /**
     * Returns the event id with a text.
     *
     * @param value the text, not blank
     * @return the event id
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static EventId of(String value) {
        return new EventId(value);
    }
}
