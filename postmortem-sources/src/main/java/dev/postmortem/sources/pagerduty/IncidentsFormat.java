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

/** {@code incidents} of the REST API, of both versions, and their {@code alerts}: pages, single ones, or the bare records. */
final class IncidentsFormat implements JsonFormat {
    private static final List<String> INCIDENT = List.of("incident_number");
    private static final List<String> ALERT = List.of("id", "alert_key", "status");
    private static final List<String> TIMES = List.of("created_at", "created_on");

    private final String single;
    private final String list;
    private final List<String> members;

    private IncidentsFormat(String single, List<String> members) {
        this.single = single;
        this.list = single + "s";
        this.members = members;
    }

    static IncidentsFormat incidents() {
        return new IncidentsFormat("incident", INCIDENT);
    }

    static IncidentsFormat alerts() {
        return new IncidentsFormat("alert", ALERT);
    }

    @Override
    public String id() {
        return "pagerduty-" + list;
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("/" + list + "/*/", "/" + single + "/", "/").anyMatch(at -> isRecord(shape, at))
                && !shape.has("/log_entries");
    }

    private boolean isRecord(JsonShape shape, String at) {
        return members.stream().allMatch(name -> shape.has(at + name))
                && TIMES.stream().anyMatch(name -> shape.has(at + name));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(list);
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(list);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        List<JsonRecord> records = record.has(single) ? List.of(record.at(single)) : record.unwrap(list);
        for (JsonRecord one : records) {
            rows.row(one.pointer(), () -> new Incident(one, single, rows).toEvents());
        }
    }

    @Override
    public void end(String pointer, JsonRows rows) {
        reportMore(pointer, list, rows);
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
