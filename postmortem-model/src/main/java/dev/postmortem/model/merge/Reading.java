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
    /** What was read says the order of two sources with the same priority and id. */
    private static final Comparator<Reading> BY_CONTENT = Comparator.<Reading, String>comparing(
                    reading -> reading.source.toString(), CodePoints::compare)
            .thenComparing(Reading::compareEvents);

    /** {@return the order of two readings; zero only for equal ones} */
    static int compare(Reading one, Reading other) {
        int byPlace = ReadSource.ORDER.compare(one.source, other.source);
        return byPlace == 0 ? BY_CONTENT.compare(one, other) : byPlace;
    }

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
