package dev.postmortem.sources.datadog;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the integration for webhooks sends; its id is that of the event. */
final class MonitorMessage {
    private MonitorMessage() {}

    static TimelineEvent toEvent(JsonRecord message, JsonRows rows) {
        String title = EventWords.title(message.text("title"), message.text("body"));
        return TimelineEvent.builder()
                .id(EventId.of("datadog:event:" + message.identity(rows.file(), "id")))
                .kind(EventWords.kindOf(title))
                .occurredAt(Times.read(message.at("date"), EpochUnit.MILLIS))
                .source(rows.source(message.pointer(), message.text("id")))
                .text(title)
                .putAllAttributes(attributes(message))
                .build();
    }

    private static Map<String, String> attributes(JsonRecord message) {
        Map<String, String> attributes = new LinkedHashMap<>(message.texts("event_type"));
        message.text("org", "name").ifPresent(name -> attributes.put("organisation", name));
        EventWords.putText(attributes, message.text("body"));
        return attributes;
    }
}
