package dev.postmortem.sources.ilert;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of the log of an alert. Its text is in the language of whoever asked, so that only its type tells its kind. */
final class LogEntry {
    private static final List<String> NAMES = List.of("userName", "username", "user", "assignedBy", "author");

    private final JsonRecord entry;

    LogEntry(JsonRecord entry) {
        this.entry = entry;
    }

    TimelineEvent toEvent(JsonRows rows) {
        entry.requireObject("a log entry");
        String type = entry.text("logEntryType").orElse("");
        EventKind kind = LogTypes.kindOf(type, entry.at("vars").members("").values());
        return TimelineEvent.builder()
                .id(EventId.of("ilert:le:" + entry.identity(rows.file(), "id")))
                .kind(kind)
                .occurredAt(entry.time("timestamp"))
                .source(rows.source(entry.pointer(), entry.text("id")))
                .actor(actor())
                .text(entry.text("text").orElseGet(() -> LogTypes.words(type)))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(keys(kind))
                .build();
    }

    /** Only the end of an alert happens once; each signal that reaches it has an entry of its own. */
    private List<CorrelationKey> keys(EventKind kind) {
        return entry.text("alertId")
                .filter(alert -> kind.equals(EventKind.ALERT_RESOLVED))
                .map(alert -> List.of(CorrelationKey.of("ilert:" + alert + ":resolved")))
                .orElse(List.of());
    }

    /** Who did it stands in the variables of the text, which are there only where they were asked for. */
    private Optional<Actor> actor() {
        return NAMES.stream()
                .flatMap(name -> entry.text("vars", name).stream())
                .findFirst()
                .map(name -> Actor.of(name, ActorType.HUMAN));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(entry.texts("logEntryType"));
        entry.text("alertId").ifPresent(alert -> attributes.put("alert", alert));
        attributes.putAll(entry.at("vars").members("vars."));
        return attributes;
    }
}
