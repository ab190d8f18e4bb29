package dev.postmortem.sources.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;

/** Webhooks of version 1: {@code messages} with the incident in {@code data}. */
final class WebhookV1Format implements JsonFormat {
    private static final String ROWS = "messages";

    @Override
    public String id() {
        return "pagerduty-webhook-v1";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return isMessage(shape, "/messages/*") || isMessage(shape, "");
    }

    private static boolean isMessage(JsonShape shape, String at) {
        return shape.has(at + "/data/incident")
                && (shape.has(at + "/created_on") || shape.has(at + "/data/incident/incident_number"));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        List<JsonRecord> messages = new JsonRecord(element, pointer).unwrap(ROWS);
        for (JsonRecord message : messages) {
            rows.row(message.pointer(), () -> List.of(read(message).toEvent(rows)));
        }
    }

    private static IncidentMessage read(JsonRecord message) {
        message.requireObject("a webhook message");
        String type = message.text("type").orElse("incident.change");
        return new IncidentMessage("v1", message, type, message.at("data", "incident"));
    }
}
