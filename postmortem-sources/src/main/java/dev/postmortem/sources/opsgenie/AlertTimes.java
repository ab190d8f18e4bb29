package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.time.EpochTimes;

/** The times in webhooks: milliseconds for the creation, nanoseconds for the last change, side by side. */
final class AlertTimes {
    /** The nanoseconds of every year since 2001 have 19 digits. */
    private static final int NANO_DIGITS = 19;

    private AlertTimes() {}

    static EventTime millis(JsonRecord time) {
        return isNumber(time) ? EpochTimes.read(time.node().asText(), EpochUnit.MILLIS) : time.time();
    }

    static EventTime nanos(JsonRecord time) {
        if (!isNumber(time)) {
            return time.time();
        }
        String digits = time.node().asText();
        if (digits.length() < NANO_DIGITS) {
            throw new RowProblem(
                    "source.bad-time",
                    "\"" + digits + "\" is no time in nanoseconds, in which Opsgenie writes updatedAt",
                    "correct the message, or take the time from the log of the alert");
        }
        return EpochTimes.read(digits, EpochUnit.NANOS);
    }

    private static boolean isNumber(JsonRecord time) {
        return time.text().filter(text -> text.matches("-?[0-9.]+")).isPresent();
    }
}
