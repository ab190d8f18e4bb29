package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Audit records: the files of a trail, the answers of {@code aws cloudtrail lookup-events}, or records on their own. */
final class CloudTrailFormat implements JsonFormat {
    private static final List<String> LISTS = List.of("Records", "Events");

    @Override
    public String id() {
        return "aws-cloudtrail";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("/Records/*", "").anyMatch(at -> isRecord(shape, at))
                || Stream.of("/Events/*", "").anyMatch(at -> isLookup(shape, at));
    }

    private static boolean isRecord(JsonShape shape, String at) {
        boolean named = shape.hasAll(at + "/eventName", at + "/eventSource", at + "/eventTime");
        return named
                && Stream.of("/userIdentity", "/awsRegion", "/eventVersion", "/recipientAccountId")
                        .anyMatch(name -> shape.has(at + name))
                && !shape.has(at + "/s3");
    }

    private static boolean isLookup(JsonShape shape, String at) {
        return shape.hasAll(at + "/EventName", at + "/EventTime")
                && Stream.of("/CloudTrailEvent", "/EventSource", "/EventId")
                                .filter(name -> shape.has(at + name))
                                .count()
                        >= 2;
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of("Records");
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of("Records", "Events");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        String list = LISTS.stream()
                .filter(name -> record.node().path(name).isArray())
                .findFirst()
                .orElse("");
        for (JsonRecord row : record.unwrap(list)) {
            rows.row(row.pointer(), () -> List.of(event(row, rows)));
        }
        AwsRecords.nextPage(record, rows);
    }

    /** What a lookup gives holds the whole record as a text, unless a query has left it out. */
    private static TimelineEvent event(JsonRecord row, JsonRows rows) {
        row.requireObject("an audit record");
        if (row.has("eventName")) {
            return new TrailRecord(row).toEvent(rows);
        }
        JsonRecord whole = AwsRecords.json(row.at("CloudTrailEvent"));
        return whole.has("eventName")
                ? new TrailRecord(whole).toEvent(rows)
                : new TrailRecord(LookupEvent.asRecord(row)).toEvent(rows);
    }
}
