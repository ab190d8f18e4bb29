package dev.postmortem.sources.table;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Reads texts as tables. */
final class Tables {
    private static final CsvFormat FORMAT = new CsvFormat();

    private Tables() {}

    static InputFile file(String text) {
        return InputFile.of("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isTable(String text) {
        return isTable(file(text));
    }

    static boolean isTable(InputFile file) {
        try {
            return FORMAT.recognises(FileHead.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordingSink read(String text) {
        return read(file(text), SourceOptions.none());
    }

    static RecordingSink read(InputFile file, SourceOptions options) {
        return RecordingSink.of(FormatSource.of(file, FORMAT), ReadContext.of(options));
    }

    static RecordingSink read(String text, CsvColumns columns) {
        return RecordingSink.of(FormatSource.of(file(text), new DeclaredFormat(columns)));
    }

    static List<Instant> instants(RecordingSink read) {
        return read.events().stream()
                .map(event -> event.getOccurredAt().getEarliest().orElseThrow())
                .toList();
    }

    static List<String> texts(RecordingSink read) {
        return read.events().stream().map(event -> event.getText()).toList();
    }
}
