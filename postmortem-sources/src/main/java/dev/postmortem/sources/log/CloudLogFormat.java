package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;

/** Log records as the command line tools of clouds print them: one JSON document with all of them. */
final class CloudLogFormat implements FileFormat {
    private final Cloud cloud;

    /** Whose tool printed the document. */
    enum Cloud {
        /** {@code aws logs get-log-events} and {@code filter-log-events}. */
        AWS("aws-cloudwatch-logs", "events") {
            @Override
            boolean recognises(JsonShape shape) {
                return shape.hasAll("/events/*/timestamp", "/events/*/message", "/events/*/ingestionTime");
            }
        },
        /** {@code gcloud logging read --format json}. */
        GOOGLE("google-cloud-logging", "") {
            @Override
            boolean recognises(JsonShape shape) {
                boolean payload = shape.has("/textPayload") || shape.has("/jsonPayload") || shape.has("/protoPayload");
                return payload && shape.hasAll("/insertId", "/timestamp", "/logName");
            }
        };

        private final String id;
        private final String rows;

        Cloud(String id, String rows) {
            this.id = id;
            this.rows = rows;
        }

        abstract boolean recognises(JsonShape shape);

        /** {@return the member that holds the records; empty if they stand in the outermost array} */
        String rows() {
            return rows;
        }
    }

    CloudLogFormat(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public String id() {
        return cloud.id;
    }

    @Override
    public boolean recognises(FileHead head) {
        return cloud.recognises(head.json()) && isDocument(head);
    }

    /** Those of one cloud may stand one to a line, too; then they are JSON lines. */
    private static boolean isDocument(FileHead head) {
        String first = head.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return first.startsWith("[") || head.json().has("/events");
    }

    /** {@return whether a file is such a document, which is no file of JSON lines although its lines may look so} */
    static boolean isAny(FileHead head) {
        return isDocument(head) && (Cloud.AWS.recognises(head.json()) || Cloud.GOOGLE.recognises(head.json()));
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), id());
        LocalTimes times = new LocalTimes(file.name(), context, sink);
        LogRows rows = new LogRows(file.name(), id(), sink);
        LogRecordEvents events = new LogRecordEvents(rows, new LogRecordTimes(file.name(), context, times));
        new CloudLogReading(cloud, rows, events).read(file);
        return ReadOutcome.COMPLETE;
    }
}
