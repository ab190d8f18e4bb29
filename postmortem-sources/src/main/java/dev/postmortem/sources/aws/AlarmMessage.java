package dev.postmortem.sources.aws;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The message that CloudWatch sends to a topic when an alarm changes its state. */
final class AlarmMessage {
    private final JsonRecord message;

    AlarmMessage(JsonRecord message) {
        this.message = message;
    }

    static boolean isIn(JsonRecord message) {
        return message.has("AlarmName") && message.has("NewStateValue");
    }

    TimelineEvent toEvent(JsonRows rows) {
        message.requireObject("the message of an alarm");
        return new AlarmChange(
                        AwsRecords.required(message, "AlarmName"),
                        message.text("OldStateValue"),
                        AwsRecords.required(message, "NewStateValue"),
                        AwsRecords.time(message, "StateChangeTime"),
                        message.text("NewStateReason"),
                        attributes())
                .toEvent(message, rows);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(
                message.texts("AlarmArn", "AlarmDescription", "AWSAccountId", "Region", "AlarmRule"));
        JsonRecord trigger = message.at("Trigger");
        attributes.putAll(trigger.texts("Namespace", "MetricName", "Threshold", "ComparisonOperator", "Period"));
        dimensions(trigger.elements("Dimensions"), attributes);
        return attributes;
    }

    /** The names of the names differ: messages write them small, answers of the service do not. */
    static void dimensions(List<JsonRecord> dimensions, Map<String, String> attributes) {
        for (JsonRecord dimension : dimensions) {
            dimension
                    .text("name")
                    .or(() -> dimension.text("Name"))
                    .ifPresent(name -> dimension
                            .text("value")
                            .or(() -> dimension.text("Value"))
                            .ifPresent(value -> attributes.put("dimension." + name, value)));
        }
    }
}
