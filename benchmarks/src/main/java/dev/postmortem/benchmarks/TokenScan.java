package dev.postmortem.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The least that reading the files can cost: every token of every file, and every text of it, once. */
public final class TokenScan {
    private TokenScan() {}

    /**
     * Scans the files of a folder and prints how many objects it saw.
     *
     * @param args the folder
     * @throws IOException if a file cannot be read or is no JSON
     */
    public static void main(String[] args) throws IOException {
        Counts counts = scan(Path.of(args[0]));
        System.out.println(counts.objects() + " objects, " + counts.textLength() + " characters");
    }

    /** What a scan saw; both counts keep the scan from being optimised away. */
    record Counts(long objects, long textLength) {}

    static Counts scan(Path folder) throws IOException {
        JsonFactory factory = new JsonFactory();
        long objects = 0;
        long textLength = 0;
        for (Path file : files(folder)) {
            try (InputStream in = Files.newInputStream(file);
                    JsonParser parser = factory.createParser(in)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    objects += token == JsonToken.END_OBJECT ? 1 : 0;
                    textLength +=
                            token == JsonToken.VALUE_STRING ? parser.getText().length() : 0;
                }
            }
        }
        return new Counts(objects, textLength);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
