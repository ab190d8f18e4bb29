package dev.postmortem.sources.incidentio;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;

/** A webhook about an incident, an action or an alert. */
final class Message {
    private final JsonRecord message;
    private final JsonRows rows;
    private final String type;
    private final JsonRecord about;

    Message(JsonRecord message, JsonRows rows) {
        this.message = message;
        this.rows = rows;
        this.type = message.text("event_type").orElse("");
        this.about = message.at(type);
    }

    boolean isFollowUp() {
        return type.contains(".follow_up_");
    }

    List<TimelineEvent> toEvents() {
        message.requireObject("a webhook message");
        about.requireObject("what \"" + type + "\" is about");
        if (about.has("id") && about.node().size() == 1) {
            throw new RowProblem(
                    "source.no-time",
                    "the message about something private has nothing but its id",
                    "export it from the API, with a key that may read private incidents");
        }
        String change = type.substring(type.indexOf('.') + 1);
        if (change.startsWith("action_")) {
            return new Action(about, rows).toEvents();
        }
        if (change.startsWith("alert_")) {
            return new Alert(about, rows).toEvents();
        }
        return List.of(ofIncident(change));
    }

    private TimelineEvent ofIncident(String change) {
        if (change.startsWith("incident_created")) {
            return new Incident(about, rows).declared(about.time("created_at"));
        }
        if (change.startsWith("incident_status_updated")) {
            return statusChange(about.at("incident").requireObject("an incident"));
        }
        JsonRecord incident = about.has("incident") ? about.at("incident") : about;
        EventTime time = incident.time("updated_at");
        String done =
                change.replaceFirst("_v[0-9]+$", "").replace("incident_", "").replace('_', ' ');
        return new Incident(incident, rows)
                .event(done + ":" + instant(time), EventKind.OTHER, time, "Incident " + done)
                .build();
    }

    /** The message has no time of its own; the incident was changed last by what it tells of. */
    private TimelineEvent statusChange(JsonRecord incident) {
        EventTime time = incident.time("updated_at");
        String status = People.name(about.at("new_status")).orElse("unknown");
        String before = People.name(about.at("previous_status"))
                .map(name -> " (was " + name + ")")
                .orElse("");
        return new Incident(incident, rows)
                .event(
                        "status:" + status + ":" + instant(time),
                        EventKind.STATUS_CHANGE,
                        time,
                        "Status: " + status + before)
                .putAttribute("status", status)
                .build();
    }

    private static String instant(EventTime time) {
        return time.getEarliest().map(Object::toString).orElse("");
    }
}
