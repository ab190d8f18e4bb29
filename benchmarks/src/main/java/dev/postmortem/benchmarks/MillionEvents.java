package dev.postmortem.benchmarks;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes and reads a postmortem with many events in a JVM whose heap somebody else has limited. */
public final class MillionEvents {
    private static final long MEBIBYTE = 1 << 20;

    private MillionEvents() {}

    /**
     * Does one of three things, each in a JVM of its own.
     *
     * @param arguments {@code size EVENTS} prints how many MiB the value occupies; {@code write EVENTS FILE} writes it to a
     *     file; {@code read EVENTS FILE} reads the file and compares what it says with the value
     * @throws IOException if the file cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        int events = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "size" -> size(events);
            case "write" -> write(SampleEvents.postmortem(events), Path.of(arguments[2]));
            case "read" -> read(Path.of(arguments[2]), events);
            default -> throw new IllegalArgumentException("size, write or read, not " + arguments[0]);
        }
    }

    private static void size(int events) {
        long before = used();
        Postmortem postmortem = SampleEvents.postmortem(events);
        long after = used();
        require(postmortem.getTimeline().getEvents().size() == events, "the value is complete");
        System.out.println((after - before + MEBIBYTE - 1) / MEBIBYTE);
    }

    private static void write(Postmortem postmortem, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PostmortemJson.standard().write(postmortem, out);
        }
    }

    private static void read(Path file, int events) throws IOException {
        Postmortem postmortem;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            postmortem = PostmortemJson.standard().read(in);
        }
        require(postmortem.getTimeline().getEvents().size() == events, "all events were read");
        System.out.println((used() + MEBIBYTE - 1) / MEBIBYTE);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
