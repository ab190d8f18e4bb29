package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.LogfmtLine;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Role;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;
import java.util.Optional;

/** One line of {@code name=value} pairs to a record, as Go programs write it. */
final class LogfmtFormat implements FileFormat {
    static final String ID = "logfmt";
    private static final int MIN_MEMBERS = 2;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isMostly(LogfmtFormat::isRecord);
    }

    /** A line of prose may have a pair in it; a record begins with one and says when it was written. */
    private static boolean isRecord(String line) {
        return record(line, Member.top())
                .filter(record -> record.find(Role.TIME).isPresent())
                .isPresent();
    }

    /** {@return the pairs of a line that begins with one and has two or more} */
    static Optional<LogRecord> record(String line, Member top) {
        int sign = line.indexOf('=');
        if (sign <= 0 || line.substring(0, sign).indexOf(' ') >= 0 || line.startsWith("{")) {
            return Optional.empty();
        }
        LogRecord record = LogfmtLine.parse(line, top);
        return Optional.of(record).filter(pairs -> pairs.leaves().size() >= MIN_MEMBERS);
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        LogRows rows = new LogRows(file.name(), ID, sink);
        LogRecordEvents events = new LogRecordEvents(
                rows, new LogRecordTimes(file.name(), context, new LocalTimes(file.name(), context, sink)));
        Member top = Member.top();
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.text().isBlank()) {
                    row(line, top, rows, events);
                }
            }
        }
        return ReadOutcome.COMPLETE;
    }

    private static void row(InputLines.Line line, Member top, LogRows rows, LogRecordEvents events) {
        try {
            if (line.cut()) {
                throw line.tooLong();
            }
            LogRecord record = LogfmtLine.parse(line.text(), top);
            if (record.leaves().isEmpty()) {
                throw new RowProblem(
                        "source.bad-line", "the line has no name=value pairs", "correct the line, or leave it out");
            }
            rows.event(events.event(record, line.number(), Long.toString(line.number())));
        } catch (RowProblem e) {
            rows.broken(line.number(), e);
        }
    }
}
