package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.Optional;

/**
 * One kind of record of the REST API.
 *
 * @param what what the records are called
 * @param members the members that all of them have
 * @param reader makes events of one
 */
record ApiRecords(String what, List<String> members, Reader reader) implements RecordKind {
    static JsonFormat logs() {
        return format(
                "logs",
                List.of("log", "offset", "createdAt"),
                (row, page, rows) -> List.of(new LogEntry(row, page.alert()).toEvent(rows)));
    }

    static JsonFormat notes() {
        return format(
                "notes",
                List.of("note", "owner", "createdAt"),
                (row, page, rows) -> List.of(new Note(row, page.alert()).toEvent(rows)));
    }

    static JsonFormat alerts() {
        return format(
                "alerts",
                List.of("tinyId", "alias", "status", "createdAt"),
                (row, page, rows) -> new AlertRecord(row, rows).toEvents());
    }

    static JsonFormat incidents() {
        return format(
                "incidents",
                List.of("message", "status", "createdAt", "impactedServices"),
                (row, page, rows) -> new IncidentRecord(row, rows).toEvents());
    }

    private static JsonFormat format(String what, List<String> members, Reader reader) {
        return new RecordFormat(new ApiRecords(what, members, reader));
    }

    @Override
    public String id() {
        return "opsgenie-" + what;
    }

    /** Opsgenie calls the list {@code data}, Jira Service Management calls it {@code values}. */
    @Override
    public List<String> envelopes() {
        return List.of("data", "values");
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return members.stream().allMatch(name -> shape.has(at + "/" + name));
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        rows.row(record.pointer(), () -> reader.read(record, new Page(envelope), rows));
    }

    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        return new Page(envelope).next();
    }

    /** Makes events of one record. */
    interface Reader {
        List<TimelineEvent> read(JsonRecord row, Page page, JsonRows rows);
    }
}
