package dev.postmortem.render.wording;

import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.render.inline.Tone;

/** The tone in which an impact is shown, the same in tables and drawings. */
public final class SeverityTone {
    private SeverityTone() {}

    /**
     * Returns the tone of a severity.
     *
     * @param severity how much of a function was lost
     * @return the tone
     */
    public static Tone of(FunctionalSeverity severity) {
        return switch (severity) {
            case NONE -> Tone.NEUTRAL;
            case DEGRADED -> Tone.NOTICE;
            case PARTIAL_OUTAGE -> Tone.WARNING;
            case MAJOR_OUTAGE, FULL_OUTAGE, DATA_LOSS -> Tone.CRITICAL;
        };
    }
}
