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

/** {@code log_entries} of the REST API: pages, pages in an array, single entries, or the bare entries. */
final class LogEntriesFormat implements JsonFormat {
    private static final String ROWS = "log_entries";
    private static final String SINGLE = "log_entry";

    @Override
    public String id() {
        return "pagerduty-log-entries";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean page = shape.has("/log_entries")
                && Stream.of("/log_entries/*/id", "/log_entries/*/created_at", "/more", "/limit")
                        .anyMatch(shape::has);
        boolean single = shape.hasAll("/log_entry/id", "/log_entry/type");
        return (page && !shape.has("/event")) || single || shape.hasEmpty("/log_entries") || isEntry(shape);
    }

    /** Other resources of this API begin alike, but have a name, a title or a status. */
    private static boolean isEntry(JsonShape shape) {
        boolean resource = shape.hasAll("/id", "/type", "/summary", "/created_at");
        boolean entry = shape.has("/agent/type") || shape.hasAll("/self", "/html_url");
        return resource
                && entry
                && Stream.of("/title", "/name", "/status", "/incident_number").noneMatch(shape::has);
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
        List<JsonRecord> entries = record.has(SINGLE) ? List.of(record.at(SINGLE)) : record.unwrap(ROWS);
        for (JsonRecord entry : entries) {
            rows.row(entry.pointer(), () -> List.of(new LogEntry(entry, entry.at("incident")).toEvent(rows)));
        }
    }

    @Override
    public void end(String pointer, JsonRows rows) {
        IncidentsFormat.reportMore(pointer, "log entries", rows);
    }
}
