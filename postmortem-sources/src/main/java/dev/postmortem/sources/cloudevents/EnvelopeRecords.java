package dev.postmortem.sources.cloudevents;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;

/**
 * One kind of envelope; a file of either may hold some of the other.
 *
 * @param id the id of the format
 * @param members the members that all of them have
 */
record EnvelopeRecords(String id, List<String> members) implements RecordKind {
    static JsonFormat cloudEvents() {
        return new RecordFormat(new EnvelopeRecords("cloudevents", List.of("/specversion", "/type", "/source", "/id")));
    }

    static JsonFormat cdEvents() {
        return new RecordFormat(new EnvelopeRecords(
                "cdevents", List.of("/context/type", "/context/source", "/context/id", "/subject")));
    }

    @Override
    public String what() {
        return "events";
    }

    @Override
    public List<String> envelopes() {
        return List.of("events");
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return members.stream().allMatch(name -> shape.has(at + name));
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        rows.row(record.pointer(), () -> List.of(event(record, rows)));
    }

    private static TimelineEvent event(JsonRecord record, JsonRows rows) {
        record.requireObject("an event");
        if (CdEvent.isIn(record)) {
            return new CdEvent(record).toEvent(rows, record);
        }
        JsonRecord content = EventContent.of(record);
        return CdEvent.isIn(content)
                ? new CdEvent(content).toEvent(rows, record)
                : new CloudEvent(record, content).toEvent(rows);
    }
}
