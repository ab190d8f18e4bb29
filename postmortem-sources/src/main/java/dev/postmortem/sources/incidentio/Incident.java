package dev.postmortem.sources.incidentio;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An incident: when it was declared, and the times that people filled in. */
final class Incident {
    private final JsonRecord incident;
    private final JsonRows rows;

    Incident(JsonRecord incident, JsonRows rows) {
        this.incident = incident;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        incident.requireObject("an incident");
        EventTime created = incident.time("created_at");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(declared(created));
        for (JsonRecord timestamp : incident.elements("incident_timestamp_values")) {
            rows.timeIfAny(timestamp.at("value", "value"))
                    .flatMap(time -> named(timestamp.at("incident_timestamp"), time, created))
                    .ifPresent(events::add);
        }
        for (JsonRecord timestamp : incident.elements("timestamps")) {
            rows.timeIfAny(timestamp.at("last_occurred_at"))
                    .flatMap(time -> named(timestamp, time, created))
                    .ifPresent(events::add);
        }
        return events;
    }

    /** Returns the event of its declaration, which webhooks tell too. */
    TimelineEvent declared(EventTime created) {
        return event("created", EventKind.STATUS_CHANGE, created, "Incident declared")
                .actor(People.actor(incident.at("creator")))
                .build();
    }

    /** Begins an event about the incident. */
    TimelineEventBuilder event(String phase, EventKind kind, EventTime time, String done) {
        return TimelineEvent.builder()
                .id(EventId.of("incidentio:incident:" + incident.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(incident.pointer(), incident.text("id")))
                .text(IncidentWords.title(incident)
                        .map(title -> done + ": " + title)
                        .orElse(done))
                .link(incident.link("permalink"))
                .putAllAttributes(IncidentWords.attributes(incident));
    }

    /** The report that came with the declaration is the declaration. */
    private Optional<TimelineEvent> named(JsonRecord timestamp, EventTime time, EventTime created) {
        String name = timestamp.text("name").orElse("Timestamp");
        String done = name.endsWith(" at") ? name.substring(0, name.length() - " at".length()) : name;
        if (done.equals("Reported") && time.getEarliest().equals(created.getEarliest())) {
            return Optional.empty();
        }
        String id = timestamp.text("id").orElse(name);
        return Optional.of(event("timestamp:" + id, IncidentWords.kindOfTimestamp(done), time, done)
                .build());
    }
}
