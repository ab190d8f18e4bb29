package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.line.RecordTimes;
import dev.postmortem.sources.log.line.StampPattern;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Extended Log File Format of the W3C, as IIS and CloudFront write it; its times are UTC. */
final class W3cFormat implements FileFormat, RecordTimes {
    static final String ID = "w3c-extended";
    private static final int DATE_LENGTH = 10;
    private static final int CLOCK_LENGTH = 8;

    @Override
    public String id() {
        return ID;
    }

    /** Directives come first, and one of them names the fields. */
    @Override
    public boolean recognises(FileHead head) {
        List<String> lines = head.linesAsked();
        return !lines.isEmpty()
                && W3cFields.isDirective(lines.get(0))
                && lines.stream().anyMatch(line -> W3cFields.of(line) != null);
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        W3cReading reading = new W3cReading(new LogRows(file.name(), ID, sink));
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                reading.take(line);
            }
        }
        return ReadOutcome.COMPLETE;
    }

    /** {@return the time of a line that begins with date and time, as nearly all do} */
    @Override
    public @Nullable WrittenTime at(String line) {
        int clock = DATE_LENGTH + 1;
        boolean dated = StampPattern.isAt(line, 0, "0000-00-00") && StampPattern.isAt(line, clock, "00:00:00");
        return dated
                ? new WrittenTime(
                        line.substring(0, DATE_LENGTH) + "T" + line.substring(clock, clock + CLOCK_LENGTH) + "Z", false)
                : null;
    }
}
