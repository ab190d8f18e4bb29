package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2021-10-31T02:30, 2021-10-31T00:30:00Z, 2021-10-31T01:31:00Z",
        "Europe/Berlin,       2021-10-31T02:00, 2021-10-31T00:00:00Z, 2021-10-31T01:01:00Z",
        "America/Havana,      2021-11-07T00:30, 2021-11-07T04:30:00Z, 2021-11-07T05:31:00Z",
        "Australia/Lord_Howe, 2021-04-04T01:45, 2021-04-03T14:45:00Z, 2021-04-03T15:16:00Z",
        "Pacific/Apia,        2012-04-01T03:30, 2012-03-31T13:30:00Z, 2012-03-31T14:31:00Z",
        "Europe/Berlin,       2022-03-27T02:00, 2022-03-27T00:00:00Z, 2022-03-27T01:01:00Z",
        "Europe/Berlin,       2022-03-27T02:59, 2022-03-27T00:59:00Z, 2022-03-27T02:00:00Z",
        "Australia/Lord_Howe, 2021-10-03T02:15, 2021-10-02T15:15:00Z, 2021-10-02T15:46:00Z",
        "America/Sao_Paulo,   2018-11-04T00:30, 2018-11-04T02:30:00Z, 2018-11-04T03:31:00Z",
        "Pacific/Apia,        2011-12-30T12:00, 2011-12-29T22:00:00Z, 2011-12-30T22:01:00Z",
    })
    void anAmbiguousMinuteIsAsWideAsBothReadingsWhicheverWasChosen(
            ZoneId zone, LocalDateTime local, Instant first, Instant end) {
        Instant second = end.minusSeconds(60);

        assertThat(ambiguous(first, zone).toPossibleWindow()).contains(TimeWindow.of(first, end));
        assertThat(ambiguous(second, zone).toPossibleWindow()).contains(TimeWindow.of(first, end));
        assertThat(List.of(first, second))
                .as("the readings of " + local)
                .containsAll(WallTime.of(local, zone).toInstants());
    }

    @Test
    void onlyWhatIsMarkedAndHasAZoneIsWidened() {
        Instant first = Instant.parse("2021-10-31T00:30:00Z");
        EventTime marked = ambiguous(first, BERLIN);
        TimeWindow minute = TimeWindow.of(first, first.plusSeconds(60));

        assertThat(marked.toBuilder().basis(TimeBasis.DECLARED_ZONE).build().toPossibleWindow())
                .contains(minute);
        assertThat(marked.toBuilder().zone(Optional.empty()).build().toPossibleWindow())
                .contains(minute);
        assertThat(ambiguous(first, ZoneId.of("UTC")).toPossibleWindow()).contains(minute);
        assertThat(ambiguous(NOON, BERLIN).toPossibleWindow()).contains(TimeWindow.of(NOON, NOON.plusSeconds(60)));
        assertThat(ambiguous(Instant.parse("2022-03-27T02:00:00Z"), BERLIN)
                        .toPossibleWindow()
                        .orElseThrow()
                        .toDuration())
                .as("the first instant that no clock skipped")
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(ambiguous(Instant.parse("2022-03-26T23:59:59Z"), BERLIN)
                        .toPossibleWindow()
                        .orElseThrow()
                        .toDuration())
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aStampInTheHourThatComesTwiceIsNotCertainlyBeforeTheNextHalfHour() {
        EventTime ambiguous = ambiguous(Instant.parse("2021-10-31T00:30:00Z"), BERLIN);
        EventTime inBetween = EventTime.of(Instant.parse("2021-10-31T01:00:00Z"), TimePrecision.SECOND);
        EventTime after = EventTime.of(Instant.parse("2021-10-31T01:31:00Z"), TimePrecision.SECOND);

        assertThat(ambiguous.compareCausal(inBetween)).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(ambiguous.compareCausal(after)).isEqualTo(CausalOrder.BEFORE);
        assertThat(ambiguous).isLessThan(inBetween);
    }

    @Test
    void bothEndsOfARangeAreAsWideAsTheirReadings() {
        EventTime range = ambiguous(Instant.parse("2021-10-31T00:45:00Z"), BERLIN).toBuilder()
                .latestExclusive(Instant.parse("2021-10-31T00:50:00Z"))
                .build();

        assertThat(range.toPossibleWindow())
                .contains(TimeWindow.of(Instant.parse("2021-10-31T00:45:00Z"), Instant.parse("2021-10-31T01:50:00Z")));
    }

    @Test
    void theErrorOfAnEstimateWidensToBothSides() {
        EventTime second = EventTime.of(NOON, TimePrecision.SECOND);
        EventTime estimated = second.correctedBy(Duration.ofSeconds(-90), Duration.ofSeconds(2));

        assertThat(estimated.toPossibleWindow()).contains(TimeWindow.of(NOON.minusSeconds(92), NOON.minusSeconds(87)));
        assertThat(second.compareCausal(EventTime.of(NOON.plusSeconds(2), TimePrecision.SECOND)))
                .isEqualTo(CausalOrder.BEFORE);
        assertThat(second.correctedBy(Duration.ZERO, Duration.ofSeconds(2))
                        .compareCausal(EventTime.of(NOON.plusSeconds(2), TimePrecision.SECOND)))
                .isEqualTo(CausalOrder.CONCURRENT);
        assertThat(EventTime.unknown("?").toPossibleWindow()).isEmpty();
    }

    @Test
    void anEstimateIsTakenBackAndADeclarationStays() {
        EventTime recorded = EventTime.of(NOON, TimePrecision.SECOND);
        EventTime declared = recorded.correctedBy(Duration.ofSeconds(3));
        EventTime estimated = declared.correctedBy(Duration.ofSeconds(-1), Duration.ZERO);

        assertThat(estimated.getCorrectionError()).contains(Duration.ZERO);
        assertThat(estimated.withoutEstimate()).isEqualTo(recorded);
        assertThat(declared.withoutEstimate()).isSameAs(declared);
        assertThat(estimated.correctedBy(Duration.ofSeconds(3))).isEqualTo(declared);
        assertThat(recorded.correctedBy(Duration.ZERO, Duration.ZERO)).isNotEqualTo(recorded);
    }

    @Test
    void anErrorIsNeitherNegativeNorLongerThanTwoHundredYears() {
        EventTime time = EventTime.of(NOON, TimePrecision.SECOND);

        assertThat(time.correctedBy(Duration.ZERO, Duration.ofDays(73_050)).getCorrectionError())
                .isPresent();
        assertThatThrownBy(() -> time.correctedBy(Duration.ZERO, Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-0.000000001S, is not between zero and two hundred years");
        assertThatThrownBy(() ->
                        time.correctedBy(Duration.ZERO, Duration.ofDays(73_050).plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EventTime ambiguous(Instant instant, ZoneId zone) {
        return EventTime.of(instant, TimePrecision.MINUTE).toBuilder()
                .basis(TimeBasis.DST_AMBIGUOUS)
                .zone(zone)
                .build();
    }
}
