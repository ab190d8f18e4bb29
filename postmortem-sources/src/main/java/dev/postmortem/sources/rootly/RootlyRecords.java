package dev.postmortem.sources.rootly;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One kind of record of Rootly, in the envelope of JSON:API.
 *
 * @param what what the records are called
 * @param members the attributes that all of them have
 * @param reader makes events of one
 */
record RootlyRecords(String what, List<String> members, BiFunction<JsonRecord, JsonRows, List<TimelineEvent>> reader)
        implements RecordKind {
    static JsonFormat timelineEvents() {
        return new RecordFormat(new RootlyRecords(
                "events",
                List.of("event", "occurred_at", "visibility"),
                (record, rows) -> List.of(new TimelineEntry(record).toEvent(rows))));
    }

    static JsonFormat incidents() {
        return new RecordFormat(new RootlyRecords(
                "incidents",
                List.of("slug", "title", "started_at", "mitigated_at"),
                (record, rows) -> new Incident(record, rows).toEvents()));
    }

    @Override
    public String id() {
        return "rootly-" + what;
    }

    @Override
    public List<String> envelopes() {
        return List.of("data");
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return members.stream().allMatch(name -> shape.has(at + "/attributes/" + name));
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        rows.row(record.pointer(), () -> reader.apply(record, rows));
    }

    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        return Optional.of(envelope.at("links", "next"))
                .filter(next -> next.text().isPresent());
    }
}
