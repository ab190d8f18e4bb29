package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.ids;
import static dev.postmortem.model.merge.ToldSource.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** How sources are read one after the other. */
class SourceReaderTest {
    @Test
    void aListenerSeesProgressAndStopsTheMerge() {
        TimelineSource endless = ToldSource.of("s", sink -> {
            for (int i = 0; i < 100_000; i++) {
                sink.ignoredRow("x");
            }
        });

        assertThatThrownBy(() -> TimelineBuilder.create()
                        .source(endless)
                        .progress((file, rows) -> rows < 100_000)
                        .merge())
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("100000 rows");
    }

    @Test
    void aListenerHearsOfEachFileAndCanStopBetweenShortOnes() {
        List<String> told = new ArrayList<>();
        TimelineSource files = ToldSource.of("s", sink -> {
            for (int file = 0; file < 20; file++) {
                sink.file("f" + file, "told");
                sink.ignoredRow("x");
            }
        });

        assertThatThrownBy(() -> TimelineBuilder.create()
                        .source(files)
                        .progress((file, rows) -> {
                            told.add(file + " " + rows);
                            return told.size() < 3;
                        })
                        .merge())
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("f2");
        assertThat(told).containsExactly("f0 0", "f1 0", "f2 0");
    }

    @Test
    void whatAListenerThrowsIsNoFaultOfTheSource() {
        IllegalStateException gone = new IllegalStateException("the window is closed");
        TimelineBuilder builder = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 0)))
                .progress((file, rows) -> {
                    throw gone;
                });

        assertThatThrownBy(builder::merge).isSameAs(gone);
    }

    @Test
    void aCorrectionThatNoTimeCanHaveIsRefusedWhenItIsDeclared() {
        assertThatThrownBy(() -> SourceOptions.clockCorrection(Duration.ofDays(40_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than a hundred years");
    }

    @Test
    void aWindowKeepsWhatMayHaveHappenedInIt() {
        TimelineEvent day = event("day", 0).toBuilder()
                .occurredAt(EventTime.of(Instant.parse("2026-03-11T00:00:00Z"), TimePrecision.DAY))
                .build();
        TimelineEvent lasted = event("lasted", -60).toBuilder()
                .endedAt(EventTime.of(NOON.plusSeconds(30), TimePrecision.SECOND))
                .build();

        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", day, lasted, event("before", -1), event("in", 10), event("after", 60)))
                .window(TimeWindow.of(NOON, NOON.plusSeconds(60)))
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("day", "lasted", "in");
        assertThat(merged.getReport().getSources().get(0).getIgnoredByKind()).containsEntry("outside-window", 2L);
    }

    @Test
    void aSourceWithoutYearsIsReadAgainWithWhatTheOthersSpan() {
        TimelineSource yearless = new TimelineSource() {
            @Override
            public String id() {
                return "y";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) {
                sink.file("y", "yearless");
                sink.row(List.of(event("y" + context.isFirstReading(), 1)));
                return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
            }
        };

        MergedTimeline merged = merge(yearless, ListedSource.of("a", event("a1", 0)));

        assertThat(ids(merged.getTimeline())).containsExactly("a1", "yfalse");
    }

    @Test
    void aWindowThatIsOpenAtOneEndTellsNoYear() {
        TimelineSource yearless = new TimelineSource() {
            @Override
            public String id() {
                return "y";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) {
                sink.file("y", "yearless");
                context.getReference().ifPresent(span -> sink.ignoredRow("near " + span.getStartInclusive()));
                return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
            }
        };

        MergedTimeline merged = TimelineBuilder.create()
                .source(yearless)
                .source(ListedSource.of("a", event("a1", 0)))
                .window(TimeWindow.of(NOON.minusSeconds(60), Instant.parse("9999-12-31T00:00:00Z")))
                .merge();

        assertThat(merged.getReport().getSources().get(1).getIgnoredByKind()).containsKey("near " + NOON);
    }
}
