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
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import java.time.Instant;
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
