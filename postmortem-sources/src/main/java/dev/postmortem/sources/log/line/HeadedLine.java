package dev.postmortem.sources.log.line;

import java.util.Map;
import java.util.Optional;

/**
 * A line of a log with more than a time before its text, taken apart.
 *
 * @param time the time in the spelling of ISO 8601, in that of RFC 3164 if it has no year, as written if it is none
 * @param written the time as written
 * @param level the level, if the line states one
 * @param values what else the line says, in its order
 * @param text the message as written
 */
public record HeadedLine(String time, String written, Optional<String> level, Map<String, String> values, String text) {
    /** {@return whether the time has no year, so that it begins with the name of a month} */
    public boolean isYearless() {
        return time.charAt(0) > '9';
    }

    public HeadedLine withText(String other) {
        return new HeadedLine(time, written, level, values, other);
    }
}
