package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.Limits;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.JournalFields;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;

/** The Journal Export Format of systemd, as {@code journalctl -o export} writes it: entries with a blank line after each. */
final class JournalFormat implements FileFormat {
    static final String ID = "journal-export";
    private static final String TIME = "__REALTIME_TIMESTAMP=";
    private static final int LINES_ASKED = 5;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(LINES_ASKED)
                .takeWhile(JournalFields::isField)
                .anyMatch(line -> line.startsWith(TIME));
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        LogRows rows = new LogRows(file.name(), ID, sink);
        LocalTimes times = new LocalTimes(file.name(), context, sink);
        Entries entries = new Entries(rows, new LogRecordEvents(rows, new LogRecordTimes(file.name(), context, times)));
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                entries.take(line);
            }
        }
        entries.close();
        return ReadOutcome.COMPLETE;
    }

    /** The entries of one file. A line that is no field breaks its entry, whose other fields are kept no longer. */
    private static final class Entries {
        private final LogRows rows;
        private final LogRecordEvents events;
        private final JournalFields fields = new JournalFields(Member.top());
        private long first;
        private long length;
        private boolean broken;

        Entries(LogRows rows, LogRecordEvents events) {
            this.rows = rows;
            this.events = events;
        }

        void take(InputLines.Line line) {
            if (line.text().isEmpty() && !line.cut() && (broken || fields.isEndedByBlank())) {
                close();
                return;
            }
            boolean begins = !broken && fields.isEmpty();
            first = begins ? line.number() : first;
            length = begins ? 0 : length + line.text().length();
            if (line.cut() || length > Limits.LINE_CHARS) {
                skip(line.tooLong());
            } else if (!broken && !fields.take(line.text())) {
                skip(new RowProblem(
                        "source.bad-line",
                        "line " + line.number() + " of the entry is no field",
                        "leave the entry out"));
            }
        }

        private void skip(RowProblem problem) {
            if (!broken) {
                rows.broken(first, problem);
            }
            broken = true;
            fields.close();
        }

        void close() {
            if (!broken && !fields.isEmpty()) {
                try {
                    rows.event(events.event(fields.close(), first, Long.toString(first)));
                } catch (RowProblem e) {
                    rows.broken(first, e);
                }
            }
            fields.close();
            broken = false;
        }
    }
}
