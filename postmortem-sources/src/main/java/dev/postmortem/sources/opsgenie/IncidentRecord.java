package dev.postmortem.sources.opsgenie;

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

/** An incident as the REST API shows it: when it was opened, and when its impact began and ended. */
final class IncidentRecord {
    private final JsonRecord incident;
    private final JsonRows rows;

    IncidentRecord(JsonRecord incident, JsonRows rows) {
        this.incident = incident;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        incident.requireObject("an incident");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("opened", "Incident opened", EventKind.STATUS_CHANGE, incident.time("createdAt")));
        rows.timeIfAny(incident.at("impactStartDate"))
                .ifPresent(
                        time -> events.add(event("impact-started", "Impact started", EventKind.IMPACT_CHANGE, time)));
        rows.timeIfAny(incident.at("impactEndDate"))
                .ifPresent(time -> events.add(event("impact-ended", "Impact ended", EventKind.IMPACT_CHANGE, time)));
        if (incident.text("status").filter(status -> !status.equals("open")).isPresent()) {
            RowProblem problem = new RowProblem(
                    "source.no-time",
                    "the incident is " + incident.text("status").orElse("") + ", but nothing says since when",
                    "add the event by hand, from the timeline of the incident");
            rows.problem(incident.at("status").pointer(), problem);
        }
        return events;
    }

    private TimelineEvent event(String phase, String done, EventKind kind, EventTime time) {
        return TimelineEvent.builder()
                .id(EventId.of("opsgenie:incident:" + incident.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(incident.pointer(), incident.text("id")))
                .text(AlertWords.text(done, incident))
                .link(incident.link("links", "web"))
                .putAllAttributes(attributes())
                .build();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(AlertWords.attributes(incident));
        attributes.putAll(incident.texts("status", "ownerTeam"));
        incident.text("id").ifPresent(id -> attributes.put("incident", id));
        People.names(incident.elements("impactedServices")).ifPresent(ids -> attributes.put("impactedServices", ids));
        attributes.putAll(incident.at("extraProperties").members("details."));
        return attributes;
    }
}
