package dev.postmortem.sources.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;

/** {@code notes} of an incident from the REST API: what people wrote about it. */
final class NotesFormat implements JsonFormat {
    private static final String ROWS = "notes";
    private static final String SINGLE = "note";

    @Override
    public String id() {
        return "pagerduty-notes";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return isNote(shape, "/notes/*") || isNote(shape, "/note");
    }

    private static boolean isNote(JsonShape shape, String at) {
        return shape.hasAll(at + "/content", at + "/user") || shape.hasAll(at + "/user/summary", at + "/channel");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        List<JsonRecord> notes = record.has(SINGLE) ? List.of(record.at(SINGLE)) : record.unwrap(ROWS);
        for (JsonRecord note : notes) {
            rows.row(note.pointer(), () -> List.of(event(note, rows)));
        }
    }

    private static TimelineEvent event(JsonRecord note, JsonRows rows) {
        note.requireObject("a note");
        return TimelineEvent.builder()
                .id(EventId.of("pagerduty:note:" + note.identity(rows.file(), "id")))
                .kind(EventKind.NOTE)
                .occurredAt(note.time("created_at"))
                .source(rows.source(note.pointer(), note.text("id")))
                .actor(Agents.actor(note.at("user")))
                .text(note.text("content")
                        .orElseThrow(() -> new RowProblem(
                                "source.missing-field", "the note has no content", "export the notes again")))
                .build();
    }
}
