package dev.postmortem.sources.opsgenie;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Webhooks: one action on one alert. */
final class WebhookFormat implements JsonFormat {
    @Override
    public String id() {
        return "opsgenie-webhook";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean alert = shape.has("/alert/alertId")
                && Stream.of("/alert/tinyId", "/alert/alias", "/integrationId", "/integrationName")
                        .anyMatch(shape::has);
        return alert || shape.hasAll("/escalationId", "/escalationNotify", "/integrationName");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord message = new JsonRecord(element, pointer);
        rows.row(pointer, () -> List.of(new AlertAction(message).toEvent(rows)));
    }
}
