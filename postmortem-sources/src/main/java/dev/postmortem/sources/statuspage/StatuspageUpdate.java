package dev.postmortem.sources.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.IsoTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one update of an incident. */
final class StatuspageUpdate {
    private static final Set<String> MAINTENANCE = Set.of("scheduled", "in_progress", "verifying", "completed");

    private StatuspageUpdate() {}

    static TimelineEvent read(JsonNode update, JsonNode incident, String page, String pointer, JsonRows rows) {
        String id = required(update, "id");
        String status = update.path("status").asText("");
        String body = update.path("body").asText("");
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of("statuspage:" + id))
                .kind(status.equals("postmortem") ? EventKind.COMMUNICATION : EventKind.STATUS_CHANGE)
                .source(rows.source(pointer, Optional.of(id)))
                .text(body.isBlank() ? status : body)
                .link(text(incident, "shortlink").flatMap(Link::parse))
                .affectedServices(services(update));
        if (!page.isBlank()) {
            event.actor(Actor.of(page, ActorType.SYSTEM));
        }
        if (MAINTENANCE.contains(status)) {
            event.addTag("maintenance");
        }
        attributes(event, incident, status);
        times(event, update);
        return event.build();
    }

    private static void times(TimelineEventBuilder event, JsonNode update) {
        Optional<EventTime> created = text(update, "created_at").map(IsoTimes::read);
        EventTime shown = text(update, "display_at")
                .map(IsoTimes::read)
                .or(() -> created)
                .orElseThrow(() -> missing("display_at"));
        event.occurredAt(shown);
        event.recordedAt(created.flatMap(EventTime::getEarliest));
        event.revision(text(update, "updated_at")
                .map(IsoTimes::read)
                .flatMap(EventTime::getEarliest)
                .map(StatuspageUpdate::micros));
        created.map(c -> Duration.between(
                        shown.getEarliest().orElseThrow(), c.getEarliest().orElseThrow()))
                .filter(d -> !d.isZero())
                .ifPresent(d -> event.putAttribute("backfilled", d.toString()));
    }

    private static void attributes(TimelineEventBuilder event, JsonNode incident, String status) {
        if (!status.isBlank()) {
            event.putAttribute("status", status);
        }
        text(incident, "name").ifPresent(name -> event.putAttribute("incident", name));
        text(incident, "impact").ifPresent(impact -> event.putAttribute("impact", impact));
    }

    private static List<String> services(JsonNode update) {
        List<String> services = new ArrayList<>();
        for (JsonNode component : update.path("affected_components")) {
            text(component, "name").ifPresent(services::add);
        }
        return services;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.of(node.path(member))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(t -> !t.isBlank());
    }

    private static String required(JsonNode node, String member) {
        return text(node, member).orElseThrow(() -> missing(member));
    }

    private static RowProblem missing(String member) {
        return new RowProblem("source.missing-field", "the update has no " + member, "export the incident again");
    }
}
