package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Confidence;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aTextWithSecondsIsARangeOfOneSecond() {
        EventTime time = EventTime.of(NOON, TimePrecision.SECOND);

        assertThat(time.toAdjustedEarliest()).contains(NOON);
        assertThat(time.toAdjustedLatestExclusive()).contains(NOON.plusSeconds(1));
        assertThat(time.toAdjustedLatest()).as("exact for arithmetic").contains(NOON);
    }

    @Test
    void aTextWithMinutesIsARangeOfOneMinute() {
        EventTime time = EventTime.of(NOON, TimePrecision.MINUTE);

        assertThat(time.toAdjustedLatestExclusive()).contains(NOON.plusSeconds(60));
        assertThat(time.toAdjustedLatest()).contains(NOON.plusSeconds(60));
    }

    @Test
    void aRangeOfSecondsStaysARange() {
        EventTime time = EventTime.of(NOON, TimePrecision.SECOND).toBuilder()
                .latestExclusive(NOON.plusSeconds(5))
                .build();

        assertThat(time.toAdjustedLatest()).contains(NOON.plusSeconds(5));
    }

    @Test
    void anUnknownTimeHasNoEnds() {
        EventTime time = EventTime.unknown("?");

        assertThat(time.hasInstant()).isFalse();
        assertThat(time.getRaw()).contains("?");
        assertThat(time.getConfidence()).isEqualTo(Confidence.UNKNOWN);
        assertThat(time.toAdjustedEarliest()).isEmpty();
        assertThat(time.toAdjustedLatestExclusive()).isEmpty();
        assertThat(time.toAdjustedLatest()).isEmpty();
    }

    @Test
    void aReversedRangeIsRefused() {
        assertThatThrownBy(() -> EventTime.between(NOON, NOON.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the range ends at 2026-03-01T11:59:59Z before it starts at 2026-03-01T12:00:00Z;"
                        + " swap the ends");
    }

    @Test
    void aRangeWithoutItsStartIsRefused() {
        assertThatThrownBy(() -> EventTime.builder()
                        .precision(TimePrecision.SECOND)
                        .basis(TimeBasis.EPOCH)
                        .latestExclusive(NOON)
                        .build())
                .hasMessage("a range needs its earliest instant; add it");
    }

    @Test
    void yearsOutsideTheCalendarOfPeopleAreRefused() {
        assertThatThrownBy(() -> EventTime.of(Instant.parse("+10000-01-01T00:00:00Z"), TimePrecision.SECOND))
                .hasMessageContaining("outside the years 1 to 9999; is its unit right?");
        assertThatThrownBy(() -> EventTime.of(Instant.MIN, TimePrecision.SECOND))
                .hasMessageContaining("outside the years 1 to 9999");
    }

    @Test
    void aCorrectionOfMoreThanAHundredYearsIsRefused() {
        assertThatThrownBy(() -> EventTime.of(NOON, TimePrecision.SECOND).correctedBy(Duration.ofDays(40_000)))
                .hasMessageContaining("longer than a hundred years");
    }

    @Test
    void precisionFollowsTheDigitsOfATextAndTheNanosOfAnInstant() {
        assertThat(TimePrecision.ofFractionDigits(0)).isEqualTo(TimePrecision.SECOND);
        assertThat(TimePrecision.ofFractionDigits(3)).isEqualTo(TimePrecision.MILLI);
        assertThat(TimePrecision.ofFractionDigits(6)).isEqualTo(TimePrecision.MICRO);
        assertThat(TimePrecision.ofFractionDigits(7)).isEqualTo(TimePrecision.NANO);
        assertThat(TimePrecision.of(NOON)).isEqualTo(TimePrecision.SECOND);
        assertThat(TimePrecision.of(NOON.plusMillis(1))).isEqualTo(TimePrecision.MILLI);
        assertThat(TimePrecision.of(NOON.plusNanos(1_000))).isEqualTo(TimePrecision.MICRO);
        assertThat(TimePrecision.of(NOON.plusNanos(1))).isEqualTo(TimePrecision.NANO);
    }

    @Property
    void correctionMovesBothEndsAndKeepsTheRecord(
            @ForAll("instants") Instant instant,
            @ForAll TimePrecision precision,
            @ForAll @IntRange(min = -100_000, max = 100_000) int millis) {
        Duration correction = Duration.ofMillis(millis);
        EventTime recorded = EventTime.of(instant, precision);
        EventTime corrected = recorded.correctedBy(correction);

        assertThat(corrected.getEarliest()).isEqualTo(recorded.getEarliest());
        assertThat(corrected.toAdjustedEarliest()).contains(instant.plus(correction));
        assertThat(corrected.toAdjustedLatestExclusive())
                .contains(instant.plus(precision.toDuration()).plus(correction));
        assertThat(corrected.correctedBy(Duration.ZERO)).isEqualTo(recorded);
    }

    @Property
    void equalKnowledgeIsAnEqualValue(@ForAll("instants") Instant instant, @ForAll TimePrecision precision) {
        EventTime time = EventTime.of(instant, precision);
        EventTime wordy = time.toBuilder()
                .latestExclusive(instant.plus(precision.toDuration()))
                .correction(Duration.ZERO)
                .raw(instant.toString())
                .build();

        assertThat(wordy).isEqualTo(time).hasSameHashCodeAs(time);
        assertThat(wordy.getLatestExclusive()).isEmpty();
        assertThat(wordy.getCorrection()).isEmpty();
        assertThat(wordy.getRaw()).isEmpty();
    }

    @Property
    void endsAreNeverReversed(
            @ForAll("instants") Instant instant,
            @ForAll TimePrecision precision,
            @ForAll @IntRange(min = 0, max = 100_000) int seconds) {
        EventTime range = EventTime.of(instant, precision).toBuilder()
                .latestExclusive(instant.plusSeconds(seconds))
                .build();

        assertThat(range.toAdjustedLatest().orElseThrow())
                .isAfterOrEqualTo(range.toAdjustedEarliest().orElseThrow());
        assertThat(range.toAdjustedLatestExclusive()).contains(instant.plusSeconds(seconds));
    }

    @Provide
    Arbitrary<Instant> instants() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-30T00:00:00Z");
        return Arbitraries.longs()
                .between(first.getEpochSecond(), last.getEpochSecond() - 200_000)
                .edgeCases(e -> e.add(first.getEpochSecond(), 0L, -1L, 951_782_400L))
                .map(Instant::ofEpochSecond);
    }
}
