package dev.postmortem.sources.incidentio;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something to do while the incident lasts: when it was written down, and when it was done. */
final class Action {
    private final JsonRecord action;
    private final JsonRows rows;

    Action(JsonRecord action, JsonRows rows) {
        this.action = action;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        action.requireObject("an action");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("created", action.time("created_at")));
        rows.timeIfAny(action.at("completed_at")).ifPresent(time -> events.add(event("completed", time)));
        return events;
    }

    private TimelineEvent event(String done, EventTime time) {
        return TimelineEvent.builder()
                .id(EventId.of("incidentio:action:" + action.identity(rows.file(), "id") + ":" + done))
                .kind(EventKind.ACTION)
                .occurredAt(time)
                .source(rows.source(action.pointer(), action.text("id")))
                .actor(People.actor(action.at("creator")))
                .text(action.text("description")
                        .map(text -> "Action " + done + ": " + text)
                        .orElse("Action " + done))
                .putAllAttributes(attributes())
                .build();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(action.texts("status"));
        action.text("incident_id").ifPresent(id -> attributes.put("incident", id));
        People.name(action.at("assignee")).ifPresent(name -> attributes.put("assignee", name));
        return attributes;
    }
}
