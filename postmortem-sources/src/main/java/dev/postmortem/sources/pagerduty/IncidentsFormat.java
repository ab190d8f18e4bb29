package dev.postmortem.sources.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code incidents} of the REST API, of both versions: pages, single incidents, or the bare incidents. */
final class IncidentsFormat implements JsonFormat {
    private static final String ROWS = "incidents";
    private static final String SINGLE = "incident";

    @Override
    public String id() {
        return "pagerduty-incidents";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("/incidents/*", "/incident", "").anyMatch(at -> isIncident(shape, at))
                && !shape.has("/log_entries");
    }

    private static boolean isIncident(JsonShape shape, String at) {
        return shape.has(at + "/incident_number") && (shape.has(at + "/created_at") || shape.has(at + "/created_on"));
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
        List<JsonRecord> incidents = record.has(SINGLE) ? List.of(record.at(SINGLE)) : record.unwrap(ROWS);
        for (JsonRecord incident : incidents) {
            rows.row(incident.pointer(), () -> new Incident(incident, "incident", rows).toEvents());
        }
    }

    @Override
    public void end(String pointer, JsonRows rows) {
        reportMore(pointer, "incidents", rows);
    }

    /** The API gives at most 100 records at a time. */
    static void reportMore(String pointer, String what, JsonRows rows) {
        if (rows.member("more").asBoolean(false)) {
            rows.problem(
                    pointer + "/more",
                    new RowProblem(
                            "source.incomplete",
                            "the page says that more " + what + " follow it",
                            "export the pages after this one too"));
        }
    }
}
