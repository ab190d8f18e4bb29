package dev.postmortem.sources.firehydrant;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An event of the timeline of an incident. */
final class TimelineEntry {
    private static final Map<String, EventKind> KINDS = Map.of(
            "chat_message", EventKind.CHAT_MESSAGE,
            "generic_chat_message", EventKind.CHAT_MESSAGE,
            "note", EventKind.NOTE,
            "general_update", EventKind.STATUS_CHANGE,
            "milestone", EventKind.STATUS_CHANGE,
            "incident_status", EventKind.STATUS_CHANGE,
            "role_update", EventKind.ASSIGNED,
            "team_assignment", EventKind.ASSIGNED,
            "task_update", EventKind.ACTION);

    private final JsonRecord entry;
    private final String type;

    TimelineEntry(JsonRecord entry) {
        this.entry = entry;
        this.type = entry.text("type").orElse("event");
    }

    TimelineEvent toEvent(JsonRows rows) {
        entry.requireObject("an event of a timeline");
        return TimelineEvent.builder()
                .id(EventId.of("firehydrant:event:" + entry.identity(rows.file(), "id")))
                .kind(KINDS.getOrDefault(type.toLowerCase(Locale.ROOT), EventKind.OTHER))
                .occurredAt(entry.time("occurred_at"))
                .source(rows.source(entry.pointer(), entry.text("id")))
                .actor(author())
                .text(text())
                .putAllAttributes(attributes())
                .build();
    }

    private Optional<Actor> author() {
        JsonRecord author = entry.at("author");
        return author.text("name")
                .or(() -> author.text("email"))
                .map(name -> Actor.builder()
                        .name(name)
                        .type(author.has("email") ? ActorType.HUMAN : ActorType.UNKNOWN)
                        .id(author.text("id"))
                        .build());
    }

    /** What an event says stands in another member of its data for each type. */
    private String text() {
        String words = type.replace('_', ' ');
        Optional<String> said = Stream.of("body", "message", "summary", "description", "title", "name", "milestone")
                .flatMap(name -> entry.text("data", name).stream())
                .findFirst();
        boolean chat = KINDS.getOrDefault(type, EventKind.OTHER).equals(EventKind.CHAT_MESSAGE);
        String done = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return said.map(text -> chat ? text : done + ": " + text).orElse(done);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(entry.texts("type", "visibility", "context"));
        entry.text("incident_id").ifPresent(id -> attributes.put("incident", id));
        entry.text("incident_name").ifPresent(name -> attributes.put("incidentName", name));
        attributes.putAll(entry.at("data").members("data."));
        return attributes;
    }
}
