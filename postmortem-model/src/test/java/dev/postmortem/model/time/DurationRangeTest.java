package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationRangeTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59S, 59 s",
        "PT1M, 1 min",
        "PT1H40M30S, 1 h 40 min 30 s",
        "PT49H, 2 d 1 h",
        "PT0.25S, 0.25 s",
        "PT61.000000001S, 1 min 1.000000001 s"
    })
    void lengthsAreWrittenWithUnits(Duration length, String text) {
        assertThat(DurationRange.exactly(length).toText()).isEqualTo(text);
    }

    @Test
    void boundsAreWrittenAsBounds() {
        assertThat(DurationRange.between(Duration.ofMinutes(1), Duration.ofMinutes(2))
                        .toText())
                .isEqualTo("1 min to 2 min");
        assertThat(DurationRange.atLeast(Duration.ofMinutes(1)).toText()).isEqualTo("at least 1 min");
        assertThat(DurationRange.atLeast(Duration.ofMinutes(1)).toExact()).isEmpty();
    }

    @Test
    void negativeAndReversedLengthsAreRefused() {
        assertThatThrownBy(() -> DurationRange.exactly(Duration.ofSeconds(-1)))
                .hasMessage("a length between PT-1S and PT-1S cannot be; give 0 <= min <= max");
        assertThatThrownBy(() -> DurationRange.between(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("give 0 <= min <= max");
    }

    @Test
    void aWindowHoldsItsStartAndNotItsEnd() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        TimeWindow window = TimeWindow.of(noon, noon.plusSeconds(60));

        assertThat(window.contains(noon)).isTrue();
        assertThat(window.contains(noon.plusSeconds(60))).isFalse();
        assertThat(window.contains(noon.minusNanos(1))).isFalse();
        assertThat(window.toDuration()).isEqualTo(Duration.ofMinutes(1));
        assertThatThrownBy(() -> TimeWindow.of(noon, noon.minusSeconds(1)))
                .hasMessage("the end 2026-03-01T11:59:59Z is before the start 2026-03-01T12:00:00Z;"
                        + " swap the arguments");
    }
}
