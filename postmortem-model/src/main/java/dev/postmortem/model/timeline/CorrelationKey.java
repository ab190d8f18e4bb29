package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Says that different records tell of one fact, such as the fingerprint of an alert.
 *
 * <p>Not an identity: records that share a key are joined and all of them are kept. What stands before the first colon is
 * the kind of the key, such as {@code alert}; a record that has two keys of one kind tells of several facts, so it is joined
 * with none of them. Keys of the kind {@code group} name several facts, too, and join only where there is but one. */
public final class CorrelationKey extends TextValue<CorrelationKey> implements Comparable<CorrelationKey> {
    private CorrelationKey(String value) {
        super(value);
    }

    /**
     * Returns the correlation key with a text.
     *
     * @param value the text, not blank
     * @return the correlation key
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static CorrelationKey of(String value) {
        return new CorrelationKey(value);
    }
}
