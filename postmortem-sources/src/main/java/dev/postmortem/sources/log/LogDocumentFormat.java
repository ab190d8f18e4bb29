package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Log records that stand in one JSON document, not one to a line. */
final class LogDocumentFormat implements FileFormat {
    private final LogDocument document;

    LogDocumentFormat(LogDocument document) {
        this.document = document;
    }

    /** {@return the documents, the most particular first} */
    static List<FileFormat> all() {
        return Arrays.stream(LogDocument.values())
                .<FileFormat>map(LogDocumentFormat::new)
                .toList();
    }

    @Override
    public String id() {
        return document.id();
    }

    @Override
    public boolean recognises(FileHead head) {
        return document.recognises(head.json());
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), id());
        LocalTimes times = new LocalTimes(file.name(), context, sink);
        LogRows rows = new LogRows(file.name(), id(), sink);
        LogRecordEvents events = new LogRecordEvents(rows, new LogRecordTimes(file.name(), context, times));
        new LogDocumentReading(document, rows, document.records(rows, events)).read(file);
        return ReadOutcome.COMPLETE;
    }
}
