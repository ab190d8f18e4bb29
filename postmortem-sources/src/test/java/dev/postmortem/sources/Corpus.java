package dev.postmortem.sources;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real inputs, read in place; tests that need them are skipped where they are not. */
public final class Corpus {
    private static final String VARIABLE = "POSTMORTEM_CORPUS";

    private Corpus() {}

    /** A file or folder of the corpus. */
    public static Path path(String relative) {
        String root = System.getenv(VARIABLE);
        assumeTrue(root != null && !root.isBlank(), "set " + VARIABLE + " to the folder of real inputs to run this");
        return Path.of(root).resolve(relative);
    }

    /** The regular files of a folder of the corpus, sorted. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
