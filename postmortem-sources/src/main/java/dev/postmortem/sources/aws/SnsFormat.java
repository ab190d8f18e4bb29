package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notifications of SNS, as they are or as Lambda gets them; in those of one topic, alarms and words may be mixed. */
final class SnsFormat implements JsonFormat {
    @Override
    public String id() {
        return "aws-sns";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/Type", "/MessageId", "/TopicArn", "/Message", "/Timestamp")
                || shape.hasAll("/Records/*/Sns/MessageId", "/Records/*/Sns/TopicArn", "/Records/*/Sns/Message");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of("Records");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        for (JsonRecord record : new JsonRecord(element, pointer).unwrap("Records")) {
            JsonRecord notification = record.has("Sns") ? record.at("Sns") : record;
            rows.row(notification.pointer(), () -> List.of(event(notification, rows)));
        }
    }

    private static TimelineEvent event(JsonRecord notification, JsonRows rows) {
        notification.requireObject("a notification of SNS");
        JsonRecord message = AwsRecords.json(notification.at("Message"));
        if (AlarmMessage.isIn(message)) {
            return new AlarmMessage(message).toEvent(rows);
        }
        return EventBridgeFormat.isIn(message) ? BusEvents.event(message, rows) : words(notification, rows);
    }

    private static TimelineEvent words(JsonRecord notification, JsonRows rows) {
        Map<String, String> attributes = new LinkedHashMap<>(notification.texts("TopicArn", "Subject", "Type"));
        Optional<String> topic = AwsRecords.lastPart(notification.text("TopicArn"));
        String text = Stream.of(notification.text("Subject"), notification.text("Message"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(": "));
        return TimelineEvent.builder()
                .id(EventId.of("aws:sns:" + notification.identity(rows.file(), "MessageId")))
                .kind(EventKind.NOTIFIED)
                .occurredAt(AwsRecords.time(notification, "Timestamp"))
                .source(rows.source(notification.pointer(), notification.text("MessageId")))
                .actor(Actor.of(topic.orElse("SNS"), ActorType.SYSTEM))
                .text(text.isEmpty() ? "Notification" : text)
                .putAllAttributes(attributes)
                .build();
    }
}
