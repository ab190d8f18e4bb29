package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One line of the log of an alert. */
final class LogEntry {
    private final JsonRecord entry;
    private final Optional<String> alert;

    /**
     * Creates a line.
     *
     * @param entry the record
     * @param alert the id of its alert, where the page shows it
     */
    LogEntry(JsonRecord entry, Optional<String> alert) {
        this.entry = entry;
        this.alert = alert;
    }

    TimelineEvent toEvent(JsonRows rows) {
        entry.requireObject("a log entry");
        String text = entry.text("log")
                .orElseThrow(() -> new RowProblem(
                        "source.missing-field", "the log entry has no log", "export the log of the alert again"));
        EventKind kind = LogWords.kindOf(text);
        return TimelineEvent.builder()
                .id(EventId.of("opsgenie:log:" + identity(rows)))
                .kind(kind)
                .occurredAt(entry.time("createdAt"))
                .source(rows.source(entry.pointer(), entry.text("offset")))
                .actor(actor())
                .text(text)
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(new AlertKeys(alert, Optional.empty()).of(kind))
                .build();
    }

    /** The offset tells the lines of one alert apart; where nothing names the alert, the file stands for it. */
    private String identity(JsonRows rows) {
        return entry.text("offset")
                .map(offset -> alert.orElseGet(rows::file) + ":" + offset)
                .orElseGet(() -> rows.file() + "#" + entry.pointer());
    }

    private Optional<Actor> actor() {
        return People.actor(entry.text("owner"), Optional.empty());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(entry.texts("type"));
        alert.ifPresent(id -> attributes.put("alert", id));
        return attributes;
    }
}
