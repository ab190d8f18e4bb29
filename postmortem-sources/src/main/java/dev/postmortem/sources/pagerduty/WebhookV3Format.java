package dev.postmortem.sources.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;

/** Webhooks of version 3: one {@code event} about one resource. */
final class WebhookV3Format implements JsonFormat {
    /** What "send test event" sends; it tells of nothing. */
    private static final String PING = "pagey.ping";

    @Override
    public String id() {
        return "pagerduty-webhook-v3";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/event/event_type", "/event/resource_type")
                || shape.hasAll("/event/event_type", "/event/occurred_at", "/event/data");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord event = new JsonRecord(element, pointer).at("event");
        String type = event.text("event_type").orElse("");
        if (type.equals(PING)) {
            rows.ignored(PING);
        } else {
            rows.row(event.pointer(), () -> List.of(new IncidentEvent(event, type).toEvent(rows)));
        }
    }
}
