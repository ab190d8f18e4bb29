package dev.postmortem.sources.cloudevents;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event of CDEvents: what happened to a subject. */
final class CdEvent {
    private final JsonRecord event;
    private final JsonRecord context;
    private final JsonRecord subject;
    private final JsonRecord content;
    private final String type;

    CdEvent(JsonRecord event) {
        this.event = event;
        this.context = event.at("context");
        this.subject = event.at("subject");
        this.content = subject.at("content");
        this.type = context.text("type").orElse("Event");
    }

    static boolean isIn(JsonRecord event) {
        return event.has("context", "type") && event.has("subject");
    }

    /**
     * Makes the event.
     *
     * @param envelope the CloudEvent that carries it; the event itself if none does
     */
    TimelineEvent toEvent(JsonRows rows, JsonRecord envelope) {
        return TimelineEvent.builder()
                .id(CloudEvent.id(context, rows))
                .kind(EventTypes.kind(type))
                .occurredAt(time(envelope))
                .source(rows.source(event.pointer(), context.text("id")))
                .actor(context.text("source").map(name -> Actor.of(name, ActorType.SYSTEM)))
                .text(text())
                .link(link())
                .putAllAttributes(attributes())
                .addAllAffectedServices(service().stream().toList())
                .addAllCorrelationKeys(keys())
                .build();
    }

    private EventTime time(JsonRecord envelope) {
        boolean carried = !context.has("timestamp") && envelope.has("time");
        return carried ? envelope.time("time") : event.time("context", "timestamp");
    }

    private String text() {
        Stream<Optional<String>> parts = Stream.of(
                Optional.of(EventTypes.words(type)),
                content.text("name").or(() -> subject.text("id")),
                content.text("description").or(() -> content.text("summary")));
        return parts.flatMap(Optional::stream).collect(Collectors.joining(": "));
    }

    private Optional<Link> link() {
        return Stream.of("ticketURI", "uri", "url", "viewSource")
                .flatMap(name -> content.link(name).stream())
                .findFirst();
    }

    private Optional<String> service() {
        return type.startsWith("dev.cdevents.service.") ? subject.text("id") : reference("service");
    }

    /** A reference is an object with an id; early versions wrote the id alone. */
    private Optional<String> reference(String name) {
        return content.text(name, "id").or(() -> content.text(name));
    }

    /** Who else tells of the same incident names the same subject. */
    private List<CorrelationKey> keys() {
        EventKind kind = EventTypes.kind(type);
        boolean resolved = kind.equals(EventKind.ALERT_RESOLVED);
        if (!resolved && !kind.equals(EventKind.ALERT_FIRED)) {
            return List.of();
        }
        String source = subject.text("source").or(() -> context.text("source")).orElse("");
        return subject
                .text("id")
                .map(id -> CorrelationKey.of("cdevents:" + source + ":" + id + (resolved ? ":resolved" : ":fired")))
                .stream()
                .toList();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes =
                new LinkedHashMap<>(event.at("customData").members("customData."));
        attributes.putAll(content.members("content."));
        attributes.putAll(context.texts("type", "source", "chainId"));
        subject.text("id").ifPresent(id -> attributes.put("subject", id));
        reference("environment").ifPresent(name -> attributes.put("environment", name));
        service().ifPresent(name -> attributes.put("service", name));
        return attributes;
    }
}
