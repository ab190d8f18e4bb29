package dev.postmortem.sources.markdown;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a timeline as it was found, its time not read yet.
 *
 * @param line where it begins
 * @param lastLine where it ends
 * @param time the time as written; empty if there is none
 * @param text what happened
 * @param link the first address in it
 * @param cells what other columns say, by their roles and names
 */
record TimelineRow(int line, int lastLine, String time, String text, Optional<String> link, Map<String, String> cells) {
    static final String ACTOR = "who";
    static final String KIND = "kind";
    static final String LEVEL = "level";

    static TimelineRow of(int line, int lastLine, Lead lead, Optional<String> link) {
        return new TimelineRow(line, lastLine, lead.time(), lead.rest(), link, Map.of());
    }
}
