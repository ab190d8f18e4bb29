package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Role;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;
import java.util.List;

/** One JSON object to a line, as logging libraries and journald write it. */
final class JsonLinesFormat implements FileFormat {
    static final String ID = "json-lines";
    private static final int LINES_ASKED = 50;
    private static final String EVENT_STREAM = "data: ";

    @Override
    public String id() {
        return ID;
    }

    /** Broken and foreign lines may stand in between, but not more of them than objects. */
    @Override
    public boolean recognises(FileHead head) {
        List<String> lines = head.lines().stream()
                .map(JsonLinesFormat::object)
                .filter(line -> !line.isEmpty())
                .limit(LINES_ASKED)
                .toList();
        long objects = lines.stream().filter(JsonLinesFormat::beginsObject).count();
        boolean enough = objects > 0 && objects * 2 >= lines.size();
        return enough
                && !isDocument(lines)
                && !LogDocument.isWithRecordsInside(head.json())
                && !OtlpFormat.isShape(head.json())
                && (lines.size() > 1 || hasTime(head.json()));
    }

    /** {@return a line without what journald puts before an object: a record separator, or the name of a field of an event stream} */
    static String object(String line) {
        String text = line.strip();
        return text.startsWith(EVENT_STREAM) ? text.substring(EVENT_STREAM.length()) : text;
    }

    /** What goes on in the next line is no object to a line. */
    private static boolean isDocument(List<String> lines) {
        String first = lines.get(0);
        boolean open = first.startsWith("{") && "[{,".indexOf(first.charAt(first.length() - 1)) >= 0;
        return open && lines.size() > 1 || first.equals("[") || first.startsWith("[{");
    }

    /** A single object on one line is a log record only if it has a time; documents of all kinds are written so. */
    private static boolean hasTime(JsonShape shape) {
        return Role.TIME.isIn(shape) || LogWrapper.of(shape).isPresent();
    }

    private static boolean beginsObject(String line) {
        if (line.charAt(0) != '{') {
            return false;
        }
        String rest = line.substring(1).stripLeading();
        return rest.startsWith("\"") || rest.startsWith("}");
    }

    private static Member top(InputFile file) throws IOException {
        return LogWrapper.of(FileHead.of(file).json()).map(LogWrapper::top).orElseGet(Member::top);
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        LogRows rows = new LogRows(file.name(), ID, sink);
        LocalTimes localTimes = new LocalTimes(file.name(), context, sink);
        JsonLinesReading reading =
                new JsonLinesReading(rows, new LogRecordTimes(file.name(), context, localTimes), localTimes, top(file));
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                reading.line(line);
            }
        }
        reading.close();
        return ReadOutcome.COMPLETE;
    }
}
