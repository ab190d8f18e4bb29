package dev.postmortem.sources.datadog;

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
 * One kind of record of the API.
 *
 * @param id the id of the format
 * @param what what the records are called
 * @param envelopes the members that hold them
 * @param members the paths of members that all of them have
 * @param reader tells the rows of one
 */
record DatadogRecords(String id, String what, List<String> envelopes, List<String> members, Reader reader)
        implements RecordKind {
    private static final List<String> DATA = List.of("data");

    /** What the integration for webhooks sends where nobody changed its template. */
    static JsonFormat webhooks() {
        return format(
                "webhook",
                "messages",
                List.of(),
                List.of("event_type", "last_updated", "date", "title", "org/id"),
                events((row, page, rows) -> List.of(MonitorMessage.toEvent(row, rows))));
    }

    static JsonFormat firstEvents() {
        return format(
                "events-v1",
                "events",
                List.of("events", "event"),
                List.of("date_happened", "title", "id", "text"),
                events((row, page, rows) -> List.of(FirstEvent.toEvent(row, rows))));
    }

    static JsonFormat events() {
        return format(
                "events-v2",
                "events",
                DATA,
                List.of("type", "id", "attributes/timestamp", "attributes/attributes/title"),
                events((row, page, rows) -> List.of(SecondEvent.toEvent(row, rows))));
    }

    static JsonFormat incidents() {
        return format(
                "incidents",
                "incidents",
                DATA,
                List.of("type", "id", "attributes/public_id", "attributes/customer_impacted", "attributes/created"),
                events((row, page, rows) -> new IncidentRecord(row, page, rows).toEvents()));
    }

    static JsonFormat impacts() {
        return format(
                "impacts",
                "impacts",
                DATA,
                List.of("type", "id", "attributes/impact_type", "attributes/start_at"),
                events((row, page, rows) -> new ImpactRecord(row, rows).toEvents()));
    }

    /** Work after the incident, which is no event of it. */
    static JsonFormat followUps() {
        return format(
                "incident-todos",
                "follow-ups",
                DATA,
                List.of("type", "id", "attributes/content", "attributes/incident_id", "attributes/assignees"),
                (record, page, rows) -> rows.ignored("follow-up"));
    }

    static JsonFormat deployments() {
        return format(
                "dora-deployments",
                "deployments",
                DATA,
                List.of("type", "id", "attributes/service", "attributes/started_at", "attributes/finished_at"),
                events((row, page, rows) -> new DeploymentRecord(row, rows).toEvents()));
    }

    private static JsonFormat format(
            String id, String what, List<String> envelopes, List<String> members, Reader reader) {
        return new RecordFormat(new DatadogRecords("datadog-" + id, what, envelopes, members, reader));
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return members.stream().allMatch(name -> shape.has(at + "/" + name));
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        reader.read(record, envelope, rows);
    }

    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        JsonRecord next = envelope.at("links", "next");
        return next.text().isPresent() ? Optional.of(next) : Optional.empty();
    }

    private static Reader events(Maker maker) {
        return (record, page, rows) ->
                rows.row(record.pointer(), () -> maker.events(record.requireObject("a record"), page, rows));
    }

    /** Tells the rows of one record. */
    interface Reader {
        void read(JsonRecord record, JsonRecord page, JsonRows rows);
    }

    /** Makes events of one record. */
    interface Maker {
        List<TimelineEvent> events(JsonRecord row, JsonRecord page, JsonRows rows);
    }
}
