package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;

/** The messages of alarms on their own. */
final class AlarmMessageFormat implements JsonFormat {
    @Override
    public String id() {
        return "cloudwatch-alarm-message";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/AlarmName", "/NewStateValue", "/StateChangeTime");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        rows.row(pointer, () -> List.of(new AlarmMessage(new JsonRecord(element, pointer)).toEvent(rows)));
    }
}
