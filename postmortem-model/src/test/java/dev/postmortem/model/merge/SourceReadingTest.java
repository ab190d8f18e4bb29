package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ListedSource.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceReadingTest {
    @Test
    void aSourceThatBreaksIsAProblemOfItsFileAndIsNotReadAgain() {
        AtomicInteger readings = new AtomicInteger();
        ToldSource breaking = ToldSource.of("s", sink -> {
            readings.incrementAndGet();
            sink.file("chat.json", "chat");
            sink.row(List.of(event("a1", 1)));
            throw new IllegalStateException();
        });

        MergedTimeline merged = ToldSource.merge(breaking);

        assertThat(readings).hasValue(1);
        assertThat(merged.getTimeline().getEvents()).hasSize(1);
        assertThat(merged.getReport().getProblems()).singleElement().satisfies(p -> {
            assertThat(p.getId()).isEqualTo("source.failed");
            assertThat(p.getFile()).isEqualTo("chat.json");
            assertThat(p.getMessage()).isEqualTo("reading stopped after 1 rows: IllegalStateException");
        });
    }

    @Test
    void whatASourceTellsBeforeItNamesAFileBelongsToTheSource() {
        MergeReport report = ToldSource.merge(ToldSource.of("s", sink -> sink.ignoredRow("join")))
                .getReport();

        assertThat(report.getSources()).singleElement().satisfies(s -> {
            assertThat(s.getFile()).isEqualTo("s");
            assertThat(s.getFormat()).isEqualTo("unknown");
            assertThat(s.getIgnored()).isEqualTo(1);
        });
    }

    @Test
    void aRowWithoutEventsIsRefused() {
        SourceReading reading = reading(SourceOptions.none());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading.row(List.of()))
                .withMessage("a row without events is ignored or broken; say which");
    }

    static List<Consumer<EventSink>> rows() {
        TimelineEvent event = event("a1", 1);
        SourceProblem problem = problem("cut off");
        return List.of(
                sink -> sink.row(event),
                sink -> sink.row(List.of(event)),
                sink -> sink.ignoredRow("join"),
                sink -> sink.brokenRow(problem));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyKindOfRowIsProgress(Consumer<EventSink> row) {
        TimelineBuilder builder = TimelineBuilder.create()
                .source(ToldSource.of("s", sink -> {
                    sink.file("long.log", "log");
                    for (int i = 0; i < 50_000; i++) {
                        row.accept(sink);
                    }
                }))
                .progress((file, rows) -> !file.equals("long.log") || rows != 50_000);

        assertThatThrownBy(builder::merge)
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped in long.log after 50000 rows");
    }

    @Test
    void theEventOfARowMayComeWithoutAList() {
        List<TimelineEvent> events = List.of(
                event("early", 1),
                event("a", 7),
                event("b", 5),
                event("late", 30),
                event("c", 9).toBuilder().occurredAt(EventTime.unknown("?")).build());

        MergedTimeline alone = merged(sink -> events.forEach(sink::row));
        MergedTimeline listed = merged(sink -> events.forEach(event -> sink.row(List.of(event))));

        assertThat(alone.getTimeline()).isEqualTo(listed.getTimeline());
        assertThat(alone.getReport()).isEqualTo(listed.getReport());
        assertThat(alone.getReport().getSources()).singleElement().satisfies(source -> {
            assertThat(source.getIgnoredByKind()).containsExactly(Map.entry("outside-window", 2L));
            assertThat(source.getReordered()).isEqualTo(1);
            assertThat(source.getEvents()).isEqualTo(3);
        });
    }

    private static MergedTimeline merged(Consumer<EventSink> told) {
        return TimelineBuilder.create()
                .source(ToldSource.of("s", told), SourceOptions.clockCorrection(Duration.ofSeconds(3)))
                .window(TimeWindow.of(NOON.plusSeconds(5), NOON.plusSeconds(20)))
                .merge();
    }

    @Test
    void whatWasAssumedStandsInTheReport() {
        SourceAssumption assumption = SourceAssumption.builder()
                .id("zone-assumed")
                .file("f")
                .message("times without an offset are read as UTC")
                .remedy("declare the zone")
                .build();

        assertThat(ToldSource.merge(ToldSource.of("s", sink -> sink.assumption(assumption)))
                        .getReport()
                        .getAssumptions())
                .containsExactly(assumption);
    }

    @Test
    void theReferenceOfASourceWithoutYearsIsWhatAllEventsOfTheOthersSpan() {
        ToldSource yearless = new ToldSource("y", (context, sink) -> {
            context.getReference().ifPresent(span -> sink.ignoredRow(span.toString()));
            return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
        });
        TimeWindow spanned =
                TimeWindow.of(NOON.plusSeconds(1), NOON.plusSeconds(9).plusNanos(1));

        MergedTimeline merged =
                ToldSource.merge(yearless, ListedSource.of("a", event("a2", 5), event("a3", 9), event("a1", 1)));

        assertThat(merged.getReport().getSources().get(1).getIgnoredByKind()).containsOnlyKeys(spanned.toString());
    }

    @Test
    void aCorrectionMovesEveryTimeOfTheClockAndNotWhenTheRecordWasStored() {
        TimelineEvent event = event("a1", 10).toBuilder()
                .endedAt(at(20))
                .firstOccurredAt(at(5))
                .recordedAt(NOON.plusSeconds(11))
                .build();
        SourceReading reading = reading(SourceOptions.clockCorrection(Duration.ofSeconds(-3)));

        reading.row(List.of(event));

        TimelineEvent corrected = reading.finish().runs().get(0).event(0);
        assertThat(corrected.getOccurredAt().toAdjustedEarliest()).contains(NOON.plusSeconds(7));
        assertThat(adjusted(corrected.getEndedAt())).contains(NOON.plusSeconds(17));
        assertThat(adjusted(corrected.getFirstOccurredAt())).contains(NOON.plusSeconds(2));
        assertThat(corrected.getRecordedAt()).contains(NOON.plusSeconds(11));
    }

    private static Optional<Instant> adjusted(Optional<EventTime> time) {
        return time.flatMap(EventTime::toAdjustedEarliest);
    }

    private static EventTime at(int second) {
        return EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND);
    }

    private static SourceReading reading(SourceOptions options) {
        SourceReader reader = new SourceReader(Optional.empty(), (file, rows) -> true, Set.of());
        return new SourceReading(new SourceReader.Declared(ListedSource.of("a"), options), reader);
    }
}
