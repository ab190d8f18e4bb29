package dev.postmortem.sources.sentry;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** One entry in the activity of an issue: what somebody did with it. */
final class ActivityEntry {
    private final JsonRecord issue;
    private final JsonRecord entry;
    private final String type;

    ActivityEntry(JsonRecord issue, JsonRecord entry) {
        this.issue = issue;
        this.entry = entry;
        this.type = entry.text("type").orElse("activity");
    }

    /** The issue itself says when it was first seen. */
    static boolean isFirstSeen(JsonRecord entry) {
        return entry.text("type").filter("first_seen"::equals).isPresent();
    }

    static boolean isResolution(JsonRecord entry) {
        return entry.text("type")
                .filter(type -> type.startsWith("set_resolved"))
                .isPresent();
    }

    TimelineEvent toEvent(JsonRows rows) {
        entry.requireObject("an entry of an activity");
        Map<String, String> attributes = new LinkedHashMap<>(IssueRecord.attributes(issue));
        attributes.putAll(entry.at("data").members("data."));
        attributes.put("type", type);
        return TimelineEvent.builder()
                .id(EventId.of("sentry:activity:" + entry.identity(rows.file(), "id")))
                .kind(kind())
                .occurredAt(entry.time("dateCreated"))
                .source(rows.source(entry.pointer(), entry.text("id")))
                .actor(People.user(entry.at("user")))
                .text(text())
                .link(issue.link("permalink"))
                .putAllAttributes(attributes)
                .build();
    }

    private EventKind kind() {
        if (isResolution(entry)) {
            return EventKind.ALERT_RESOLVED;
        }
        return switch (type) {
            case "set_regression" -> EventKind.ALERT_FIRED;
            case "assigned" -> EventKind.ASSIGNED;
            case "set_escalating" -> EventKind.ESCALATED;
            case "set_priority" -> EventKind.SEVERITY_CHANGE;
            case "set_unresolved", "set_ignored", "unassigned" -> EventKind.STATUS_CHANGE;
            case "note" -> EventKind.NOTE;
            default -> EventKind.OTHER;
        };
    }

    private String text() {
        return entry.text("data", "text").orElseGet(() -> IssueRecord.text(words(), issue));
    }

    private String words() {
        return "Issue " + type.replaceFirst("^set_", "").replace('_', ' ');
    }
}
