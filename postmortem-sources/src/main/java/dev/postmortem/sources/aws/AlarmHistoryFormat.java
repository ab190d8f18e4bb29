package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code aws cloudwatch describe-alarm-history} prints. */
final class AlarmHistoryFormat implements JsonFormat {
    private static final String ROWS = "AlarmHistoryItems";

    @Override
    public String id() {
        return "cloudwatch-alarm-history";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/AlarmHistoryItems/*/HistoryItemType", "/AlarmHistoryItems/*/Timestamp")
                || shape.hasAll("/HistoryItemType", "/AlarmName", "/Timestamp")
                || shape.hasEmpty("/AlarmHistoryItems");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord answer = new JsonRecord(element, pointer);
        for (JsonRecord item : answer.unwrap(ROWS)) {
            rows.row(item.pointer(), () -> List.of(new HistoryItem(item).toEvent(rows)));
        }
        AwsRecords.nextPage(answer, rows);
    }
}
