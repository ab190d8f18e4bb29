package dev.postmortem.sources.ilert;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * One kind of record of ilert; the API gives bare lists.
 *
 * @param what what the records are called
 * @param envelopes the members that may hold them
 * @param here tells whether a record stands at a path
 * @param reader reads one
 */
record IlertRecords(String what, List<String> envelopes, BiPredicate<JsonShape, String> here, Reader reader)
        implements RecordKind {
    static JsonFormat logEntries() {
        return format(
                "log-entries",
                List.of("logEntries"),
                (shape, at) -> shape.has(at + "/logEntryType") && hasAny(shape, at, "/timestamp", "/alertId", "/text"),
                (entry, envelope, rows) -> rows.row(entry.pointer(), () -> List.of(new LogEntry(entry).toEvent(rows))));
    }

    static JsonFormat webhooks() {
        return format(
                "webhook",
                List.of(),
                (shape, at) -> isAlert(shape, at) && shape.has(at + "/eventType"),
                (alert, envelope, rows) -> rows.row(alert.pointer(), () -> new WebhookAlert(alert, rows).toEvents()));
    }

    static JsonFormat alerts() {
        return format(
                "alerts",
                List.of("alerts", "alert"),
                (shape, at) -> isAlert(shape, at) && !shape.has(at + "/eventType"),
                (alert, envelope, rows) -> rows.row(alert.pointer(), () -> new Alert(alert, rows).toEvents()));
    }

    static JsonFormat incidents() {
        return format(
                "incidents",
                List.of("incidents", "incident"),
                (shape, at) -> shape.hasAll(at + "/affectedServices", at + "/createdAt", at + "/status")
                        && hasAny(shape, at, "/summary", "/history"),
                (incident, envelope, rows) -> new Incident(incident, rows).read());
    }

    static JsonFormat deployments() {
        return format(
                "deployment-events",
                List.of("deploymentEvents", "deployment-events"),
                (shape, at) -> shape.hasAll(at + "/integrationKey", at + "/summary")
                        && hasAny(shape, at, "/timestamp", "/userEmail")
                        && !hasAny(shape, at, "/eventType", "/alertKey"),
                (event, envelope, rows) ->
                        rows.row(event.pointer(), () -> List.of(new Deployment(event).toEvent(rows))));
    }

    static JsonFormat outages() {
        return format(
                "service-outages",
                List.of("outages", "uptime/outages"),
                (shape, at) -> shape.hasAll(at + "/status", at + "/from", at + "/until")
                        && !hasAny(shape, at, "/level", "/message", "/msg", "/to", "/subject", "/user"),
                (outage, envelope, rows) -> new Outage(outage, envelope, rows).read());
    }

    private static boolean isAlert(JsonShape shape, String at) {
        return shape.has(at + "/reportTime") && hasAny(shape, at, "/alertSource", "/alertKey", "/responders");
    }

    private static JsonFormat format(
            String what, List<String> envelopes, BiPredicate<JsonShape, String> here, Reader reader) {
        return new RecordFormat(new IlertRecords(what, envelopes, here, reader));
    }

    private static boolean hasAny(JsonShape shape, String at, String... members) {
        return Stream.of(members).anyMatch(member -> shape.has(at + member));
    }

    @Override
    public String id() {
        return "ilert-" + what;
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return here.test(shape, at);
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        reader.read(record, envelope, rows);
    }

    /** Reads one record. */
    interface Reader {
        void read(JsonRecord record, JsonRecord envelope, JsonRows rows);
    }
}
