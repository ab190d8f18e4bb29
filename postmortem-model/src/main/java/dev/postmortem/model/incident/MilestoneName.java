package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** The name of a moment that matters in every incident; open, so that users add their own. */
public final class MilestoneName extends TextValue<MilestoneName> implements Comparable<MilestoneName> {
    /** What led to it began. */
    public static final MilestoneName LEAD_UP_STARTED = new MilestoneName("LEAD_UP_STARTED");

    /** The first effect that somebody could feel. */
    public static final MilestoneName IMPACT_STARTED = new MilestoneName("IMPACT_STARTED");

    /** Somebody or something noticed. */
    public static final MilestoneName DETECTED = new MilestoneName("DETECTED");

    /** It was called an incident. */
    public static final MilestoneName DECLARED = new MilestoneName("DECLARED");

    /** A responder took it. */
    public static final MilestoneName ACKNOWLEDGED = new MilestoneName("ACKNOWLEDGED");

    /** The people needed were there. */
    public static final MilestoneName MOBILIZED = new MilestoneName("MOBILIZED");

    /** The outside was told. */
    public static final MilestoneName PUBLIC_NOTICE = new MilestoneName("PUBLIC_NOTICE");

    /** What contributed was understood well enough to act. */
    public static final MilestoneName IDENTIFIED = new MilestoneName("IDENTIFIED");

    /** It no longer got worse. */
    public static final MilestoneName CONTAINED = new MilestoneName("CONTAINED");

    /** The effect was limited. */
    public static final MilestoneName MITIGATED = new MilestoneName("MITIGATED");

    /** The last effect that somebody could feel. */
    public static final MilestoneName IMPACT_ENDED = new MilestoneName("IMPACT_ENDED");

    /** The incident was over. */
    public static final MilestoneName RESOLVED = new MilestoneName("RESOLVED");

    /** The work on it was over. */
    public static final MilestoneName CLOSED = new MilestoneName("CLOSED");

    private MilestoneName(String value) {
        super(value);
    }

    /**
     * Returns the milestone name with a text.
     *
     * @param value the text, not blank
     * @return the milestone name
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static MilestoneName of(String value) {
        return new MilestoneName(value);
    }
}
