package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Comparator;

/** The order by what events say themselves, for those that nothing else tells apart. */
final class EventTies {
    static final Comparator<TimelineEvent> ORDER = Comparator.comparing(EventTies::end, Comparator.reverseOrder())
            .thenComparing(event -> event.getOccurredAt().getPrecision())
            .thenComparing(EventDigest::of);

    private EventTies() {}

    private static Instant end(TimelineEvent event) {
        return event.getEndedAt()
                .orElse(event.getOccurredAt())
                .toAdjustedLatestExclusive()
                .orElse(Instant.MAX);
    }
}
