package dev.postmortem.sources.helm;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One revision of a release.
 *
 * @param record the record
 * @param number its number in the release
 * @param updated when Helm began with it
 * @param chart the chart with its version
 * @param outcome what has the status and the description
 */
record Revision(
        JsonRecord record, Optional<String> number, JsonRecord updated, Optional<String> chart, JsonRecord outcome) {

    static Revision of(JsonRecord record) {
        JsonRecord info = record.at("info");
        return info.node().isObject()
                ? new Revision(record, record.text("version"), info.at("last_deployed"), wholeChart(record), info)
                : new Revision(record, record.text("revision"), record.at("updated"), record.text("chart"), record);
    }

    private static Optional<String> wholeChart(JsonRecord record) {
        JsonRecord metadata = record.at("chart", "metadata");
        return metadata.text("name")
                .map(name -> Stream.of(Optional.of(name), metadata.text("version"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("-")));
    }

    TimelineEvent toEvent(JsonRows rows) {
        EventTime time = updated.time();
        return TimelineEvent.builder()
                .id(EventId.of(
                        "helm:" + number.orElse("") + "@" + time.getEarliest().orElse(Instant.EPOCH)))
                .kind(kind())
                .occurredAt(time)
                .source(rows.source(record.pointer(), number))
                .text(text())
                .putAllAttributes(attributes())
                .build();
    }

    private EventKind kind() {
        if (status().equals("failed")) {
            return EventKind.DEPLOYMENT_FAILED;
        }
        boolean rollback = status().equals("pending-rollback")
                || outcome.text("description").filter(ChangeWords::sayRollback).isPresent();
        return rollback ? EventKind.ROLLBACK : EventKind.DEPLOYMENT_STARTED;
    }

    private String status() {
        return outcome.text("status").orElse("unknown");
    }

    /** The history of a release does not name it. */
    private String text() {
        String what = Stream.of(record.text("name"), number.map(n -> "revision " + n), chart.map(c -> "(" + c + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return "Helm release " + what + " " + status()
                + outcome.text("description").map(d -> ": " + d).orElse("");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(record.texts("namespace", "app_version"));
        attributes.put("status", status());
        record.text("name").ifPresent(name -> attributes.put("release", name));
        number.ifPresent(revision -> attributes.put("revision", revision));
        chart.ifPresent(name -> attributes.put("chart", name));
        return attributes;
    }
}
