package dev.postmortem.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeCellTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTimeIsAsFineAsItsPrecision() {
        Instant fine = Instant.parse("2026-03-11T07:04:05.006007008Z");

        assertThat(utc(EventTime.of(fine, TimePrecision.NANO))).isEqualTo("2026-03-11 07:04:05.006007008");
        assertThat(utc(EventTime.of(fine, TimePrecision.MICRO))).isEqualTo("2026-03-11 07:04:05.006007");
        assertThat(utc(EventTime.of(fine, TimePrecision.MILLI))).isEqualTo("2026-03-11 07:04:05.006");
        assertThat(utc(EventTime.of(fine, TimePrecision.SECOND))).isEqualTo("2026-03-11 07:04:05");
        assertThat(utc(time("2026-03-11T17:14:00Z", TimePrecision.MINUTE))).isEqualTo("2026-03-11 17:14");
        assertThat(utc(time("2026-03-11T00:00:00Z", TimePrecision.DAY))).isEqualTo("2026-03-11");
        assertThat(utc(EventTime.unknown("later"))).isEqualTo("?");
    }

    @Test
    void anInstantIsShownInFull() {
        assertThat(new TimeCell(ZoneOffset.UTC).of(Instant.parse("2026-03-11T07:04:00Z")))
                .isEqualTo("2026-03-11 07:04:00");
        assertThat(new TimeCell(BERLIN).of(Instant.parse("2026-03-11T23:04:05.1Z")))
                .isEqualTo("2026-03-12 00:04:05.100");
    }

    @Test
    void whatIsNotConfirmedHasATilde() {
        assertThat(utc(time("2026-03-11T17:14:00Z", TimePrecision.MINUTE).toBuilder()
                        .confidence(Confidence.LIKELY)
                        .build()))
                .isEqualTo("~2026-03-11 17:14");
    }

    @Test
    void aRangeHasBothEnds() {
        assertThat(utc(between("2026-03-11T13:30:00Z", "2026-03-11T13:45:00Z"))).isEqualTo("2026-03-11 13:30–13:45");
        assertThat(utc(between("2026-03-11T13:30:10Z", "2026-03-12T00:00:00.5Z")))
                .isEqualTo("2026-03-11 13:30:10–2026-03-12 00:00:00.500");
    }

    @Test
    void aMinuteThatACorrectionMovedIsARange() {
        assertThat(utc(time("2026-03-11T13:30:00Z", TimePrecision.MINUTE).correctedBy(Duration.ofSeconds(-3))))
                .isEqualTo("2026-03-11 13:29:57–13:30:57");
        assertThat(utc(time("2026-03-11T13:30:00Z", TimePrecision.MINUTE).correctedBy(Duration.ofMinutes(-3))))
                .isEqualTo("2026-03-11 13:27");
        assertThat(utc(time("2026-03-11T13:30:00Z", TimePrecision.SECOND).correctedBy(Duration.ofSeconds(-3))))
                .isEqualTo("2026-03-11 13:29:57");
    }

    @Test
    void aDayIsThatOfTheCalendarOfItsZone() {
        EventTime inBerlin = time("2026-03-10T23:00:00Z", TimePrecision.DAY).toBuilder()
                .zone(BERLIN)
                .build();

        assertThat(new TimeCell(BERLIN).of(inBerlin)).isEqualTo("2026-03-11");
        assertThat(utc(inBerlin)).isEqualTo("2026-03-11 (Europe/Berlin)");
        assertThat(new TimeCell(BERLIN).of(time("2026-03-11T00:00:00Z", TimePrecision.DAY)))
                .isEqualTo("2026-03-11 (Z)");
        assertThat(utc(time("2026-03-11T05:00:00Z", TimePrecision.DAY))).isEqualTo("2026-03-11 05:00–2026-03-12 05:00");
    }

    @Test
    void daysAreShownUpToTheLastOfThem() {
        EventTime days = time("2026-03-11T00:00:00Z", TimePrecision.DAY).toBuilder()
                .latestExclusive(Instant.parse("2026-03-14T00:00:00Z"))
                .build();

        assertThat(utc(days)).isEqualTo("2026-03-11–2026-03-13");
        assertThat(utc(days.toBuilder()
                        .latestExclusive(Instant.parse("2026-03-13T12:00:00Z"))
                        .build()))
                .isEqualTo("2026-03-11 00:00–2026-03-13 12:00");
        assertThat(utc(days.toBuilder().latestExclusive(days.getEarliest()).build()))
                .isEqualTo("2026-03-11");
    }

    @Test
    void anHourThatTheZoneHasTwiceSaysWhichItIs() {
        TimeCell berlin = new TimeCell(BERLIN);

        assertThat(berlin.of(time("2026-10-25T00:30:00Z", TimePrecision.MINUTE)))
                .isEqualTo("2026-10-25 02:30+02:00");
        assertThat(berlin.of(time("2026-10-25T01:30:00Z", TimePrecision.MINUTE)))
                .isEqualTo("2026-10-25 02:30+01:00");
        assertThat(berlin.of(time("2026-10-25T02:30:00Z", TimePrecision.MINUTE)))
                .isEqualTo("2026-10-25 03:30");
    }

    @Test
    void theHeadingNamesTheZone() {
        assertThat(new TimeCell(ZoneOffset.UTC).zone()).isEqualTo("UTC");
        assertThat(new TimeCell(BERLIN).zone()).isEqualTo("Europe/Berlin");
    }

    private static String utc(EventTime time) {
        return new TimeCell(ZoneOffset.UTC).of(time);
    }

    private static EventTime time(String instant, TimePrecision precision) {
        return EventTime.of(Instant.parse(instant), precision);
    }

    private static EventTime between(String earliest, String latestExclusive) {
        return EventTime.between(Instant.parse(earliest), Instant.parse(latestExclusive));
    }
}
