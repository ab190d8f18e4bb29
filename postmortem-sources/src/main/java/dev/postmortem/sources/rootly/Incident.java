package dev.postmortem.sources.rootly;

import dev.postmortem.model.common.Actor;
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

/** An incident: the times at which each of its phases was reached, and who brought it there. */
final class Incident {
    /** What Rootly knows a time of. */
    private static final List<Phase> PHASES = List.of(
            Phase.of("started"),
            Phase.of("detected"),
            Phase.of("created"),
            Phase.of("in_triage"),
            new Phase("acknowledged", EventKind.ACKNOWLEDGED, "acknowledgement_message"),
            new Phase("mitigated", EventKind.STATUS_CHANGE, "mitigation_message"),
            new Phase("resolved", EventKind.STATUS_CHANGE, "resolution_message"),
            Phase.of("closed"),
            new Phase("cancelled", EventKind.STATUS_CHANGE, "cancellation_message"));

    private final JsonRecord record;
    private final JsonRecord incident;
    private final JsonRows rows;

    Incident(JsonRecord record, JsonRows rows) {
        this.record = record;
        this.incident = record.at("attributes");
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        record.requireObject("an incident");
        List<TimelineEvent> events = new ArrayList<>();
        for (Phase phase : PHASES) {
            rows.timeIfAny(incident.at(phase.member() + "_at")).ifPresent(time -> events.add(event(phase, time)));
        }
        if (events.isEmpty()) {
            throw new RowProblem(
                    "source.no-time", "the incident has no time that can be read", "export the incident again");
        }
        return events;
    }

    private TimelineEvent event(Phase phase, EventTime time) {
        String done = "Incident " + phase.member().replace('_', ' ');
        String said =
                incident.text(phase.message()).map(message -> ": " + message).orElse("");
        return TimelineEvent.builder()
                .id(EventId.of("rootly:incident:" + record.identity(rows.file(), "id") + ":" + phase.member()))
                .kind(phase.kind())
                .occurredAt(time)
                .source(rows.source(record.pointer(), record.text("id")))
                .actor(by(phase))
                .text(title().map(title -> done + ": " + title).orElse(done) + said)
                .link(incident.link("url").or(() -> incident.link("short_url")))
                .putAllAttributes(attributes())
                .addAllAffectedServices(names("services"))
                .build();
    }

    private Optional<Actor> by(Phase phase) {
        String member = phase.member().equals("created") ? "user" : phase.member() + "_by";
        return Users.actor(incident.at(member));
    }

    private Optional<String> title() {
        String number = incident.text("sequential_id").map(n -> "[#" + n + "] ").orElse("");
        return incident.text("title").map(title -> number + title);
    }

    private List<String> names(String member) {
        return incident.elements(member).stream()
                .flatMap(one -> one
                        .text("name")
                        .or(() -> one.text("attributes", "name"))
                        .or(() -> one.text("data", "attributes", "name"))
                        .stream())
                .distinct()
                .toList();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes =
                new LinkedHashMap<>(incident.texts("status", "kind", "summary", "slack_channel_name"));
        record.text("id").ifPresent(id -> attributes.put("incident", id));
        incident.text("severity", "data", "attributes", "name")
                .or(() -> incident.text("severity", "name"))
                .or(() -> incident.text("severity"))
                .ifPresent(severity -> attributes.put("severity", severity));
        List<String> environments = names("environments");
        if (!environments.isEmpty()) {
            attributes.put("environment", String.join(", ", environments));
        }
        return attributes;
    }

    /** A phase: the beginning of the names of its members, its kind, and the member with what was said. */
    private record Phase(String member, EventKind kind, String message) {
        static Phase of(String member) {
            return new Phase(member, EventKind.STATUS_CHANGE, member + "_message");
        }
    }
}
