package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.line.LogLine;
import java.io.IOException;
import java.util.List;

/** Any other log whose records begin with a time of ISO 8601; what follows is text. */
final class LogLinesFormat implements FileFormat {
    static final String ID = "log-lines";
    private static final int LINES_ASKED = 50;

    @Override
    public String id() {
        return ID;
    }

    /**
     * The first line begins a record, and a stack trace may have more lines than there are records; or at least half of
     * the lines do; or records follow a heading.
     */
    @Override
    public boolean recognises(FileHead head) {
        List<String> lines =
                head.lines().stream().filter(line -> !line.isBlank()).toList();
        List<String> asked = lines.subList(0, Math.min(lines.size(), LINES_ASKED));
        return !lines.isEmpty()
                && (beginsRecord(lines.get(0))
                        || isMostlyRecords(asked)
                        || Heading.isBefore(lines, LogReading.Shape.PLAIN));
    }

    private static boolean isMostlyRecords(List<String> lines) {
        return lines.stream().filter(LogLinesFormat::beginsRecord).count() * 2 >= lines.size();
    }

    private static boolean beginsRecord(String line) {
        return LogLine.plain(line) != null;
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        return new LogReading(new LogRows(file.name(), ID, sink), LogReading.Shape.PLAIN, context, sink).read(file);
    }
}
