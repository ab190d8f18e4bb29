package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogAttributes;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of JSON lines; after a broken line it goes on with the next.
 *
 * <p>Several values on one line are as many rows. Belongs to one reading.
 */
final class JsonLinesReading {
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final int MAX_MESSAGE = 200;

    /** What the parser says about where it reads from, which is not what the file is. */
    private static final Pattern SOURCE_TOLD = Pattern.compile(" \\(start marker at \\[Source:.*");

    private final LogRows rows;
    private final LogRecordEvents events;
    private final ContainerRecords containers;
    private final Member top;

    JsonLinesReading(LogRows rows, LogRecordTimes times, LocalTimes localTimes, Member top) {
        this.rows = rows;
        this.top = top;
        this.events = new LogRecordEvents(rows, times);
        this.containers = new ContainerRecords(rows, localTimes, new ProgramOutput(rows, events));
    }

    /** Ends the last records. */
    void close() {
        containers.close();
    }

    void line(InputLines.Line line) throws IOException {
        if (line.cut()) {
            rows.broken(line.number(), line.tooLong());
        } else if (!line.text().isBlank()) {
            values(line);
        }
    }

    private void values(InputLines.Line line) throws IOException {
        try (JsonParser parser = JSON.createParser(JsonLinesFormat.object(line.text()))) {
            int index = 1;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                value(parser, line.number(), index == 1 ? "" + line.number() : line.number() + ":" + index);
                index++;
            }
        } catch (JsonProcessingException e) {
            rows.broken(line.number(), notJson(e));
        }
    }

    private void value(JsonParser parser, long line, String place) throws IOException {
        LogRecord record = record(parser);
        try {
            if (record == null) {
                throw new RowProblem("source.bad-json", "the line is JSON but no object", "leave the line out");
            }
            ContainerLine piece = ContainerLine.docker(record);
            if (piece == null) {
                rows.event(events.event(record, line, place));
            } else {
                containers.take(line, place, piece);
            }
        } catch (RowProblem e) {
            rows.broken(line, e);
        }
    }

    private @Nullable LogRecord record(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return LogRecord.read(parser, top);
        }
        parser.skipChildren();
        return null;
    }

    /** A line that goes beyond the limits of the parser has no column. */
    static RowProblem notJson(JsonProcessingException e) {
        String message = SOURCE_TOLD
                .matcher(e.getOriginalMessage().lines().findFirst().orElse(""))
                .replaceAll("");
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return new RowProblem(
                "source.bad-json",
                "not JSON" + place + ": " + LogAttributes.shortened(message, MAX_MESSAGE),
                "correct the line, or leave it out");
    }
}
