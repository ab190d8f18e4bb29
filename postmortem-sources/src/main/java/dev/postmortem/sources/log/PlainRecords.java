package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import java.io.IOException;

/**
 * Records that say by the names of their members what these are.
 *
 * @param rows takes the events
 * @param events makes them
 * @param top where the members of a record begin
 */
record PlainRecords(LogRows rows, LogRecordEvents events, Member top) implements DocumentRecords {
    @Override
    public void read(JsonParser parser, long line, String place) throws IOException {
        LogRecord record = LogRecord.read(parser, top);
        try {
            rows.event(events.event(record, line, place));
        } catch (RowProblem e) {
            rows.broken(line, e);
        }
    }
}
