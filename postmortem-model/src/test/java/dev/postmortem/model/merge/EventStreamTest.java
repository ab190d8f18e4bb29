package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStreamTest {
    @TempDir
    Path folder;

    @Test
    void recordsOfOneFactStaySingle() throws IOException {
        TimelineEvent alert = ListedSource.event("a1", 1, "alert:x");
        TimelineEvent page = ListedSource.event("b1", 2, "alert:x");

        assertThat(streamed(TimelineBuilder.create()
                        .source(ListedSource.of("a", alert))
                        .source(ListedSource.of("b", page, page))))
                .containsExactly(alert, page);
    }

    @Test
    void annotationsAreAppliedByTheIdOfTheRecord() throws IOException {
        TimelineEvent event = ListedSource.event("a1", 1);
        EventAnnotation pin =
                EventAnnotation.builder().event(event.getId()).pinned(true).build();

        List<TimelineEvent> events = streamed(
                TimelineBuilder.create().source(ListedSource.of("a", event)).annotations(List.of(pin)));

        assertThat(events).extracting(TimelineEvent::isPinned).containsExactly(true);
    }

    @Test
    void whatASourceToldBeforeItAskedForAReferenceIsForgotten() throws IOException {
        ToldSource yearless = new ToldSource("y", (context, sink) -> {
            sink.file("y", "listed");
            for (int i = 0; i < 5; i++) {
                sink.row(List.of(ListedSource.event("y" + i, i)));
            }
            return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
        });
        List<TimeWindow> references = new ArrayList<>();
        ToldSource asking = new ToldSource("z", (context, sink) -> {
            context.getReference().ifPresent(references::add);
            return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
        });

        List<TimelineEvent> events = streamed(TimelineBuilder.create()
                .source(yearless)
                .source(asking)
                .source(ListedSource.of("a", ListedSource.event("a1", 2), ListedSource.event("a2", 3))));

        assertThat(events).hasSize(7);
        assertThat(references)
                .containsExactly(TimeWindow.of(
                        ListedSource.NOON.plusSeconds(2),
                        ListedSource.NOON.plusSeconds(3).plusNanos(1)));
    }

    @Test
    void nothingIsLeftOnDiskWhenItIsStopped() {
        ToldSource endless = ToldSource.of("a", sink -> {
            for (int i = 0; i < 1_000_000; i++) {
                sink.row(List.of(ListedSource.event("a" + i, i)));
            }
        });
        TimelineBuilder builder = TimelineBuilder.create().source(endless).progress((file, rows) -> rows < 100_000);

        assertThatThrownBy(() -> builder.stream(options(1_000)))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("100000 rows");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void passesOverAllRecordsCanBeStoppedToo() {
        ToldSource unsorted = ToldSource.of("a", sink -> {
            for (int i = 0; i < 60_000; i++) {
                sink.row(List.of(ListedSource.event("a" + i, i * 7_919 % 60_000)));
            }
        });
        List<String> told = new ArrayList<>();
        TimelineBuilder builder = TimelineBuilder.create().source(unsorted).progress((file, rows) -> {
            told.add(file + " " + rows);
            return told.size() < 4;
        });

        assertThatThrownBy(() -> builder.stream(options(10_000).withFanIn(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("a 0", "a 50000", "all events 50000", "all events 100000");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftOnDiskWhenTheCodecFails() {
        EventCodec failing = new EventCodec() {
            @Override
            public byte[] write(TimelineEvent event) {
                return new byte[1];
            }

            @Override
            public TimelineEvent read(byte[] bytes) {
                throw new IllegalArgumentException("no event");
            }
        };
        TimelineBuilder builder = TimelineBuilder.create().source(ListedSource.of("a", ListedSource.event("a1", 1)));

        assertThatThrownBy(() -> builder.stream(StreamOptions.of(failing, folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no event");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        StreamOptions nowhere = StreamOptions.of(new HeldEvents(0), folder.resolve("nowhere"));

        assertThatThrownBy(() -> TimelineBuilder.create().stream(nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("give a folder to write to");
    }

    @Test
    void aDiskWithoutRoomIsNamed() throws IOException {
        SpillFile file = SpillFile.in(folder);
        file.append(new SpilledRecord(ListedSource.NOON, 0, 0, 0, 0, new byte[100]));
        file.close();

        assertThatThrownBy(file::flush)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot keep more than 136 bytes of events in " + folder)
                .hasMessageContaining("give a folder with more room");
    }

    @Test
    void closingDeletesWhatIsOnDiskAndEndsTheEvents() throws IOException {
        TimelineBuilder builder = TimelineBuilder.create()
                .source(ListedSource.of("a", ListedSource.event("a1", 1), ListedSource.event("a2", 2)));
        EventStream events = builder.stream(options(1));
        assertThat(folder).isNotEmptyDirectory();
        assertThat(events.next().getId()).isEqualTo(EventId.of("a1"));

        events.close();
        events.close();

        assertThat(folder).isEmptyDirectory();
        assertThat(events.hasNext()).isFalse();
        assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEarlierTimelineNeedsTheMergeInMemory() {
        TimelineBuilder builder = TimelineBuilder.create().earlier(Timeline.empty(), "postmortem.json");

        assertThatThrownBy(() -> builder.stream(options(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("merge()");
    }

    @Test
    void rowsAreRejectedWhereverTheFileIsCutIntoParts() throws IOException {
        ToldSource jumping = ToldSource.of("a", sink -> {
            for (int i = 0; i < 5_000; i++) {
                sink.row(List.of(ListedSource.event("a" + i, i % 1_000 == 999 ? 0 : i)));
            }
        });
        SourceOptions rejecting =
                SourceOptions.builder().outOfOrder(OutOfOrderPolicy.REJECT).build();
        List<TimelineEvent> events = new ArrayList<>();
        SourceReport report;

        try (EventStream stream = TimelineBuilder.create().source(jumping, rejecting).stream(options(100_000))) {
            stream.forEachRemaining(events::add);
            report = stream.getReport().getSources().get(0);
        }

        assertThat(events).hasSize(4_995);
        assertThat(report.getRejected()).isEqualTo(5);
        assertThat(report.getRowsWithEvents()).isEqualTo(4_995);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAClampedSourceToldBeforeItAskedForAReferenceIsForgotten() throws IOException {
        ToldSource yearless = new ToldSource("y", (context, sink) -> {
            sink.file("y", "listed");
            sink.row(List.of(ListedSource.event("y1", 1)));
            return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
        });
        SourceOptions clamping =
                SourceOptions.builder().outOfOrder(OutOfOrderPolicy.CLAMP).build();

        assertThat(streamed(TimelineBuilder.create().source(yearless, clamping)))
                .hasSize(1);
    }

    @Test
    void nothingIsLeftOnDiskWhenAClampedSourceIsStopped() {
        ToldSource endless = ToldSource.of("a", sink -> {
            for (int i = 0; i < 1_000_000; i++) {
                sink.row(List.of(ListedSource.event("a" + i, i)));
            }
        });
        SourceOptions clamping =
                SourceOptions.builder().outOfOrder(OutOfOrderPolicy.CLAMP).build();
        TimelineBuilder builder =
                TimelineBuilder.create().source(endless, clamping).progress((file, rows) -> rows < 100_000);

        assertThatThrownBy(() -> builder.stream(options(1_000))).isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void limitsThatCannotBeKeptAreRefused() {
        assertThatThrownBy(() -> options(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> options(1).withBytesInMemory(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> options(1).withFanIn(1)).hasMessageContaining("at least 2");
    }

    @Test
    void longEventsAreWrittenToDiskBeforeTheirNumberIsReached() throws IOException {
        int[] most = new int[1];
        TimelineSource source = ToldSource.of("a", sink -> {
            for (int i = 0; i < 50; i++) {
                sink.row(List.of(ListedSource.event("a" + i, i * 7 % 50)));
                most[0] = Math.max(most[0], bytesOnDisk());
            }
        });
        StreamOptions options =
                StreamOptions.of(new HeldEvents(100_000), folder).withBytesInMemory(1_000_000);

        try (EventStream stream = TimelineBuilder.create().source(source).stream(options)) {
            assertThat(stream).toIterable().hasSize(50);
        }
        assertThat(most[0]).isGreaterThan(3_000_000);
        assertThat(folder).isEmptyDirectory();
    }

    private int bytesOnDisk() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToInt(file -> (int) file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StreamOptions options(int limit) {
        return StreamOptions.of(new HeldEvents(0), folder).withEventsInMemory(limit);
    }

    private List<TimelineEvent> streamed(TimelineBuilder builder) throws IOException {
        List<TimelineEvent> events = new ArrayList<>();
        try (EventStream stream = builder.stream(options(2))) {
            stream.forEachRemaining(events::add);
        }
        assertThat(Files.list(folder)).isEmpty();
        return events;
    }
}
