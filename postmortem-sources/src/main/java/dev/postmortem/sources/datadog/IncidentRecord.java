package dev.postmortem.sources.datadog;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An incident: when it was detected, declared and resolved, and when customers were affected. */
final class IncidentRecord {
    /** A page has at most a hundred incidents and fewer people. */
    private static final int MAX_INCLUDED = 500;

    private final JsonRecord incident;
    private final JsonRecord attributes;
    private final JsonRecord page;
    private final JsonRows rows;
    private final List<TimelineEvent> events = new ArrayList<>();

    IncidentRecord(JsonRecord incident, JsonRecord page, JsonRows rows) {
        this.incident = incident;
        this.attributes = incident.at("attributes");
        this.page = page;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        add("detected", "detected", "Incident detected", EventKind.STATUS_CHANGE);
        EventTime declared = attributes.time(attributes.has("declared") ? "declared" : "created");
        events.add(event("declared", "Incident declared", EventKind.STATUS_CHANGE, declared, declarer()));
        add("customer_impact_start", "impact-started", "Customer impact started", EventKind.IMPACT_CHANGE);
        add("customer_impact_end", "impact-ended", "Customer impact ended", EventKind.IMPACT_CHANGE);
        add("resolved", "resolved", "Incident resolved", EventKind.STATUS_CHANGE);
        noTimeOfState();
        return events;
    }

    private void add(String member, String phase, String done, EventKind kind) {
        rows.timeIfAny(attributes.at(member))
                .ifPresent(time -> events.add(event(phase, done, kind, time, Optional.empty())));
    }

    private void noTimeOfState() {
        Optional<String> state = field("state").filter(name -> !name.equals("active"));
        if (state.isPresent() && !attributes.has("resolved")) {
            RowProblem problem = new RowProblem(
                    "source.no-time",
                    "the incident is " + state.get() + ", but nothing says since when",
                    "add the event by hand, from the timeline of the incident");
            rows.problem(attributes.at("state").pointer(), problem);
        }
    }

    private TimelineEvent event(String phase, String done, EventKind kind, EventTime time, Optional<Actor> actor) {
        String number =
                attributes.text("public_id").map(id -> "[IR-" + id + "] ").orElse("");
        return TimelineEvent.builder()
                .id(EventId.of("datadog:incident:" + incident.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(incident.pointer(), incident.text("id")))
                .actor(actor)
                .text((done + ": " + number
                                + attributes.text("title").orElse("").strip())
                        .strip())
                .putAllAttributes(about())
                .build();
    }

    /** Answers name people by their id, and tell who they are only if they were asked to include that. */
    private Optional<Actor> declarer() {
        Optional<String> id = incident.text("relationships", "declared_by_user", "data", "id")
                .or(() -> incident.text("relationships", "created_by_user", "data", "id"));
        return id.flatMap(user -> page.elements("included").stream()
                .limit(MAX_INCLUDED)
                .filter(one -> one.text("id").equals(id))
                .flatMap(one -> name(one.at("attributes")).stream())
                .findFirst()
                .map(name -> Actor.builder()
                        .name(name)
                        .type(ActorType.HUMAN)
                        .id(user)
                        .build()));
    }

    private static Optional<String> name(JsonRecord user) {
        return user.text("name").or(() -> user.text("email")).or(() -> user.text("handle"));
    }

    private Optional<String> field(String name) {
        return attributes.text(name).or(() -> attributes.text("fields", name, "value"));
    }

    private Map<String, String> about() {
        Map<String, String> about =
                new LinkedHashMap<>(attributes.texts("public_id", "customer_impact_scope", "created"));
        for (String name : List.of("severity", "state", "detection_method", "root_cause", "summary")) {
            field(name).ifPresent(value -> about.put(name, value));
        }
        incident.text("id").ifPresent(id -> about.put("incident", id));
        return about;
    }
}
