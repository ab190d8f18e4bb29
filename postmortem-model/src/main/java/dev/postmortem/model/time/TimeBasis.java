package dev.postmortem.model.time;

/** How a recorded text or number became an instant. */
public enum TimeBasis {
    /** The text states its offset from UTC. */
    EXPLICIT_OFFSET,
    /** A number that counts from 1970-01-01T00:00Z in a known unit. */
    EPOCH,
    /** The text has no offset; the caller or the format declared the zone. */
    DECLARED_ZONE,
    /** The text has no offset and nobody declared a zone; UTC was assumed. */
    ASSUMED_ZONE,
    /** The text has no year; the year was deduced from other sources. */
    ASSUMED_YEAR,
    /** The local time occurs twice, or not at all, on that day; one reading was chosen. */
    DST_AMBIGUOUS,
    /** Only the time at which the record was collected is known. */
    OBSERVED,
    /** No time is known. */
    UNKNOWN
}
