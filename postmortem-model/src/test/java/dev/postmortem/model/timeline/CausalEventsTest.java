package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.CausalOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausalEventsTest {
    private static final Duration ERROR = Duration.ofSeconds(5);

    @Test
    void eventsOfOneClockMoveTogether() {
        TimelineEvent a = estimated(event("a", 1), "chat.zip!/1.json", ERROR);
        TimelineEvent b = estimated(event("b", 3), "chat.zip!/2.json", ERROR);

        assertThat(a.compareCausal(b)).isEqualTo(CausalOrder.BEFORE);
        assertThat(b.compareCausal(a)).isEqualTo(CausalOrder.AFTER);
        assertThat(a.getOccurredAt().compareCausal(b.getOccurredAt())).isEqualTo(CausalOrder.CONCURRENT);
    }

    @Test
    void eventsOfTwoClocksOrOfTwoCorrectionsDoNot() {
        TimelineEvent a = estimated(event("a", 1), "a.log", ERROR);

        assertThat(a.compareCausal(estimated(event("b", 3), "b.log", ERROR))).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(a.compareCausal(estimated(event("b", 3), "a.log", ERROR.plusNanos(1))))
                .isEqualTo(CausalOrder.CONCURRENT);
        assertThat(a.compareCausal(event("b", 20))).isEqualTo(CausalOrder.BEFORE);
    }

    @Test
    void theEndOfAnEventIsOfTheClockOfItsStart() {
        TimelineEvent early = event("a", 10).toBuilder()
                .occurredAt(event("a", 10).getOccurredAt().correctedBy(Duration.ZERO, ERROR))
                .endedAt(event("a", 8).getOccurredAt().correctedBy(Duration.ZERO, ERROR))
                .build();

        assertThat(early.toInconsistencies()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "app.log, app.log",
        "logs/app.log, logs/app.log",
        "export.zip!/general/1.json, export.zip",
        "a.zip!/b.zip!/c, a.zip",
        "!/c, !/c",
        "slack/inc-2042/2026-03-11.json, slack/inc-2042/*.json",
        "2026-03-11/app.log, 2026-03-11/app.log",
        "app-20260311.log, app-*.log",
        "app.log.2026-12-31.gz, app.log.*.gz",
        "2026-03-10_2026-03-11.log, *_*.log",
        "app-2026-0311.log, app-2026-0311.log",
        "app-2026-13-11.log, app-2026-13-11.log",
        "app-2026-03-32.log, app-2026-03-32.log",
        "app-2026031114.log, app-2026031114.log",
        "app-12026-03-11.log, app-12026-03-11.log",
        "app-18991231.log, app-18991231.log",
    })
    void aClockIsAFileOfAnyDayOrAnArchive(String file, String clock) {
        assertThat(EventSource.builder().system("s").file(file).build().toClock())
                .isEqualTo(clock);
    }

    private static TimelineEvent estimated(TimelineEvent event, String file, Duration error) {
        return Timeline.of(List.of(event.toBuilder()
                        .occurredAt(event.getOccurredAt().correctedBy(Duration.ofSeconds(-1), error))
                        .source(event.getSource().toBuilder().file(file).build())
                        .build()))
                .getEvents()
                .get(0);
    }
}
