package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecord.Leaf;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.time.EpochTimes;
import dev.postmortem.sources.time.Stamp;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a program wrote stands in one member, and when it was collected in another, in milliseconds. */
final class CloudWatchRecords implements DocumentRecords {
    private static final String TIME = "timestamp";
    private static final String TEXT = "message";

    private final LogRows rows;
    private final ProgramOutput output;
    private final Member top = Member.top();

    CloudWatchRecords(LogRows rows, LogRecordEvents events) {
        this.rows = rows;
        this.output = new ProgramOutput(rows, events);
    }

    @Override
    public void read(JsonParser parser, long line, String place) throws IOException {
        LogRecord record = LogRecord.read(parser, top);
        try {
            String text = record.text(TEXT).orElse("").stripTrailing();
            rows.event(output.event(origin(record, line, place), text));
        } catch (RowProblem e) {
            rows.broken(line, e);
        }
    }

    private static Origin origin(LogRecord record, long line, String place) {
        String time = record.text(TIME)
                .orElseThrow(() -> new RowProblem(
                        "source.no-time",
                        "the record has no timestamp",
                        "add the time to the export, or leave the row out"));
        Map<String, String> values = new LinkedHashMap<>();
        for (Leaf leaf : record.leaves()) {
            String name = leaf.member().path();
            if (!name.equals(TIME) && !name.equals(TEXT)) {
                values.put(name, leaf.text());
            }
        }
        return new Origin(line, place, Stamp.of(EpochTimes.read(time, EpochUnit.MILLIS)), values);
    }
}
