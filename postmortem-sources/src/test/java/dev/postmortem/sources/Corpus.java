package dev.postmortem.sources;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real inputs, read in place; tests that need them are skipped where they are not. */
public final class Corpus {
    private static final String VARIABLE = "POSTMORTEM_CORPUS";
    private static final JsonMapper JSON = new JsonMapper();

    private Corpus() {}

    /** A file or folder of the corpus. */
    public static Path path(String relative) {
        String root = System.getenv(VARIABLE);
        assumeTrue(root != null && !root.isBlank(), "set " + VARIABLE + " to the folder of real inputs to run this");
        return Path.of(root).resolve(relative);
    }

    /** The folder of real files by format. */
    static Path samples() {
        return path("samples");
    }

    /** A file of the sample incident. */
    static Path incident(String name) {
        return Path.of("..", "examples", "quickstart", "incident", name);
    }

    /** The regular files of a folder of the corpus, sorted. */
    public static List<Path> files(String folder) {
        return files(path(folder));
    }

    /** The regular files below a folder, sorted. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as a plain tree. */
    static JsonNode tree(Path file) {
        return tree(text(file));
    }

    /** A text as a plain tree. */
    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of an array. */
    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
