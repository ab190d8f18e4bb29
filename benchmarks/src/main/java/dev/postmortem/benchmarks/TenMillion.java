package dev.postmortem.benchmarks;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.merge.EventStream;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.StreamOptions;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.LogLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Merges more log events than usually fit into memory: streamed over the disk, or in memory. */
public final class TenMillion {
    private static final int MEASURED_EVERY = 100;

    private TenMillion() {}

    /**
     * Merges the files of a folder and prints what it took, in a line.
     *
     * @param args {@code stream} or {@code memory}, the folder and, for a stream, a folder for temporary files
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        TimelineBuilder builder = TimelineBuilder.create()
                .sources(LogPipeline.files(Path.of(args[1])).stream()
                        .map(LogLines::of)
                        .toList());
        System.out.println(args[0].equals("stream") ? stream(builder, Path.of(args[2])) : memory(builder));
    }

    /** {@return how many events came in order} */
    private static String stream(TimelineBuilder builder, Path folder) throws IOException {
        StreamOptions options = StreamOptions.of(PostmortemJson.standard().eventCodec(), folder);
        long events = 0;
        Instant last = Instant.MIN;
        try (EventStream stream = builder.stream(options)) {
            while (stream.hasNext()) {
                Instant time = time(stream.next());
                if (time.isBefore(last)) {
                    throw new IllegalStateException(time + " comes after " + last);
                }
                last = time;
                events++;
            }
        }
        return Long.toString(events);
    }

    /** {@return how many events there are, the bytes that each takes, and those of its JSON} */
    private static String memory(TimelineBuilder builder) {
        long before = used();
        MergedTimeline merged = builder.merge();
        Timeline timeline = merged.getTimeline();
        long bytes = used() - before;
        long events = timeline.getEvents().size();
        return events + " " + bytes / Math.max(1, events) + " " + json(timeline);
    }

    private static long json(Timeline timeline) {
        long bytes = 0;
        long events = 0;
        for (int i = 0; i < timeline.getEvents().size(); i += MEASURED_EVERY) {
            bytes += PostmortemJson.standard()
                    .eventCodec()
                    .write(timeline.getEvents().get(i))
                    .length;
            events++;
        }
        return bytes / Math.max(1, events);
    }

    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElseThrow();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
