package dev.postmortem.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes logs whose times interleave, as JSON lines or as text; the same arguments give the same bytes. */
public final class LogFiles {
    private static final Instant START = Instant.parse("2026-03-11T13:00:00Z");
    /** Always of the same length, so that the order of the texts is that of the times. */
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String[] LEVELS = {"INFO", "INFO", "INFO", "WARN", "ERROR"};
    private static final String[] MESSAGES = {
        "GET /api/v2/checkout/session answered in time",
        "connection pool is exhausted, waiting for a free connection",
        "payment provider refused the request, trying again",
        "cache entry expired and was loaded from the database again",
    };

    private LogFiles() {}

    /**
     * Writes the files.
     *
     * @param args folder, number of files, rows in all, and {@code text} for text instead of JSON lines
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Shape shape = args.length > 3 && args[3].equals("text") ? Shape.TEXT : Shape.JSON;
        write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), shape);
    }

    /** What a line looks like. */
    enum Shape {
        /** One JSON object. */
        JSON(".jsonl"),
        /** A time, a level and a message; about three lines have the same time. */
        TEXT(".log");

        private final String extension;

        Shape(String extension) {
            this.extension = extension;
        }

        private String line(int service, int row, SplittableRandom random) {
            return this == JSON ? json(service, row, random) : text(row, random);
        }
    }

    /**
     * Writes the files; row by row each goes to one of them, so that the times of all interleave.
     *
     * @param folder where to write; created if missing
     * @param files how many files
     * @param rows how many rows in all
     * @param shape what a line looks like
     * @throws IOException if the folder cannot be written
     */
    static void write(Path folder, int files, int rows, Shape shape) throws IOException {
        Files.createDirectories(folder);
        List<Writer> writers = new ArrayList<>();
        try {
            for (int file = 0; file < files; file++) {
                Path path = folder.resolve("service-" + file + shape.extension);
                writers.add(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            }
            SplittableRandom random = new SplittableRandom(2042);
            for (int row = 0; row < rows; row++) {
                int file = random.nextInt(files);
                writers.get(file).write(shape.line(file, row, random));
            }
        } finally {
            for (Writer writer : writers) {
                writer.close();
            }
        }
    }

    private static String text(int row, SplittableRandom random) {
        Instant time = START.plusMillis(row / 3);
        return STAMP.format(time) + " " + LEVELS[random.nextInt(LEVELS.length)] + " [worker-" + random.nextInt(16)
                + "] " + MESSAGES[random.nextInt(MESSAGES.length)] + " trace="
                + Integer.toHexString(random.nextInt() | Integer.MIN_VALUE) + " ms=" + random.nextInt(5000) + "\n";
    }

    private static String json(int service, int row, SplittableRandom random) {
        Instant time = START.plusMillis(row * 7L + random.nextInt(7));
        return "{\"timestamp\":\"" + time + "\",\"level\":\"" + LEVELS[random.nextInt(LEVELS.length)]
                + "\",\"service\":\"service-" + service + "\",\"host\":\"node-" + random.nextInt(24)
                + "\",\"logger\":\"com.example.shop.checkout.Orders\",\"trace_id\":\""
                + Long.toHexString(random.nextLong() | Long.MIN_VALUE) + "\",\"message\":\""
                + MESSAGES[random.nextInt(MESSAGES.length)] + "\",\"duration_ms\":" + random.nextInt(5000) + "}\n";
    }
}
