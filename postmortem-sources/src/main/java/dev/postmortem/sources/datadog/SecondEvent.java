package dev.postmortem.sources.datadog;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An event as the second version of the API shows it, which also gives its id in the first. */
final class SecondEvent {
    private SecondEvent() {}

    static TimelineEvent toEvent(JsonRecord event, JsonRows rows) {
        JsonRecord outer = event.at("attributes");
        JsonRecord inner = outer.at("attributes");
        String title = EventWords.title(inner.text("title"), outer.text("message"));
        String id = inner.text("evt", "id").orElseGet(() -> event.identity(rows.file(), "id"));
        return TimelineEvent.builder()
                .id(EventId.of("datadog:event:" + id))
                .kind(kind(title, inner))
                .occurredAt(time(outer, inner))
                .source(rows.source(event.pointer(), event.text("id")))
                .text(title)
                .putAllAttributes(attributes(outer, inner))
                .build();
    }

    private static EventKind kind(String title, JsonRecord inner) {
        boolean change = inner.text("category").filter("change"::equals).isPresent();
        return change ? EventKind.CONFIG_CHANGE : EventWords.kindOf(title);
    }

    /** The number has milliseconds, which the text lacks. */
    private static EventTime time(JsonRecord outer, JsonRecord inner) {
        Optional<Long> millis = inner.number("timestamp");
        JsonRecord time = millis.isPresent() ? inner : outer;
        return Times.read(time.at("timestamp"), EpochUnit.MILLIS);
    }

    private static Map<String, String> attributes(JsonRecord outer, JsonRecord inner) {
        Map<String, String> attributes = new LinkedHashMap<>(
                inner.texts("status", "service", "hostname", "priority", "aggregation_key", "monitor_id", "category"));
        attributes.remove("service", "undefined");
        EventWords.putTags(attributes, outer.elements("tags"));
        EventWords.putText(attributes, outer.text("message"));
        return attributes;
    }
}
