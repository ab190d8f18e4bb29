package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Streams of events beside the merge in memory, on sources full of ties, unknown times and rows out of order. */
class EventStreamLaws {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void createFolder() throws IOException {
        folder = Files.createTempDirectory("streams");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.delete(folder);
    }

    @Property(tries = 300)
    void aStreamHasTheEventsOfTheMergeInMemory(
            @ForAll("files") List<List<List<Integer>>> sources,
            @ForAll("policies") List<OutOfOrderPolicy> policies,
            @ForAll @IntRange(min = 1, max = 40) int limit,
            @ForAll @IntRange(min = 2, max = 5) int fanIn)
            throws IOException {
        TimelineBuilder builder = TimelineBuilder.create();
        for (int i = 0; i < sources.size(); i++) {
            SourceOptions options =
                    options(i).toBuilder().outOfOrder(policies.get(i)).build();
            builder.source(source("s" + i, sources.get(i)), options);
        }

        assertSame(builder, limit, fanIn, limit % 3 == 0 ? 40_000 : limit);
    }

    @Property(tries = 100)
    void equalRecordsAreGivenOnce(
            @ForAll("files") List<List<List<Integer>>> sources, @ForAll @IntRange(min = 1, max = 40) int limit)
            throws IOException {
        TimelineBuilder builder = TimelineBuilder.create();
        for (int i = 0; i < sources.size(); i++) {
            builder.source(source("s" + i, sources.get(i))).source(source("s" + i, sources.get(i)));
        }

        assertSame(builder, limit, 4, 0);
    }

    @Property(tries = 100)
    void aWindowCutsBothAlike(
            @ForAll("files") List<List<List<Integer>>> sources, @ForAll @IntRange(min = 1, max = 40) int limit)
            throws IOException {
        TimelineBuilder builder = TimelineBuilder.create()
                .window(TimeWindow.of(ListedSource.NOON.plusSeconds(1), ListedSource.NOON.plusSeconds(3)));
        for (int i = 0; i < sources.size(); i++) {
            builder.source(source("s" + i, sources.get(i)), options(i));
        }

        assertSame(builder, limit, 3, 0);
    }

    private static void assertSame(TimelineBuilder builder, int limit, int fanIn, int padding) throws IOException {
        MergedTimeline merged = builder.merge();
        StreamOptions options = StreamOptions.of(new HeldEvents(padding), folder)
                .withEventsInMemory(limit)
                .withFanIn(fanIn);
        List<TimelineEvent> streamed = new ArrayList<>();
        MergeReport report;
        try (EventStream events = builder.stream(options)) {
            events.forEachRemaining(streamed::add);
            report = events.getReport();
        }
        assertThat(streamed).isEqualTo(merged.getTimeline().getEvents());
        assertThat(report)
                .isEqualTo(merged.getReport().toBuilder()
                        .gaps(List.of())
                        .contradictions(List.of())
                        .build());
        assertThat(folder).isEmptyDirectory();
    }

    /** Sources, their files, and the seconds of the rows; those beyond 4 are unknown. */
    @Provide
    Arbitrary<List<List<List<Integer>>>> files() {
        Arbitrary<List<Integer>> any =
                Arbitraries.integers().between(0, 5).list().ofMaxSize(12);
        Arbitrary<List<Integer>> sorted =
                any.map(seconds -> seconds.stream().sorted().toList());
        Arbitrary<List<Integer>> backwards = sorted.map(seconds -> {
            List<Integer> reversed = new ArrayList<>(seconds);
            java.util.Collections.reverse(reversed);
            return reversed;
        });
        return Arbitraries.oneOf(any, sorted, backwards)
                .list()
                .ofMaxSize(3)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<OutOfOrderPolicy>> policies() {
        return Arbitraries.of(OutOfOrderPolicy.class).list().ofSize(4);
    }

    private static SourceOptions options(int source) {
        return SourceOptions.builder()
                .priority(source % 2)
                .clockCorrection(Duration.ofSeconds(source % 3 - 1))
                .build();
    }

    private static TimelineSource source(String id, List<List<Integer>> files) {
        return ToldSource.of(id, sink -> {
            for (int file = 0; file < files.size(); file++) {
                sink.file(id + "/" + file, "listed");
                sink.ignoredRow("heading");
                for (int row = 0; row < files.get(file).size(); row++) {
                    sink.row(row(id + "/" + file + ":" + row, files.get(file).get(row)));
                }
                sink.brokenRow(ListedSource.problem("broken in " + file));
            }
        });
    }

    private static List<TimelineEvent> row(String id, int second) {
        TimelineEvent event = ListedSource.event(id, second);
        if (second > 4) {
            return List.of(event.toBuilder().occurredAt(EventTime.unknown("?")).build());
        }
        TimelineEvent other = event.toBuilder().id(EventId.of(id + ":2")).build();
        return second == 3 ? List.of(event, other) : List.of(event);
    }
}
