package dev.postmortem.sources.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Webhooks of version 2: {@code messages} with log entries, which have the ids that the REST API gives too. */
final class WebhookV2Format implements JsonFormat {
    private static final String ROWS = "messages";

    @Override
    public String id() {
        return "pagerduty-webhook-v2";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return isMessage(shape, "/messages/*") || isMessage(shape, "");
    }

    private static boolean isMessage(JsonShape shape, String at) {
        return shape.hasAll(at + "/event", at + "/log_entries")
                || shape.hasAll(at + "/event", at + "/incident", at + "/webhook")
                || shape.hasAll(at + "/log_entries", at + "/webhook");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(ROWS, "log_entries");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        List<JsonRecord> messages = new JsonRecord(element, pointer).unwrap(ROWS);
        messages.forEach(message -> readMessage(message, rows));
    }

    private static void readMessage(JsonRecord message, JsonRows rows) {
        List<JsonRecord> entries = message.elements("log_entries");
        if (entries.isEmpty()) {
            rows.row(message.pointer(), () -> List.of(withoutEntry(message).toEvent(rows)));
        }
        for (JsonRecord entry : entries) {
            rows.row(entry.pointer(), () -> List.of(new LogEntry(entry, message.at("incident")).toEvent(rows)));
        }
    }

    private static IncidentMessage withoutEntry(JsonRecord message) {
        message.requireObject("a webhook message");
        String type = message.text("event").orElse("incident.change");
        return new IncidentMessage("v2", message, type, message.at("incident"));
    }
}
