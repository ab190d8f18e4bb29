package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.time.EpochTimes;
import dev.postmortem.sources.time.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Streams of Loki: labels, and entries of a time in nanoseconds, a line and perhaps more labels.
 *
 * <p>The labels stand before the entries, as Loki writes them.
 */
final class LokiStreams implements DocumentRecords {
    private static final String LABELS = "stream";
    private static final String ENTRIES = "values";

    private final LogRows rows;
    private final ProgramOutput output;
    private final Member top = Member.top();

    LokiStreams(LogRows rows, LogRecordEvents events) {
        this.rows = rows;
        this.output = new ProgramOutput(rows, events);
    }

    @Override
    public void read(JsonParser parser, long line, String place) throws IOException {
        Map<String, String> labels = Map.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(LABELS) && value == JsonToken.START_OBJECT) {
                labels = labels(parser);
            } else if (name.equals(ENTRIES) && value == JsonToken.START_ARRAY) {
                entries(parser, place + "/" + ENTRIES + "/", labels);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entries(JsonParser parser, String place, Map<String, String> labels) throws IOException {
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            long line = parser.currentTokenLocation().getLineNr();
            try {
                entry(parser, line, place + index++, labels);
            } catch (RowProblem e) {
                rows.broken(line, e);
            }
        }
    }

    private void entry(JsonParser parser, long line, String place, Map<String, String> labels) throws IOException {
        List<String> texts = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>(labels);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    values.putAll(labels(parser));
                } else {
                    texts.add(parser.getText());
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        if (texts.size() != 2) {
            throw new RowProblem("source.bad-json", "the entry is not a time and a line", "leave it out");
        }
        Stamp stamp = Stamp.of(EpochTimes.read(texts.get(0), EpochUnit.NANOS));
        rows.event(output.event(
                new Origin(line, place, stamp, values), texts.get(1).stripTrailing()));
    }

    private Map<String, String> labels(JsonParser parser) throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        LogRecord.read(parser, top)
                .leaves()
                .forEach(leaf -> labels.put(leaf.member().path(), leaf.text()));
        return labels;
    }
}
