package dev.postmortem.sources.sentry;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;

/**
 * One kind of record of the API.
 *
 * @param what what the records are called
 * @param shapes for each version, the members that all of them have
 * @param envelopes the members in which users and plugins put them
 * @param reader makes rows of one
 */
record ApiRecords(String what, List<List<String>> shapes, List<String> envelopes, Reader reader) implements RecordKind {
    static JsonFormat issues() {
        List<List<String>> shapes = List.of(List.of("shortId", "firstSeen", "lastSeen", "culprit"));
        return new RecordFormat(new ApiRecords("issues", shapes, List.of("issues", "data"), ApiRecords::issue));
    }

    static JsonFormat events() {
        List<List<String>> shapes = List.of(
                List.of("eventID", "dateCreated", "groupID"),
                List.of("eventID", "dateCreated", "event.type", "projectID"),
                List.of("event_id", "platform", "timestamp", "sdk"),
                List.of("event_id", "platform", "timestamp", "culprit"),
                List.of("event_id", "platform", "datetime"));
        return new RecordFormat(
                new ApiRecords("events", shapes, List.of("events", "event", "data"), ApiRecords::event));
    }

    private static void issue(JsonRecord record, JsonRows rows) {
        IssueRecord issue = new IssueRecord(record, rows);
        rows.row(record.pointer(), issue::toEvents);
        issue.tellWhatHasNoTime();
        record.elements("activity").stream()
                .filter(entry -> !ActivityEntry.isFirstSeen(entry))
                .forEach(entry ->
                        rows.row(entry.pointer(), () -> List.of(new ActivityEntry(record, entry).toEvent(rows))));
    }

    private static void event(JsonRecord record, JsonRows rows) {
        rows.row(record.pointer(), () -> List.of(new ErrorEvent(record).toEvent(rows)));
    }

    @Override
    public String id() {
        return "sentry-" + what;
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return shapes.stream().anyMatch(names -> names.stream().allMatch(name -> shape.has(at + "/" + name)));
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        reader.read(record, rows);
    }

    /** Makes rows of one record. */
    interface Reader {
        void read(JsonRecord record, JsonRows rows);
    }
}
