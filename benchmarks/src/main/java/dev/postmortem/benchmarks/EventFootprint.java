package dev.postmortem.benchmarks;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.IncidentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.openjdk.jol.info.GraphLayout;

/**
 * Prints what an event takes in memory, its strings not counted, and what is shared by events counted once.
 *
 * <p>Beside it the event as its builder gave it, and equal content in a Java record and in hash maps.
 */
public final class EventFootprint {
    private static final Instant START = Instant.parse("2026-03-11T13:00:00Z");
    private static final int FILES = 8;
    private static final int PEOPLE = 12;

    private final int events;

    private EventFootprint(int events) {
        this.events = events;
    }

    /**
     * Measures.
     *
     * @param args how many events, by default 100000; an empty folder for log files that are read
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        EventFootprint footprint = new EventFootprint(Integer.parseInt(args[0]));
        Path folder = Path.of(args[1]);
        System.out.printf("| Event | Attributes | Timeline | As built | Record | Hash maps |%n");
        footprint.print("log line, read from JSON lines", footprint.readLogs(folder));
        footprint.print("log line without attributes", footprint.make(i -> line(i).build()));
        footprint.print("chat message", footprint.make(EventFootprint::chat));
        footprint.print("alert", footprint.make(EventFootprint::alert));
    }

    private List<TimelineEvent> readLogs(Path folder) throws IOException {
        LogFiles.write(Files.createDirectories(folder), FILES, events, LogFiles.Shape.JSON);
        return TimelineBuilder.create()
                .sources(IncidentFolder.of(folder).getSources())
                .merge()
                .getTimeline()
                .getEvents();
    }

    private List<TimelineEvent> make(IntFunction<TimelineEvent> maker) {
        List<TimelineEvent> made = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            made.add(maker.apply(i));
        }
        return made;
    }

    private void print(String what, List<TimelineEvent> made) {
        System.out.printf(
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
                what,
                made.get(0).getAttributes().size(),
                bytes(Timeline.of(made).getEvents()),
                bytes(each(made, event -> event.toBuilder().build())),
                bytes(each(made, PlainEvents::record)),
                bytes(each(made, PlainEvents::map)));
    }

    private static <T> List<T> each(List<TimelineEvent> events, Function<TimelineEvent, T> form) {
        return events.stream().map(form).toList();
    }

    private static double bytes(List<?> objects) {
        GraphLayout graph = GraphLayout.parseInstance(objects.toArray());
        long strings = graph.getClassSizes().count(String.class)
                + graph.getClassSizes().count(byte[].class);
        return (double) (graph.totalSize() - strings) / objects.size();
    }

    private static TimelineEventBuilder line(int row) {
        return TimelineEvent.builder()
                .id(EventId.of("app.log:" + row))
                .kind(EventKind.LOG)
                .occurredAt(time(row))
                .source(EventSource.builder()
                        .system("text-log")
                        .file("app.log")
                        .line((long) row + 1)
                        .build())
                .level("INFO")
                .text("GET /api/v2/checkout/session answered in time");
    }

    private static TimelineEvent chat(int row) {
        String stamp = START.plusSeconds(row).getEpochSecond() + ".000100";
        return TimelineEvent.builder()
                .id(EventId.of("slack:C024:" + stamp))
                .kind(EventKind.CHAT_MESSAGE)
                .occurredAt(time(row))
                .source(EventSource.builder()
                        .system("slack-export")
                        .file("export.zip!/inc-2042/2026-03-11.json")
                        .pointer("/" + row)
                        .externalId(stamp)
                        .build())
                .actor(Actor.of("person " + row % PEOPLE, ActorType.HUMAN))
                .text("I see it too")
                .threadKey(stamp)
                .putAttribute("channel", "#inc-2042")
                .build();
    }

    private static TimelineEvent alert(int row) {
        return TimelineEvent.builder()
                .id(EventId.of("alertmanager:" + row + ":fired"))
                .kind(EventKind.ALERT_FIRED)
                .occurredAt(time(row))
                .source(EventSource.builder()
                        .system("alertmanager")
                        .file("alerts.json")
                        .pointer("/alerts/" + row)
                        .build())
                .text("Latency is high")
                .addCorrelationKeys(CorrelationKey.of("alert:" + Integer.toHexString(row)))
                .putAttribute("alertname", "LatencyHigh")
                .putAttribute("service", "checkout")
                .putAttribute("severity", "page")
                .build();
    }

    private static EventTime time(int row) {
        return EventTime.of(START.plusMillis(row * 7L), TimePrecision.MILLI);
    }
}
