package dev.postmortem.sources.statuspage;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;

/** Reads a message about a component whose status has changed. */
final class ComponentUpdate {
    private ComponentUpdate() {}

    static TimelineEvent read(JsonRecord message, JsonRows rows) {
        JsonRecord update = message.at("component_update");
        String name = message.text("component", "name")
                .or(() -> update.text("component_id"))
                .orElse("A component");
        String before = update.text("old_status")
                .map(status -> ", was " + words(status))
                .orElse("");
        return TimelineEvent.builder()
                .id(EventId.of("statuspage:component-update:" + update.identity(rows.file(), "id")))
                .kind(EventKind.STATUS_CHANGE)
                .occurredAt(update.time("created_at"))
                .source(rows.source(update.pointer(), update.text("id")))
                .text(name + " is " + words(update.text("new_status").orElse("of unknown status")) + before)
                .putAllAttributes(update.texts("new_status", "old_status"))
                .addAllAffectedServices(
                        message.text("component", "name").stream().toList())
                .build();
    }

    private static String words(String status) {
        return status.replace('_', ' ');
    }
}
