package dev.postmortem.model.timeline;

import java.util.List;
import java.util.function.Function;

/** Everything that an event says; events are equal if all of it is, however they hold it. */
final class EventParts {
    private static final int FACTOR = 31;

    static final List<Function<TimelineEvent, Object>> ALL = List.of(
            TimelineEvent::getId,
            TimelineEvent::getKind,
            TimelineEvent::getOccurredAt,
            TimelineEvent::getEndedAt,
            TimelineEvent::getFirstOccurredAt,
            TimelineEvent::getRecordedAt,
            TimelineEvent::getKnownAt,
            TimelineEvent::getSource,
            TimelineEvent::getActor,
            TimelineEvent::getText,
            TimelineEvent::getRawText,
            TimelineEvent::getLevel,
            TimelineEvent::getOccurrences,
            TimelineEvent::getLink,
            TimelineEvent::getAttributes,
            TimelineEvent::getCorrelationKeys,
            TimelineEvent::getEvidence,
            TimelineEvent::getAffectedServices,
            TimelineEvent::getTags,
            TimelineEvent::getThreadKey,
            TimelineEvent::getRevision,
            TimelineEvent::getAssumptions,
            TimelineEvent::isPinned,
            TimelineEvent::getVisibility);

    private EventParts() {}

    static boolean areEqual(TimelineEvent left, TimelineEvent right) {
        for (Function<TimelineEvent, Object> part : ALL) {
            if (!part.apply(left).equals(part.apply(right))) {
                return false;
            }
        }
        return true;
    }

    static int hash(TimelineEvent event) {
        int hash = 1;
        for (Function<TimelineEvent, Object> part : ALL) {
            hash = FACTOR * hash + part.apply(event).hashCode();
        }
        return hash;
    }
}
