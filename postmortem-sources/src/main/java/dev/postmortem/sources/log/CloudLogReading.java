package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonParsers;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.CloudLogFormat.Cloud;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecord.Leaf;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.time.EpochTimes;
import dev.postmortem.sources.time.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one document of log records, one by one; what stands before a broken place is read. Belongs to one reading. */
final class CloudLogReading {
    private static final String AWS_TIME = "timestamp";
    private static final String AWS_TEXT = "message";

    private final Cloud cloud;
    private final LogRows rows;
    private final LogRecordEvents events;
    private final ProgramOutput output;
    private final Member top = Member.top();

    /** Counts the records of all pages of a file. */
    private int index;

    CloudLogReading(Cloud cloud, LogRows rows, LogRecordEvents events) {
        this.cloud = cloud;
        this.rows = rows;
        this.events = events;
        this.output = new ProgramOutput(rows, events);
    }

    void read(InputFile file) throws IOException {
        try (InputStream content = file.open();
                JsonParser parser = JsonParsers.of(content)) {
            long line = 1;
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    line = parser.currentTokenLocation().getLineNr();
                    value(parser, token);
                }
            } catch (JsonProcessingException e) {
                long broken = e.getLocation() == null ? line : e.getLocation().getLineNr();
                rows.broken(broken, JsonLinesReading.notJson(e));
            }
        }
    }

    /** Takes a token outside of the records; what else the document says is passed over. */
    private void value(JsonParser parser, JsonToken token) throws IOException {
        JsonStreamContext around =
                token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
        if (token == JsonToken.START_ARRAY && isRows(around)) {
            records(parser);
        } else if (token.isStructStart() && around.inObject()) {
            parser.skipChildren();
        }
    }

    private boolean isRows(JsonStreamContext around) {
        return cloud.rows().isEmpty() ? around.inRoot() : cloud.rows().equals(around.getCurrentName());
    }

    private void records(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            long line = parser.currentTokenLocation().getLineNr();
            String place = (cloud.rows().isEmpty() ? "/" : "/" + cloud.rows() + "/") + index++;
            try {
                if (token != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    throw new RowProblem("source.bad-json", "the record is no object", "leave it out");
                }
                rows.event(event(LogRecord.read(parser, top), line, place));
            } catch (RowProblem e) {
                rows.broken(line, e);
            }
        }
    }

    private TimelineEvent event(LogRecord record, long line, String place) {
        return cloud == Cloud.AWS
                ? output.event(origin(record, line, place), message(record))
                : events.event(record, line, place);
    }

    /** What a program wrote stands in one member, and when it was collected in another, in milliseconds. */
    private static Origin origin(LogRecord record, long line, String place) {
        String time = record.text(AWS_TIME)
                .orElseThrow(() -> new RowProblem(
                        "source.no-time",
                        "the record has no timestamp",
                        "add the time to the export, or leave the row out"));
        Map<String, String> values = new LinkedHashMap<>();
        for (Leaf leaf : record.leaves()) {
            String name = leaf.member().path();
            if (!name.equals(AWS_TIME) && !name.equals(AWS_TEXT)) {
                values.put(name, leaf.text());
            }
        }
        return new Origin(line, place, Stamp.of(EpochTimes.read(time, EpochUnit.MILLIS)), values);
    }

    private static String message(LogRecord record) {
        return record.text(AWS_TEXT).orElse("").stripTrailing();
    }
}
