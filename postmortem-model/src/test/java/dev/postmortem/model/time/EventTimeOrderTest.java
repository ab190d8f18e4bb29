package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventTimeOrderTest {
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final EventTime MINUTE = EventTime.of(NOON, TimePrecision.MINUTE);
    private static final EventTime SECOND = EventTime.of(NOON, TimePrecision.SECOND);

    @Test
    void amongEqualStartsTheLaterEndComesFirstAndThenEveryOtherPartDecides() {
        List<EventTime> times = List.of(
                MINUTE.toBuilder().latestExclusive(NOON.plusSeconds(90)).build(),
                MINUTE,
                MINUTE.toBuilder().raw("12:00").build(),
                MINUTE.toBuilder().raw("12:00 h").build(),
                MINUTE.toBuilder().zone(ZoneId.of("Africa/Abidjan")).build(),
                MINUTE.toBuilder().zone(ZoneId.of("UTC")).raw("12:00").build(),
                MINUTE.toBuilder().confidence(Confidence.LIKELY).build(),
                MINUTE.correctedBy(Duration.ZERO, Duration.ZERO),
                MINUTE.correctedBy(Duration.ZERO, Duration.ofNanos(1)),
                SECOND,
                EventTime.of(NOON.plusNanos(1), TimePrecision.MINUTE),
                EventTime.unknown("?"));

        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i - 1)).isLessThan(times.get(i));
            assertThat(times.get(i)).isGreaterThan(times.get(i - 1));
        }
        assertThat(MINUTE).isLessThan(SECOND);
    }

    @Test
    void oneTimeIsBeforeAnotherOnlyIfTheirRangesDoNotOverlap() {
        EventTime inTheMinute = EventTime.of(NOON.plusSeconds(59), TimePrecision.SECOND);
        EventTime afterTheMinute = EventTime.of(NOON.plusSeconds(60), TimePrecision.SECOND);

        assertThat(MINUTE.compareCausal(inTheMinute)).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(inTheMinute.compareCausal(MINUTE)).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(MINUTE.compareCausal(afterTheMinute)).isEqualTo(CausalOrder.BEFORE);
        assertThat(afterTheMinute.compareCausal(MINUTE)).isEqualTo(CausalOrder.AFTER);
    }

    @Test
    void aTimeThatNobodyKnowsIsConcurrentToAll() {
        assertThat(MINUTE.compareCausal(EventTime.unknown("?"))).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(EventTime.unknown("?").compareCausal(MINUTE)).isEqualTo(CausalOrder.CONCURRENT);
    }

    @Test
    void aRangeOfNoLengthIsItsInstant() {
        EventTime instant = EventTime.between(NOON, NOON);

        assertThat(instant.compareCausal(instant)).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(instant.compareCausal(EventTime.of(NOON.plusNanos(1), TimePrecision.NANO)))
                .isEqualTo(CausalOrder.BEFORE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void onlyEqualTimesStandAtOnePlaceOfTheOrder(@ForAll("times") EventTime one, @ForAll("times") EventTime other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsCertainlyBeforeStandsBefore(@ForAll("times") EventTime one, @ForAll("times") EventTime other) {
        if (one.compareCausal(other) == CausalOrder.BEFORE) {
            assertThat(one).isLessThan(other);
            assertThat(other.compareCausal(one)).isEqualTo(CausalOrder.AFTER);
        }
    }

    /** Few values of each part, so that two times often differ in one part alone. */
    @Provide
    Arbitrary<EventTime> times() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 1),
                        Arbitraries.of(TimePrecision.MINUTE, TimePrecision.SECOND),
                        Arbitraries.of(TimeBasis.EXPLICIT_OFFSET, TimeBasis.DECLARED_ZONE),
                        Arbitraries.of(0, 0, 1),
                        Arbitraries.of(Confidence.CONFIRMED, Confidence.LIKELY),
                        Arbitraries.of("Europe/Berlin", "Europe/Paris").optional(),
                        Arbitraries.of("12:00", "noon").optional())
                .as((second, precision, basis, correction, confidence, zone, raw) -> EventTime.builder()
                        .earliest(NOON.plusSeconds(second))
                        .precision(precision)
                        .basis(basis)
                        .correction(Optional.of(Duration.ofSeconds(correction)))
                        .confidence(confidence)
                        .zone(zone.map(ZoneId::of))
                        .raw(raw)
                        .build());
    }
}
