package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Says that different records tell of one fact, such as the fingerprint of an alert.
 *
 * <p>Not an identity: records that share a key are joined and all of them are kept. */
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
