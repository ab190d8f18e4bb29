package dev.postmortem.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * One run of the quickstart, seen from outside: its status, what it said and what it wrote.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it printed as progress and errors
 * @param folder where it wrote
 */
record Run(int status, String out, String err, Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    /** {@return the module, with the sample incident in it} */
    static Path home() {
        return Path.of("").toAbsolutePath();
    }

    static Run of(Path folder, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--out");
        all.add(folder.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                new Quickstart(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(all, home());
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8), folder);
    }

    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Outputs.NAMES.forEach(name -> files.put(name, text(name)));
        return files;
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> list(String name, String member) {
        return StreamSupport.stream(json(name).get(member).spliterator(), false).toList();
    }
}
