package dev.postmortem.sources.alertmanager;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One alert and the facts it tells. */
final class Alert {
    private final JsonRecord alert;
    private final String identity;
    private final AlertSystem system;
    private final Optional<String> groupKey;

    /**
     * Creates an alert.
     *
     * @param alert the record
     * @param identity what tells it from other alerts
     * @param system who sent it
     * @param groupKey the key of the notification; opaque
     */
    Alert(JsonRecord alert, String identity, AlertSystem system, Optional<String> groupKey) {
        this.alert = alert;
        this.identity = identity;
        this.system = system;
        this.groupKey = groupKey;
    }

    TimelineEvent fired(JsonRows rows) {
        return event(EventKind.ALERT_FIRED, alert.time("startsAt"), rows);
    }

    /** The end counts only where somebody says that the alert is resolved; else it is a forecast or says nothing. */
    TimelineEvent resolved(JsonRows rows) {
        return event(EventKind.ALERT_RESOLVED, alert.time("endsAt"), rows);
    }

    private TimelineEvent event(EventKind kind, EventTime time, JsonRows rows) {
        boolean resolved = kind.equals(EventKind.ALERT_RESOLVED);
        String start =
                alert.time("startsAt").getEarliest().map(Object::toString).orElse("");
        String phase = resolved ? ":resolved" : ":fired";
        List<CorrelationKey> keys = new ArrayList<>();
        keys.add(CorrelationKey.of("alert:" + identity + "@" + start + phase));
        groupKey.ifPresent(key -> keys.add(CorrelationKey.of("group:" + Sha256.hex(key) + phase)));
        return TimelineEvent.builder()
                .id(EventId.of("alertmanager:" + identity + ":" + start + (resolved ? phase : "")))
                .kind(kind)
                .occurredAt(time)
                .source(system.named(rows.source(alert.pointer(), alert.text("fingerprint"))))
                .actor(Actor.of(system.title(), ActorType.SYSTEM))
                .text(resolved ? "Resolved: " + text() : text())
                .link(link())
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(keys)
                .addAllAffectedServices(alert.text("labels", "service").stream().toList())
                .build();
    }

    private String text() {
        Optional<String> said = Stream.of("summary", "description", "message", "title")
                .flatMap(name -> alert.text("annotations", name).stream())
                .findFirst();
        Optional<String> name = alert.text("labels", "alertname");
        if (said.isPresent()) {
            return name.filter(n -> !said.get().contains(n))
                    .map(n -> n + ": " + said.get())
                    .orElseGet(said::get);
        }
        String labels = alert.at("labels").members("").entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return name.orElse("Alert") + (labels.isEmpty() ? "" : " (" + labels + ")");
    }

    private Optional<Link> link() {
        return Stream.of("panelURL", "dashboardURL", "generatorURL")
                .flatMap(name -> alert.link(name).stream())
                .findFirst();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(alert.at("labels").members("label."));
        attributes.putAll(alert.at("annotations").members("annotation."));
        attributes.putAll(alert.at("values").members("value."));
        attributes.putAll(alert.texts("fingerprint", "updatedAt", "valueString", "silenceURL"));
        alert.text("status", "state").ifPresent(state -> attributes.put("state", state));
        attributes.putAll(ids("silencedBy"));
        attributes.putAll(ids("inhibitedBy"));
        return attributes;
    }

    private Map<String, String> ids(String name) {
        String ids = alert.at("status").elements(name).stream()
                .flatMap(id -> id.text().stream())
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? Map.of() : Map.of(name, ids);
    }
}
