package dev.postmortem.sources.table;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.util.Optional;

/**
 * A table whose columns the caller declared.
 *
 * @param columns what they mean
 */
record DeclaredFormat(CsvColumns columns) implements FileFormat {
    @Override
    public String id() {
        return CsvFormat.ID;
    }

    /** What the caller says is a table is read as one, so that the problem can name the columns that are missing. */
    @Override
    public boolean recognises(FileHead head) {
        return true;
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), id());
        FileHead head = FileHead.of(file);
        Optional<CsvLayout> layout = CsvHeader.find(head, columns.separator(), header -> CsvLayout.of(header, columns));
        if (layout.isPresent()) {
            new CsvReading(file, layout.get(), sink).read(context);
        } else {
            sink.problem(Told.missing(head, columns));
        }
        return ReadOutcome.COMPLETE;
    }
}
