package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Comparator;
import java.util.List;

/**
 * A source that was read, with the events of its files.
 *
 * @param source what it gave beside the events
 * @param runs the events of each file, in the order of the files
 */
record Reading(ReadSource source, List<Run> runs) {
    /** Zero only for equal readings; looks at what was read only where two sources have the same priority and id. */
    static final Comparator<Reading> ORDER = Comparator.comparing(Reading::source, ReadSource.ORDER)
            .thenComparing(reading -> reading.source.toString(), CodePoints::compare)
            .thenComparing(Reading::compareEvents);

    /** {@return whether it is the same reading: the same source with the same options gave the same} */
    boolean isSame(Reading other) {
        return source == other.source || source.equals(other.source) && compareEvents(this, other) == 0;
    }

    /** Equal sources have equally many files with equally many events. */
    private static int compareEvents(Reading left, Reading right) {
        for (int file = 0; file < left.runs.size(); file++) {
            Run ofLeft = left.runs.get(file);
            for (int at = 0; at < ofLeft.size(); at++) {
                TimelineEvent one = ofLeft.event(at);
                TimelineEvent other = right.runs.get(file).event(at);
                if (!one.equals(other)) {
                    return EventDigest.of(one).compareTo(EventDigest.of(other));
                }
            }
        }
        return 0;
    }
}
