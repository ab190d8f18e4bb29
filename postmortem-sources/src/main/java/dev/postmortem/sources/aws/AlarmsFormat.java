package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Stream;

/** What {@code aws cloudwatch describe-alarms} prints: of each alarm the state it has and since when. */
final class AlarmsFormat implements JsonFormat {
    private static final List<String> LISTS = List.of("MetricAlarms", "CompositeAlarms");

    @Override
    public String id() {
        return "cloudwatch-alarms";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("/MetricAlarms/*", "/CompositeAlarms/*", "")
                        .anyMatch(at -> shape.hasAll(at + "/AlarmName", at + "/StateValue", at + "/AlarmArn"))
                || shape.hasEmpty("/MetricAlarms")
                || shape.hasEmpty("/CompositeAlarms");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of("MetricAlarms", "CompositeAlarms");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord answer = new JsonRecord(element, pointer);
        if (LISTS.stream().noneMatch(answer::has)) {
            rows.row(pointer, () -> List.of(event(answer, rows)));
        }
        for (String list : LISTS) {
            answer.elements(list).forEach(alarm -> rows.row(alarm.pointer(), () -> List.of(event(alarm, rows))));
        }
        AwsRecords.nextPage(answer, rows);
    }

    private static TimelineEvent event(JsonRecord alarm, JsonRows rows) {
        alarm.requireObject("an alarm");
        String time = alarm.has("StateTransitionedTimestamp") ? "StateTransitionedTimestamp" : "StateUpdatedTimestamp";
        Map<String, String> attributes = new LinkedHashMap<>(
                alarm.texts("AlarmArn", "AlarmDescription", "Namespace", "MetricName", "Threshold", "AlarmRule"));
        AlarmMessage.dimensions(alarm.elements("Dimensions"), attributes);
        return new AlarmChange(
                        AwsRecords.required(alarm, "AlarmName"),
                        Optional.empty(),
                        AwsRecords.required(alarm, "StateValue"),
                        AwsRecords.time(alarm, time),
                        alarm.text("StateReason"),
                        attributes)
                .toEvent(alarm, rows);
    }
}
