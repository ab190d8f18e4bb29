package dev.postmortem.sources.firehydrant;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One kind of record of FireHydrant.
 *
 * @param what what the records are called
 * @param members the members that all of them have
 * @param reader reads one
 */
record FireHydrantRecords(String what, List<String> members, BiConsumer<JsonRecord, JsonRows> reader)
        implements RecordKind {
    static JsonFormat timelineEvents() {
        return new RecordFormat(new FireHydrantRecords(
                "events",
                List.of("incident_id", "occurred_at", "type", "author"),
                (record, rows) -> rows.row(record.pointer(), () -> List.of(new TimelineEntry(record).toEvent(rows)))));
    }

    static JsonFormat incidents() {
        return new RecordFormat(new FireHydrantRecords(
                "incidents",
                List.of("milestones/*/occurred_at", "milestones/*/type", "name"),
                (record, rows) -> new Incident(record, rows).read()));
    }

    @Override
    public String id() {
        return "firehydrant-" + what;
    }

    @Override
    public List<String> envelopes() {
        return List.of("data");
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return members.stream().allMatch(name -> shape.has(at + "/" + name));
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        reader.accept(record, rows);
    }

    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        return Optional.of(envelope.at("pagination", "next"))
                .filter(next -> next.text().isPresent());
    }
}
