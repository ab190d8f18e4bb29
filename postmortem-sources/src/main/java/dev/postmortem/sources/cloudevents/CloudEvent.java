package dev.postmortem.sources.cloudevents;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event of which nothing is known but its envelope, and the words in what it carries. */
final class CloudEvent {
    private static final List<String> WORDS =
            List.of("message", "description", "title", "summary", "reason", "status", "state", "name");

    /** What the event has members of its own for, and what says only how it was written. */
    private static final Set<String> ENVELOPE =
            Set.of("specversion", "id", "time", "data", "data_base64", "datacontenttype", "dataschema");

    private final JsonRecord event;
    private final JsonRecord content;
    private final String type;

    CloudEvent(JsonRecord event, JsonRecord content) {
        this.event = event;
        this.content = content;
        this.type = event.text("type").orElse("Event");
    }

    /** The same event has the same source and id, by the specification; an id for two types is a mistake that loses nothing. */
    static EventId id(JsonRecord attributes, JsonRows rows) {
        String source = attributes.text("source").orElse("");
        String type = attributes.text("type").orElse("");
        return EventId.of("cloudevents:" + source + ":" + attributes.identity(rows.file(), "id") + ":" + type);
    }

    TimelineEvent toEvent(JsonRows rows) {
        return TimelineEvent.builder()
                .id(id(event, rows))
                .kind(EventTypes.kind(type))
                .occurredAt(event.time("time"))
                .source(rows.source(event.pointer(), event.text("id")))
                .actor(event.text("source").map(name -> Actor.of(name, ActorType.SYSTEM)))
                .text(text())
                .putAllAttributes(attributes())
                .build();
    }

    private String text() {
        Stream<Optional<String>> parts = Stream.of(Optional.of(EventTypes.words(type)), event.text("subject"), words());
        return parts.flatMap(Optional::stream).collect(Collectors.joining(": "));
    }

    private Optional<String> words() {
        return content.text()
                .or(() -> WORDS.stream()
                        .flatMap(name -> content.text(name).stream())
                        .findFirst());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(event.members(""));
        attributes.keySet().removeIf(name -> name.isBlank() || ENVELOPE.contains(name));
        attributes.putAll(content.members("data."));
        return attributes;
    }
}
