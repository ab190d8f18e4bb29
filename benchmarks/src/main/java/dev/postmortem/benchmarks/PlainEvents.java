package dev.postmortem.benchmarks;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody would write without this library: the same content in a record, or in maps. */
final class PlainEvents {
    private PlainEvents() {}

    /** The place of a record; null for what is absent. */
    record PlainSource(
            String system,
            String file,
            @Nullable Long line,
            @Nullable String pointer,
            @Nullable String externalId) {
        static PlainSource of(EventSource source) {
            return new PlainSource(
                    source.getSystem(),
                    source.getFile(),
                    source.getLine().orElse(null),
                    source.getPointer().orElse(null),
                    source.getExternalId().orElse(null));
        }
    }

    /** An event; null for what is absent. */
    record PlainEvent(
            String id,
            String kind,
            EventTime occurredAt,
            @Nullable EventTime endedAt,
            @Nullable EventTime firstOccurredAt,
            @Nullable Instant recordedAt,
            @Nullable Instant knownAt,
            PlainSource source,
            @Nullable Actor actor,
            String text,
            @Nullable String rawText,
            @Nullable String level,
            @Nullable Long occurrences,
            @Nullable Link link,
            Map<String, String> attributes,
            List<CorrelationKey> correlationKeys,
            List<Evidence> evidence,
            List<String> affectedServices,
            List<String> tags,
            @Nullable String threadKey,
            @Nullable Long revision,
            List<String> assumptions,
            boolean pinned,
            Visibility visibility) {}

    static PlainEvent record(TimelineEvent e) {
        return new PlainEvent(
                e.getId().toString(),
                e.getKind().toString(),
                e.getOccurredAt(),
                e.getEndedAt().orElse(null),
                e.getFirstOccurredAt().orElse(null),
                e.getRecordedAt().orElse(null),
                e.getKnownAt().orElse(null),
                PlainSource.of(e.getSource()),
                e.getActor().orElse(null),
                e.getText(),
                e.getRawText().orElse(null),
                e.getLevel().orElse(null),
                e.getOccurrences().orElse(null),
                e.getLink().orElse(null),
                new TreeMap<>(e.getAttributes()),
                List.copyOf(e.getCorrelationKeys()),
                List.copyOf(e.getEvidence()),
                List.copyOf(e.getAffectedServices()),
                List.copyOf(e.getTags()),
                e.getThreadKey().orElse(null),
                e.getRevision().orElse(null),
                List.copyOf(e.getAssumptions()),
                e.isPinned(),
                e.getVisibility());
    }

    /** {@return only what is present, as a reader of JSON into maps would hold it} */
    static Map<String, Object> map(TimelineEvent e) {
        Map<String, Object> map = new HashMap<>();
        map.put("id", e.getId().toString());
        map.put("kind", e.getKind().toString());
        map.put("occurredAt", e.getOccurredAt());
        map.put("source", map(e.getSource()));
        map.put("text", e.getText());
        map.put("visibility", e.getVisibility());
        put(map, "actor", e.getActor());
        put(map, "recordedAt", e.getRecordedAt());
        put(map, "rawText", e.getRawText());
        put(map, "level", e.getLevel());
        put(map, "link", e.getLink());
        put(map, "threadKey", e.getThreadKey());
        if (!e.getAttributes().isEmpty()) {
            map.put("attributes", new HashMap<>(e.getAttributes()));
        }
        if (!e.getCorrelationKeys().isEmpty()) {
            map.put("correlationKeys", List.copyOf(e.getCorrelationKeys()));
        }
        if (!e.getAssumptions().isEmpty()) {
            map.put("assumptions", List.copyOf(e.getAssumptions()));
        }
        return map;
    }

    private static Map<String, Object> map(EventSource source) {
        Map<String, Object> map = new HashMap<>();
        map.put("system", source.getSystem());
        map.put("file", source.getFile());
        put(map, "line", source.getLine());
        put(map, "pointer", source.getPointer());
        put(map, "externalId", source.getExternalId());
        return map;
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
