package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactTimeTest {
    private static final Instant INSTANT = Instant.parse("2026-03-11T14:06:30.412Z");

    private final EventTime exact = EventTime.of(INSTANT, TimePrecision.MILLI);

    @Test
    void anExactTimeEqualsTheOneThatABuilderMakes() {
        EventTime built = exact.toBuilder().build();

        assertThat(exact).isEqualTo(built).hasSameHashCodeAs(built).hasToString(built.toString());
        assertThat(built).isEqualTo(exact).isEqualByComparingTo(exact);
    }

    @Test
    void timesThatDifferInOnePartAreNotEqual() {
        List<EventTime> others = List.of(
                EventTime.of(INSTANT.plusNanos(1), TimePrecision.MILLI),
                EventTime.of(INSTANT, TimePrecision.MICRO),
                exact.toBuilder().latestExclusive(INSTANT.plusSeconds(1)).build(),
                exact.toBuilder().basis(TimeBasis.EPOCH).build(),
                exact.toBuilder().zone(ZoneId.of("Europe/Berlin")).build(),
                exact.toBuilder().raw("14:06:30,412").build(),
                exact.toBuilder().confidence(Confidence.LIKELY).build(),
                exact.toBuilder().correction(Duration.ofSeconds(-3)).build(),
                exact.toBuilder().correctionError(Duration.ZERO).build());

        assertThat(others).doesNotHaveDuplicates().doesNotContain(exact);
        assertThat(others.stream().map(EventTime::hashCode)).as("hash codes").doesNotHaveDuplicates();
        assertThat(exact).isNotEqualTo("2026-03-11T14:06:30.412Z");
    }

    @Test
    void anExactTimeIsCheckedAsAnyOther() {
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");
        Instant early = Instant.parse("0000-12-31T23:59:59.999999999Z");

        assertThat(EventTime.of(late.minusNanos(1), TimePrecision.NANO).getEarliest())
                .contains(late.minusNanos(1));
        assertThat(EventTime.of(early.plusNanos(1), TimePrecision.NANO).getEarliest())
                .contains(early.plusNanos(1));
        for (Instant outside : List.of(late, early)) {
            assertThatThrownBy(() -> EventTime.of(outside, TimePrecision.NANO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("outside the years 1 to 9999");
        }
        assertThatNullPointerException()
                .isThrownBy(() -> EventTime.of(nothing(), TimePrecision.DAY))
                .withMessage("instant");
        assertThatNullPointerException()
                .isThrownBy(() -> EventTime.of(INSTANT, nothing()))
                .withMessage("precision");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static <T> T nothing() {
        return null;
    }
}
