package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Map;
import java.util.Optional;

/** What somebody wrote about an alert. */
final class Note {
    private final JsonRecord note;
    private final Optional<String> alert;

    /**
     * Creates a note.
     *
     * @param note the record
     * @param alert the id of its alert, where the page shows it
     */
    Note(JsonRecord note, Optional<String> alert) {
        this.note = note;
        this.alert = alert;
    }

    TimelineEvent toEvent(JsonRows rows) {
        note.requireObject("a note");
        Optional<String> id = note.text("id").or(() -> note.text("offset"));
        String identity = id.map(own -> alert.orElseGet(rows::file) + ":" + own)
                .orElseGet(() -> rows.file() + "#" + note.pointer());
        return TimelineEvent.builder()
                .id(EventId.of("opsgenie:note:" + identity))
                .kind(EventKind.NOTE)
                .occurredAt(note.time("createdAt"))
                .source(rows.source(note.pointer(), id))
                .actor(People.actor(note.text("owner"), Optional.empty()))
                .text(note.text("note")
                        .orElseThrow(() -> new RowProblem(
                                "source.missing-field", "the note is empty", "export the notes of the alert again")))
                .putAllAttributes(alert.map(name -> Map.of("alert", name)).orElse(Map.of()))
                .build();
    }
}
