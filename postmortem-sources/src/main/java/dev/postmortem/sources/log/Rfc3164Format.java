package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.event.LogRows;
import java.io.IOException;

/** Files that a syslog daemon writes: RFC 3164 with or without priority, or the same with stamps of ISO 8601. */
final class Rfc3164Format implements FileFormat {
    static final String ID = "syslog-rfc3164";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        LogHead lines = LogHead.of(head);
        return lines.isSyslog() && lines.bsd() >= lines.ietf();
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        return new LogReading(new LogRows(file.name(), ID, sink), LogReading.Shape.SYSLOG, context, sink).read(file);
    }
}
