package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds records that say the same as one before; these have the same time, so only those of one time are kept. */
final class EqualRecords {
    /** Of more records of one time the later ones are not recognised. */
    private static final int MOST = 100_000;

    private final Map<EventId, List<TimelineEvent>> sameTime = new HashMap<>();
    private @Nullable Instant time;
    private @Nullable TimelineEvent first;
    private int kept;

    /** {@return whether an equal event was added before; asked in the total order} */
    boolean hasBefore(Instant at, TimelineEvent event) {
        if (!at.equals(time)) {
            time = at;
            first = event;
            kept = 0;
            sameTime.clear();
            return false;
        }
        if (first != null) {
            keep(first);
            first = null;
        }
        List<TimelineEvent> alike = sameTime.getOrDefault(event.getId(), List.of());
        if (alike.contains(event)) {
            return true;
        }
        keep(event);
        return false;
    }

    private void keep(TimelineEvent event) {
        if (kept < MOST) {
            kept++;
            sameTime.computeIfAbsent(event.getId(), id -> new ArrayList<>(1)).add(event);
        }
    }
}
