package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.time.EventTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What few events have, or many have alike; see {@link TimelineEvent} for the meaning. Absent values are all one object. */
record RareParts(
        Optional<EventTime> endedAt,
        Optional<EventTime> firstOccurredAt,
        Optional<Instant> recordedAt,
        Optional<Instant> knownAt,
        Optional<Long> occurrences,
        List<Evidence> evidence,
        List<String> affectedServices,
        List<String> tags,
        Optional<Long> revision,
        List<String> assumptions) {
    static RareParts of(TimelineEvent event) {
        return new RareParts(
                event.getEndedAt(),
                event.getFirstOccurredAt(),
                event.getRecordedAt(),
                event.getKnownAt(),
                event.getOccurrences(),
                event.getEvidence(),
                event.getAffectedServices(),
                event.getTags(),
                event.getRevision(),
                event.getAssumptions());
    }

    static RareParts of(List<String> assumptions) {
        return new RareParts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                assumptions);
    }
}
