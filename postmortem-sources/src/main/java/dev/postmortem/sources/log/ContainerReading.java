package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;

/** Reads a file line by line in which something else collected what containers wrote. */
interface ContainerReading {
    /** Takes a line that is whole and not blank. */
    void take(InputLines.Line line, LogRows rows, ContainerRecords records);

    /** Reads a file of a format. */
    default ReadOutcome read(InputFile file, String format, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), format);
        LogRows rows = new LogRows(file.name(), format, sink);
        LocalTimes times = new LocalTimes(file.name(), context, sink);
        LogRecordEvents events = new LogRecordEvents(rows, new LogRecordTimes(file.name(), context, times));
        ContainerRecords records = new ContainerRecords(rows, times, new ProgramOutput(rows, events));
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.text().isBlank()) {
                    continue;
                }
                if (line.cut()) {
                    rows.broken(line.number(), line.tooLong());
                } else {
                    take(line, rows, records);
                }
            }
        }
        records.close();
        return ReadOutcome.COMPLETE;
    }
}
