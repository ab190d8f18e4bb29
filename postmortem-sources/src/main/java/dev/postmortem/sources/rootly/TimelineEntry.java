package dev.postmortem.sources.rootly;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event of the timeline of an incident, in the words of whoever wrote it. */
final class TimelineEntry {
    private final JsonRecord entry;
    private final JsonRecord attributes;

    TimelineEntry(JsonRecord entry) {
        this.entry = entry;
        this.attributes = entry.at("attributes");
    }

    TimelineEvent toEvent(JsonRows rows) {
        entry.requireObject("an event of a timeline");
        return TimelineEvent.builder()
                .id(EventId.of("rootly:event:" + entry.identity(rows.file(), "id")))
                .kind(EventKind.NOTE)
                .occurredAt(attributes.time("occurred_at"))
                .source(rows.source(entry.pointer(), entry.text("id")))
                .actor(Users.actor(attributes.at("user")))
                .text(attributes
                        .text("event")
                        .orElseThrow(() -> new RowProblem(
                                "source.missing-field", "the event has no text", "export the timeline again")))
                .putAllAttributes(more())
                .build();
    }

    private Map<String, String> more() {
        Map<String, String> more = new LinkedHashMap<>(attributes.texts("visibility", "source", "kind"));
        entry.text("relationships", "incident", "data", "id")
                .or(() -> attributes.text("incident_id"))
                .ifPresent(id -> more.put("incident", id));
        return more;
    }
}
