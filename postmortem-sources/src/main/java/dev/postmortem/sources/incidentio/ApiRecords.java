package dev.postmortem.sources.incidentio;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * One kind of record of the REST API.
 *
 * @param single what one record is called, as in the path of its envelope
 * @param here tells whether a record stands at a path
 * @param reader reads one
 */
record ApiRecords(String single, BiPredicate<JsonShape, String> here, BiConsumer<JsonRecord, JsonRows> reader)
        implements RecordKind {
    static JsonFormat incidents() {
        return format(
                "incident",
                (shape, at) -> hasAny(
                                shape,
                                at,
                                "/incident_status/category",
                                "/incident_role_assignments",
                                "/incident_timestamp_values",
                                "/custom_field_entries/*/custom_field")
                        && hasAny(shape, at, "/created_at", "/creator", "/reference"),
                (record, rows) -> rows.row(record.pointer(), () -> new Incident(record, rows).toEvents()));
    }

    static JsonFormat updates() {
        return format(
                "incident_update",
                (shape, at) -> shape.has(at + "/incident_id")
                        && hasAny(shape, at, "/new_incident_status", "/new_severity", "/updater"),
                (record, rows) -> rows.row(record.pointer(), () -> new Update(record, rows).toEvents()));
    }

    static JsonFormat followUps() {
        return format(
                "follow_up",
                (shape, at) -> isTask(shape, at) && isForLater(shape, at),
                (record, rows) -> rows.ignored("follow-up"));
    }

    static JsonFormat actions() {
        return format(
                "action",
                (shape, at) -> isTask(shape, at) && !isForLater(shape, at),
                (record, rows) -> rows.row(record.pointer(), () -> new Action(record, rows).toEvents()));
    }

    static JsonFormat alerts() {
        return format(
                "alert",
                (shape, at) -> shape.hasAll(at + "/deduplication_key", at + "/alert_source_id"),
                (record, rows) -> rows.row(record.pointer(), () -> new Alert(record, rows).toEvents()));
    }

    private static JsonFormat format(
            String single, BiPredicate<JsonShape, String> here, BiConsumer<JsonRecord, JsonRows> reader) {
        return new RecordFormat(new ApiRecords(single, here, reader));
    }

    private static boolean isTask(JsonShape shape, String at) {
        return shape.has(at + "/incident_id")
                && hasAny(shape, at, "/completed_at", "/assignee")
                && hasAny(shape, at, "/description", "/title");
    }

    private static boolean isForLater(JsonShape shape, String at) {
        return hasAny(shape, at, "/title", "/priority", "/external_issue_reference");
    }

    private static boolean hasAny(JsonShape shape, String at, String... members) {
        return Stream.of(members).anyMatch(member -> shape.has(at + member));
    }

    @Override
    public String id() {
        return "incidentio-" + what().replace('_', '-');
    }

    @Override
    public String what() {
        return single + "s";
    }

    @Override
    public List<String> envelopes() {
        return List.of(what(), single);
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return here.test(shape, at);
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        reader.accept(record, rows);
    }

    /** A cursor is given with the last page too, but not when the total is already there. */
    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        JsonRecord meta = envelope.at("pagination_meta");
        boolean whole = meta.number("total_record_count")
                .filter(total -> total <= envelope.at(what()).node().size())
                .isPresent();
        return Optional.of(meta.at("after")).filter(after -> after.text().isPresent() && !whole);
    }
}
