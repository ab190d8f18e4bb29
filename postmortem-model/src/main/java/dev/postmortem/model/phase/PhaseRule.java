package dev.postmortem.model.phase;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that looking for phases and silences can give. */
public enum PhaseRule implements FindingRule {
    /** A stated milestone contradicts another that has to come first or last; it begins no phase. */
    OUT_OF_ORDER("phase.out-of-order", FindingSeverity.WARNING),
    /** The events show that it was opened again after the resolution that was stated. */
    REOPENED_AFTER_RESOLUTION("phase.reopened-after-resolution", FindingSeverity.WARNING),
    /** It was opened again after it had been resolved. */
    REOPENED("phase.reopened", FindingSeverity.NOTE),
    /** It was detected before its impact began; it was never undetected. */
    DETECTED_BEFORE_IMPACT("phase.detected-before-impact", FindingSeverity.NOTE),
    /** Nobody knows when a phase ended; it is taken to last until the next milestone. */
    END_UNKNOWN("phase.end-unknown", FindingSeverity.NOTE),
    /** The last phase before the resolution has no end. */
    NOT_RESOLVED("phase.not-resolved", FindingSeverity.NOTE),
    /** Neither a milestone nor an event begins a phase. */
    NOTHING_KNOWN("phase.nothing-known", FindingSeverity.NOTE),
    /** A source has no events any more while others go on. */
    SOURCE_SILENT("phase.source-silent", FindingSeverity.NOTE);

    private final String id;
    private final FindingSeverity severity;

    PhaseRule(String id, FindingSeverity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public FindingSeverity getSeverity() {
        return severity;
    }
}
