package dev.postmortem.sources.log;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Role;
import java.util.Arrays;

/** Who prints log records as one JSON document, and where in it they stand. */
enum LogDocument {
    /** {@code aws logs get-log-events} and {@code filter-log-events}. */
    AWS("aws-cloudwatch-logs", "/events") {
        @Override
        boolean recognises(JsonShape shape) {
            return shape.hasAll("/events/*/timestamp", "/events/*/message", "/events/*/ingestionTime");
        }

        @Override
        DocumentRecords records(LogRows rows, LogRecordEvents events) {
            return new CloudWatchRecords(rows, events);
        }
    },
    /** {@code gcloud logging read --format json}. */
    GOOGLE("google-cloud-logging", "") {
        @Override
        boolean recognises(JsonShape shape) {
            boolean payload = shape.has("/textPayload") || shape.has("/jsonPayload") || shape.has("/protoPayload");
            return payload && shape.hasAll("/insertId", "/timestamp", "/logName");
        }
    },
    /** The answer of Elasticsearch and OpenSearch to {@code _search}. */
    ELASTICSEARCH("elasticsearch-hits", "/hits/hits") {
        @Override
        boolean recognises(JsonShape shape) {
            return shape.hasAll("/hits/hits/*/_index", "/hits/hits/*/_source");
        }

        @Override
        DocumentRecords records(LogRows rows, LogRecordEvents events) {
            return new PlainRecords(rows, events, Member.topWithin("_source"));
        }
    },
    /** The answer of Loki to {@code query_range}. */
    LOKI("loki-streams", "/data/result") {
        @Override
        boolean recognises(JsonShape shape) {
            return shape.hasAll("/data/resultType", "/data/result/*/stream", "/data/result/*/values");
        }

        @Override
        DocumentRecords records(LogRows rows, LogRecordEvents events) {
            return new LokiStreams(rows, events);
        }
    },
    /** The answer of Datadog to a search for logs. */
    DATADOG("datadog-logs", "/data") {
        @Override
        boolean recognises(JsonShape shape) {
            return shape.hasAll(
                    "/data/*/id", "/data/*/type", "/data/*/attributes/timestamp", "/data/*/attributes/message");
        }

        @Override
        DocumentRecords records(LogRows rows, LogRecordEvents events) {
            return new PlainRecords(rows, events, Member.topWithin("attributes"));
        }
    },
    /** Any records with a time and a text, in an array or one after the other. */
    OTHER("json-records", "") {
        @Override
        boolean recognises(JsonShape shape) {
            return Role.TIME.isIn(shape) && Role.TEXT.isIn(shape);
        }
    };

    private final String id;
    private final String place;

    LogDocument(String id, String place) {
        this.id = id;
        this.place = place;
    }

    String id() {
        return id;
    }

    /** {@return the pointer of the array that holds the records; empty if that is the outermost one} */
    String place() {
        return place;
    }

    /** {@return whether a file is a document that has its records inside; several may stand one to a line} */
    static boolean isWithRecordsInside(JsonShape shape) {
        return Arrays.stream(values()).anyMatch(document -> !document.place.isEmpty() && document.recognises(shape));
    }

    abstract boolean recognises(JsonShape shape);

    DocumentRecords records(LogRows rows, LogRecordEvents events) {
        return new PlainRecords(rows, events, Member.top());
    }
}
