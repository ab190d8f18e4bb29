package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimeLimitsTest {
    private static final EventTime NOON = EventTime.of(Instant.parse("2026-03-11T12:00:00Z"), TimePrecision.SECOND);

    @Test
    void bothEndsOfARangeLieInTheYearsOneToNineThousandNineHundredNinetyNine() {
        Instant beyond = Instant.parse("+10000-01-01T00:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NOON.toBuilder().latestExclusive(beyond).build())
                .withMessage("the time +10000-01-01T00:00:00Z is outside the years 1 to 9999; is its unit right?");
        assertThatIllegalArgumentException().isThrownBy(() -> EventTime.of(beyond, TimePrecision.DAY));
        assertThat(EventTime.of(beyond.minusNanos(1), TimePrecision.DAY).hasInstant())
                .isTrue();
    }

    @Test
    void aCorrectionIsAtMostAHundredYears() {
        Duration hundredYears = Duration.ofDays(36_525);

        assertThat(NOON.correctedBy(hundredYears).getCorrection()).contains(hundredYears);
        assertThat(NOON.correctedBy(hundredYears.negated()).getCorrection()).contains(hundredYears.negated());
        assertThatIllegalArgumentException().isThrownBy(() -> NOON.correctedBy(hundredYears.plusNanos(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NOON.correctedBy(hundredYears.plusNanos(1).negated()));
    }

    @Test
    void timesAreComparedAfterTheirCorrection() {
        assertThat(NOON).isLessThan(NOON.correctedBy(Duration.ofSeconds(1)));
        assertThat(NOON).isGreaterThan(NOON.correctedBy(Duration.ofSeconds(-1)));
    }
}
