package dev.postmortem.sources.grafana;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An alert group of Grafana OnCall: what became of it up to now. */
final class AlertGroup {
    private final JsonRecord group;
    private final JsonRows rows;

    AlertGroup(JsonRecord group, JsonRows rows) {
        this.group = group;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        group.requireObject("an alert group");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("alert group created", group.time("created_at"))
                .addAllCorrelationKeys(AlertPayload.keys(group.at("last_alert", "payload"), group))
                .build());
        add(events, "acknowledge", "acknowledged");
        add(events, "resolve", "resolved");
        add(events, "silence", "silenced");
        return events;
    }

    private void add(List<TimelineEvent> events, String type, String done) {
        rows.timeIfAny(group.at(done + "_at"))
                .ifPresent(time ->
                        events.add(event(type, time).actor(by(done + "_by")).build()));
    }

    /** The API names people by their ids. */
    private Optional<Actor> by(String member) {
        return group.text(member).map(id -> Actor.of(id, ActorType.UNKNOWN));
    }

    /** Begins an event; a webhook of the same type at the same time tells of the same fact. */
    TimelineEventBuilder event(String type, EventTime time) {
        EventKind kind = OnCallWords.kindOf(type);
        String done = OnCallWords.done(type);
        return TimelineEvent.builder()
                .id(EventId.of("grafana:oncall:" + group.identity(rows.file(), "id") + ":" + phase(type, time)))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(group.pointer(), group.text("id")))
                .text(group.text("title").map(title -> done + ": " + title).orElse(done))
                .link(link())
                .putAllAttributes(attributes());
    }

    /** A group is created once; anything else may happen to it again. */
    private static String phase(String type, EventTime time) {
        return type.equals("alert group created")
                ? "created"
                : type + ":" + time.getEarliest().map(Object::toString).orElse("");
    }

    private Optional<Link> link() {
        return Stream.of("web", "slack", "telegram")
                .flatMap(name -> group.link("permalinks", name).stream())
                .findFirst();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes =
                new LinkedHashMap<>(group.texts("state", "alerts_count", "integration_id", "route_id", "team_id"));
        group.text("id").ifPresent(id -> attributes.put("alertGroup", id));
        return attributes;
    }
}
