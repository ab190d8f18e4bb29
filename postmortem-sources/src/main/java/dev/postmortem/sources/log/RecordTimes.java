package dev.postmortem.sources.log;

import org.jspecify.annotations.Nullable;

/** Finds the times of the lines of a log that begin its records. */
interface RecordTimes {
    /** {@return the time of a record; null if the line begins none} */
    @Nullable
    WrittenTime at(String line);

    /**
     * The time of a record.
     *
     * @param text the time
     * @param yearless whether it has no year, as those of RFC 3164
     */
    record WrittenTime(String text, boolean yearless) {}
}
