package dev.postmortem.sources.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code alerts} of an incident from the REST API. */
final class AlertsFormat implements JsonFormat {
    private static final String ROWS = "alerts";
    private static final String SINGLE = "alert";

    @Override
    public String id() {
        return "pagerduty-alerts";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("/alerts/*", "/alert", "")
                .anyMatch(at -> shape.hasAll(at + "/id", at + "/alert_key", at + "/created_at", at + "/status"));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        List<JsonRecord> alerts = record.has(SINGLE) ? List.of(record.at(SINGLE)) : record.unwrap(ROWS);
        for (JsonRecord alert : alerts) {
            rows.row(alert.pointer(), () -> new Incident(alert, "alert", rows).toEvents());
        }
    }

    @Override
    public void end(String pointer, JsonRows rows) {
        IncidentsFormat.reportMore(pointer, "alerts", rows);
    }
}
