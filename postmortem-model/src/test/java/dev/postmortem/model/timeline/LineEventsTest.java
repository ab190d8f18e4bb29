package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEventsTest {
    private static final EventTime TIME = EventTime.of(Instant.parse("2026-03-11T14:06:30.412Z"), TimePrecision.MILLI);

    private final LineEvents lines = LineEvents.of(EventKind.LOG, "log-lines", "app.log");

    @Test
    void anEventEqualsTheOneThatABuilderMakes() {
        TimelineEvent event = lines.event(12, TIME, "pool is full", "WARN", List.of("zone-assumed"));
        TimelineEvent built = TimelineEvent.builder()
                .id(EventId.of("app.log:12"))
                .kind(EventKind.LOG)
                .occurredAt(TIME)
                .source(EventSource.builder()
                        .system("log-lines")
                        .file("app.log")
                        .line(12L)
                        .build())
                .text("pool is full")
                .level("WARN")
                .addAssumptions("zone-assumed")
                .build();

        assertThat(event).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(event.toBuilder().build()).isEqualTo(built);
        assertThat(Timeline.of(List.of(event))).isEqualTo(Timeline.of(List.of(built)));
    }

    @Test
    void whatWasAssumedOfALineIsOnItsEventAlone() {
        assertThat(lines.event(1, TIME, "", null, List.of("dst-gap")).getAssumptions())
                .containsExactly("dst-gap");
        assertThat(lines.event(2, TIME, "", null, List.of()).getAssumptions()).isEmpty();
        assertThat(lines.event(3, TIME, "", null, List.of()).getLevel()).isEmpty();
    }

    @Test
    void linesAreCountedFromOne() {
        assertThatThrownBy(() -> lines.event(0, TIME, "", null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counted from 1");
    }
}
