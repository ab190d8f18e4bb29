package dev.postmortem.sources.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;
import java.util.stream.Stream;

/** The alerts that {@code GET /api/v1/alerts} gave before version 0.27: those of the second version, in a wrapper. */
final class ApiV1Format implements JsonFormat {
    private final ApiV2Format alerts = new ApiV2Format();

    @Override
    public String id() {
        return "alertmanager-api-v1";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.has("/status")
                && (shape.hasEmpty("/data")
                        || shape.hasAll("/data/*/labels", "/data/*/startsAt")
                        || shape.hasAll("/data/*/labels/alertname", "/data/*/annotations"))
                && Stream.of("/data/*/activeAt", "/data/*/state").noneMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of("data");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        alerts.read(element, pointer, rows);
    }
}
