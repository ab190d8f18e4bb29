package dev.postmortem.sources.aws;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One item of the history of an alarm. Its particulars are JSON in a text, which a query may have left out. */
final class HistoryItem {
    private static final Pattern SUMMARY = Pattern.compile("from ([A-Z_]+) to ([A-Z_]+)");

    private final JsonRecord item;
    private final JsonRecord particulars;
    private final String type;

    HistoryItem(JsonRecord item) {
        this.item = item;
        this.particulars = AwsRecords.json(item.at("HistoryData"));
        this.type = item.text("HistoryItemType").orElse("");
    }

    TimelineEvent toEvent(JsonRows rows) {
        item.requireObject("an item of the history of an alarm");
        String alarm = AwsRecords.required(item, "AlarmName");
        EventTime time = AwsRecords.time(item, "Timestamp");
        return change(alarm, time)
                .map(change -> change.toEvent(item, rows))
                .orElseGet(() -> otherEvent(alarm, time, rows));
    }

    /** A contributor of an alarm changes its state on its own; that is no change of the alarm. */
    private Optional<AlarmChange> change(String alarm, EventTime time) {
        if (!type.equals("StateUpdate")) {
            return Optional.empty();
        }
        Matcher summary = SUMMARY.matcher(item.text("HistorySummary").orElse(""));
        boolean told = summary.find();
        Optional<String> state = particulars
                .text("newState", "stateValue")
                .or(() -> told ? Optional.of(summary.group(2)) : Optional.empty());
        Optional<String> before = particulars
                .text("oldState", "stateValue")
                .or(() -> told ? Optional.of(summary.group(1)) : Optional.empty());
        return state.map(now ->
                new AlarmChange(alarm, before, now, time, particulars.text("newState", "stateReason"), attributes()));
    }

    private TimelineEvent otherEvent(String alarm, EventTime time, JsonRows rows) {
        Map<String, String> attributes = attributes();
        attributes.put("alarm", alarm);
        attributes.put("type", type.isEmpty() ? "unknown" : type);
        String instant = time.getEarliest().map(Object::toString).orElse("");
        String target =
                particulars.text("notificationResource").map(arn -> ":" + arn).orElse("");
        return TimelineEvent.builder()
                .id(EventId.of("cloudwatch:history:" + alarm + "@" + instant + ":" + type + target))
                .kind(kind())
                .occurredAt(time)
                .source(rows.source(item.pointer(), Optional.empty()))
                .actor(Actor.of("CloudWatch", ActorType.SYSTEM))
                .text(alarm + ": " + item.text("HistorySummary").orElse(type.isEmpty() ? "history" : type))
                .putAllAttributes(attributes)
                .build();
    }

    private EventKind kind() {
        return switch (type) {
            case "StateUpdate", "AlarmContributorStateUpdate" -> EventKind.STATUS_CHANGE;
            case "ConfigurationUpdate" -> EventKind.CONFIG_CHANGE;
            case "Action", "AlarmContributorAction" -> isMessage() ? EventKind.NOTIFIED : EventKind.ACTION;
            default -> EventKind.OTHER;
        };
    }

    /** An action that sends word to a topic; others stop machines or add some. */
    private boolean isMessage() {
        boolean failed =
                particulars.text("actionState").filter("Failed"::equals).isPresent();
        String target = particulars.text("notificationResource").orElse("");
        return !failed && target.startsWith("arn:") && target.contains(":sns:");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(item.texts("AlarmType", "AlarmContributorId"));
        attributes.putAll(particulars.texts("type", "actionState", "notificationResource", "error"));
        attributes.putAll(particulars.at("newState", "stateReasonData").texts("statistic", "period", "threshold"));
        particulars.text("newState", "stateReasonData", "startDate").ifPresent(d -> attributes.put("startDate", d));
        return attributes;
    }
}
