package dev.postmortem.sources.log;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.line.LineGrammar;
import dev.postmortem.sources.log.line.LineGrammars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Reads texts and files of the corpus as the formats of this package. */
final class Logs {
    private static final Path ANY = Path.of("any");

    private Logs() {}

    static List<FileFormat> formats() {
        List<FileFormat> formats = new ArrayList<>();
        for (TimelineSource source : List.of(Syslog.of(ANY), JsonLines.of(ANY), LogLines.of(ANY))) {
            formats.addAll(((FormatSource) source).formats());
        }
        return formats;
    }

    static LineGrammar grammar(String id) {
        return LineGrammars.ALL.stream()
                .filter(grammar -> grammar.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static InputFile file(String name, String... lines) {
        return InputFile.of(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Optional<FileFormat> format(InputFile file) {
        try {
            FileHead head = FileHead.of(file);
            return formats().stream().filter(f -> f.recognises(head)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String formatId(InputFile file) {
        return format(file).map(FileFormat::id).orElse("none");
    }

    static TimelineSource source(InputFile file) {
        return FormatSource.of(
                file, format(file).orElseThrow(() -> new AssertionError(file.name() + " is not recognised")));
    }

    static Recorded read(InputFile file, SourceOptions options) {
        return Recorded.of(source(file), ReadContext.of(options));
    }

    static Recorded read(InputFile file) {
        return read(file, SourceOptions.none());
    }

    /** Reads a file whose year follows from other sources. */
    static Recorded readNear(InputFile file, SourceOptions options, TimeWindow window) {
        Recorded first = read(file, options);
        if (first.outcome == ReadOutcome.COMPLETE) {
            return first;
        }
        return Recorded.of(source(file), ReadContext.of(options).withReference(window));
    }

    static Path corpus(String path) {
        String root = System.getenv("POSTMORTEM_CORPUS");
        Assumptions.assumeTrue(root != null, "POSTMORTEM_CORPUS is not set");
        return Path.of(root, path);
    }

    static InputFile corpusFile(String path) {
        Path file = corpus(path);
        return InputFile.of(file.getFileName().toString(), file);
    }

    static List<Path> corpusFolder(String path) {
        try (var files = Files.list(corpus(path))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
