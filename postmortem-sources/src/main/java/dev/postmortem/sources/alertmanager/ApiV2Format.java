package dev.postmortem.sources.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The alerts that {@code GET /api/v2/alerts} and {@code amtool alert query -o json} give: those that fire. */
final class ApiV2Format implements JsonFormat {
    @Override
    public String id() {
        return "alertmanager-api-v2";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean whole = shape.hasAll("/labels", "/startsAt")
                && Stream.of("/annotations", "/fingerprint", "/status/state", "/updatedAt")
                        .anyMatch(shape::has);
        return (whole || isBeginning(shape)) && !shape.has("/alerts");
    }

    /** The members of the Prometheus API and of log records that speak of alerts do not occur here. */
    private static boolean isBeginning(JsonShape shape) {
        boolean alert = shape.hasAll("/labels/alertname", "/annotations") || shape.hasAll("/annotations", "/endsAt");
        return alert
                && Stream.of("/activeAt", "/state", "/message", "/msg", "/level", "/time", "/timestamp", "/kind")
                        .noneMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord alert = new JsonRecord(element, pointer);
        rows.row(pointer, () -> {
            alert.requireObject("an alert");
            String identity = new AlertIdentity(List.of(alert)).of(alert);
            return List.of(new Alert(alert, identity, AlertSystem.ALERTMANAGER, Optional.empty()).fired(rows));
        });
    }
}
