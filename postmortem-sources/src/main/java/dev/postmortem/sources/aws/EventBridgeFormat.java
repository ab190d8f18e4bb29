package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of EventBridge, one by one or in a list. */
final class EventBridgeFormat implements JsonFormat {
    @Override
    public String id() {
        return "aws-eventbridge";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("/account", "/region", "/resources", "/id")
                                .filter(shape::has)
                                .count()
                        >= 2
                && shape.hasAll("/detail-type", "/source", "/time", "/detail");
    }

    static boolean isIn(JsonRecord message) {
        return message.has("detail-type") && message.has("detail");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        rows.row(pointer, () -> List.of(BusEvents.event(new JsonRecord(element, pointer), rows)));
    }
}
