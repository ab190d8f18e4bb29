package dev.postmortem.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.LineMerge;
import dev.postmortem.sources.log.LogLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads and merges text logs: once a process, so that its start is measured along, or again and again. */
public final class LogPipeline {
    private static final int WARM_RUNS = 10;
    private static final double NANOS_OF_SECOND = 1e9;

    private LogPipeline() {}

    /**
     * Merges the files of a folder.
     *
     * @param args {@code lines} merges the lines alone, {@code events} reads them into events and merges these, {@code print}
     *     writes the merged events as the lines they were, {@code warm} prints the CPU time of lines and events in a process
     *     that did the same before; then the folder and, where something is written, the file
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = files(Path.of(args[1]));
        switch (args[0]) {
            case "events" -> merge(files);
            case "print" -> print(merge(files), Path.of(args[2]));
            case "lines" -> lines(files, Path.of(args[2]));
            case "warm" -> warm(files, Path.of(args[2]));
            default -> throw new IllegalArgumentException("events, print, lines or warm, not " + args[0]);
        }
    }

    private static void warm(List<Path> files, Path file) throws IOException {
        double lines = leastCpu(() -> lines(files, file));
        double events = leastCpu(() -> merge(files));
        System.out.printf(Locale.ROOT, "%.2f %.2f%n", lines, events);
    }

    /** Counts the time of all threads of the process, those that compile and collect included. */
    private static double leastCpu(Work work) throws IOException {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long least = Long.MAX_VALUE;
        for (int run = 0; run < WARM_RUNS; run++) {
            long before = process.getProcessCpuTime();
            work.run();
            least = Math.min(least, process.getProcessCpuTime() - before);
        }
        return least / NANOS_OF_SECOND;
    }

    /** What is measured. */
    private interface Work {
        void run() throws IOException;
    }

    private static void lines(List<Path> files, Path file) throws IOException {
        LineMerge merge = LineMerge.create();
        files.forEach(merge::file);
        try (OutputStream out = Files.newOutputStream(file)) {
            merge.writeTo(out);
        }
    }

    private static MergedTimeline merge(List<Path> files) {
        return TimelineBuilder.create()
                .sources(files.stream().map(LogLines::of).toList())
                .merge();
    }

    private static void print(MergedTimeline merged, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (TimelineEvent event : merged.getTimeline().getEvents()) {
                out.write(stamp(event.getOccurredAt()));
                out.write(' ');
                out.write(event.getText());
                out.write('\n');
            }
        }
    }

    /** A stamp as Java itself would write the instant is not kept beside it. */
    private static String stamp(EventTime time) {
        return time.getRaw().or(() -> time.getEarliest().map(Instant::toString)).orElseThrow();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
