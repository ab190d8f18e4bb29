package dev.postmortem.sources.datadog;

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

/** An impact of an incident: when it began, and when it ended if it did. */
final class ImpactRecord {
    private final JsonRecord impact;
    private final JsonRecord attributes;
    private final JsonRows rows;

    ImpactRecord(JsonRecord impact, JsonRows rows) {
        this.impact = impact;
        this.attributes = impact.at("attributes");
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("started", attributes.time("start_at")));
        rows.timeIfAny(attributes.at("end_at")).ifPresent(time -> events.add(event("ended", time)));
        return events;
    }

    private TimelineEvent event(String phase, EventTime time) {
        String what = "Impact " + phase;
        return TimelineEvent.builder()
                .id(EventId.of("datadog:impact:" + impact.identity(rows.file(), "id") + ":" + phase))
                .kind(EventKind.IMPACT_CHANGE)
                .occurredAt(time)
                .source(rows.source(impact.pointer(), impact.text("id")))
                .text(attributes
                        .text("description")
                        .map(words -> what + ": " + words.strip())
                        .orElse(what))
                .putAllAttributes(about())
                .build();
    }

    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>(attributes.texts("impact_type"));
        impact.text("relationships", "incident", "data", "id").ifPresent(id -> about.put("incident", id));
        about.putAll(attributes.at("fields").members("fields."));
        return about;
    }
}
