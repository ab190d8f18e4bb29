package dev.postmortem.sources.aws;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An audit record: somebody asked a service for something. */
final class TrailRecord {
    private static final List<String> SIGN_IN =
            List.of("signin.amazonaws.com", "sts.amazonaws.com", "sso.amazonaws.com");
    private static final int TARGETS = 3;

    private final JsonRecord record;

    TrailRecord(JsonRecord record) {
        this.record = record;
    }

    TimelineEvent toEvent(JsonRows rows) {
        String name = AwsRecords.required(record, "eventName");
        return TimelineEvent.builder()
                .id(EventId.of("aws:cloudtrail:" + record.identity(rows.file(), "eventID")))
                .kind(kind(name))
                .occurredAt(AwsRecords.time(record, "eventTime"))
                .source(rows.source(record.pointer(), record.text("eventID")))
                .actor(TrailIdentity.actor(record.at("userIdentity")))
                .text(text(name))
                .putAllAttributes(attributes())
                .build();
    }

    /** What was refused, only read or a sign-in has changed nothing; nor do the calls that move data change a setting. */
    private EventKind kind(String name) {
        boolean changed = record.text("errorCode").isEmpty()
                && !isReadOnly(name)
                && record.text("eventSource").filter(SIGN_IN::contains).isEmpty()
                && record.text("managementEvent").filter("false"::equals).isEmpty();
        return changed ? EventKind.CONFIG_CHANGE : EventKind.ACTION;
    }

    /** Old records do not say it, but the names do. */
    private boolean isReadOnly(String name) {
        return record.text("readOnly")
                .map("true"::equalsIgnoreCase)
                .orElseGet(() ->
                        Stream.of("Get", "List", "Describe", "Lookup", "Head").anyMatch(name::startsWith));
    }

    private String text(String name) {
        String targets = record.at("requestParameters").members("").entrySet().stream()
                .limit(TARGETS)
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(", "));
        String failure = Stream.of(record.text("errorCode"), record.text("errorMessage"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(": "));
        return record.text("eventSource").map(service -> service + " ").orElse("")
                + name
                + (targets.isEmpty() ? "" : " (" + targets + ")")
                + (failure.isEmpty() ? "" : " failed: " + failure);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes =
                new LinkedHashMap<>(record.at("requestParameters").members("request."));
        attributes.putAll(record.at("responseElements").members("response."));
        attributes.putAll(record.texts(
                "eventName",
                "eventSource",
                "eventType",
                "awsRegion",
                "recipientAccountId",
                "sourceIPAddress",
                "userAgent",
                "readOnly",
                "errorCode",
                "requestID"));
        record.text("userIdentity", "arn").ifPresent(arn -> attributes.put("userArn", arn));
        return attributes;
    }
}
