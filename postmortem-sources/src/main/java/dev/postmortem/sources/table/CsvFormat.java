package dev.postmortem.sources.table;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.util.Optional;

/** Tables whose first row names a time and a text. */
final class CsvFormat implements FileFormat {
    static final String ID = "csv";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return layout(head).isPresent();
    }

    private static Optional<CsvLayout> layout(FileHead head) {
        return CsvHeader.find(
                head,
                Optional.empty(),
                header -> ColumnNames.columnsOf(header).flatMap(columns -> CsvLayout.of(header, columns)));
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        Optional<CsvLayout> layout = layout(FileHead.of(file));
        if (layout.isPresent()) {
            sink.assumption(Told.columns(file.name(), layout.get()));
            new CsvReading(file, layout.get(), sink).read(context);
        } else {
            sink.problem(Told.noColumns(file.name()));
        }
        return ReadOutcome.COMPLETE;
    }
}
