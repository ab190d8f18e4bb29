package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceProblem;
import java.util.List;

/**
 * What the reading of one file gave, beside its events.
 *
 * @param report the report
 * @param problems what could not be read
 */
record ReadFile(SourceReport report, List<SourceProblem> problems) {
    /** {@return how many events it gave, of a file that is in memory} */
    int size() {
        return Math.toIntExact(report.getEvents());
    }

    /** {@return the same with the number of its events that were joined into another} */
    ReadFile withJoined(long joined) {
        return new ReadFile(report.toBuilder().joined(joined).build(), problems);
    }
}
