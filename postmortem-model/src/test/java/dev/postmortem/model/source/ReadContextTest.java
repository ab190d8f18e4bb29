package dev.postmortem.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.TimeWindow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadContextTest {
    private final ReadContext first = ReadContext.of(SourceOptions.none());

    @Test
    void onlyTheFirstReadingMayAskForAnother() {
        TimeWindow window = TimeWindow.builder()
                .startInclusive(Instant.parse("2026-03-11T13:00:00Z"))
                .endExclusive(Instant.parse("2026-03-11T16:00:00Z"))
                .build();

        assertThat(first.isFirstReading()).isTrue();
        assertThat(first.getReference()).isEmpty();
        assertThat(first.withReference(window).isFirstReading()).isFalse();
        assertThat(first.withReference(window).getReference()).contains(window);
    }

    @Test
    void theSecondReadingMayHaveToDoWithoutAReference() {
        ReadContext second = first.withoutReference();

        assertThat(second.isFirstReading()).isFalse();
        assertThat(second.getReference()).isEmpty();
        assertThat(second.getOptions()).isEqualTo(first.getOptions());
    }
}
