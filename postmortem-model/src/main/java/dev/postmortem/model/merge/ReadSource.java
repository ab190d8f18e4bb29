package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one reading of one source gave, beside its events.
 *
 * @param id the id of the source
 * @param options what was declared about it
 * @param files its files, in the order of reading
 * @param assumptions what had to be assumed
 * @param span what its events span before the window cuts them; absent without a known time
 * @param outsideWindow the ids of events outside the window that somebody had asked for
 */
record ReadSource(
        String id,
        SourceOptions options,
        List<ReadFile> files,
        List<SourceAssumption> assumptions,
        Optional<TimeWindow> span,
        Set<EventId> outsideWindow) {
    static final Comparator<ReadSource> ORDER =
            (one, other) -> comparePlaces(one.options, one.id, other.options, other.id);

    /** {@return the part of the total order that sources decide; zero if only their events tell two of them apart} */
    static int comparePlaces(SourceOptions options, String id, SourceOptions otherOptions, String otherId) {
        int byPriority = Integer.compare(options.getPriority(), otherOptions.getPriority());
        return byPriority == 0 ? CodePoints.compare(id, otherId) : byPriority;
    }

    /** {@return whether both stand at the same place in the total order} */
    boolean sharesPlaceWith(ReadSource other) {
        return options.getPriority() == other.options.getPriority() && id.equals(other.id);
    }
}
