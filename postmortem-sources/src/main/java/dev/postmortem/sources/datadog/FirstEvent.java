package dev.postmortem.sources.datadog;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event as the first version of the API shows it. */
final class FirstEvent {
    private FirstEvent() {}

    static TimelineEvent toEvent(JsonRecord event, JsonRows rows) {
        String title = EventWords.title(event.text("title"), event.text("text"));
        return TimelineEvent.builder()
                .id(EventId.of("datadog:event:" + event.identity(rows.file(), "id")))
                .kind(EventWords.kindOf(title))
                .occurredAt(Times.read(event.at("date_happened"), EpochUnit.SECONDS))
                .source(rows.source(event.pointer(), event.text("id")))
                .text(title)
                .link(event.link("url"))
                .putAllAttributes(attributes(event))
                .build();
    }

    private static Map<String, String> attributes(JsonRecord event) {
        Map<String, String> attributes = new LinkedHashMap<>(
                event.texts("alert_type", "source", "host", "device_name", "priority", "monitor_id"));
        EventWords.putTags(attributes, event.elements("tags"));
        EventWords.putText(attributes, event.text("text"));
        return attributes;
    }
}
