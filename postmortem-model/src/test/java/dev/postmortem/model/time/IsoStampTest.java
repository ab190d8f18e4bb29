package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoStampTest {
    private static final String LOCAL = "2026-03-11T14:06:30";

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T14:06, 2026-03-11T14:06:00",
        "2026/03/11 14:06:30, 2026-03-11T14:06:30",
        "2026-12-31t00:00:59, 2026-12-31T00:00:59",
        "2024-02-29T23:59:00, 2024-02-29T23:59:00",
        "2026-01-01T24:00, 2026-01-02T00:00:00",
        "2026-03-11T24:00:00.000, 2026-03-12T00:00:00",
        "2026-03-11T14:59:60, 2026-03-11T15:00:00",
        "2016-12-31T23:59:60, 2017-01-01T00:00:00",
        "2016-12-31T23:59:60.250, 2017-01-01T00:00:00.250",
        "2026-03-11T14:06:30.5, 2026-03-11T14:06:30.500",
        "'2026-03-11T14:06:30,412907315', 2026-03-11T14:06:30.412907315",
        "2026-03-11T14:06:30.9999999999, 2026-03-11T14:06:30.999999999"
    })
    void aTimeWithoutAnOffsetIsLocal(String text, LocalDateTime local) {
        IsoStamp stamp = IsoStamp.parse(text).orElseThrow();

        assertThat(stamp.toLocal()).isEqualTo(local);
        assertThat(stamp.hasOffset()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "2026-03-11",
                "2026-03-11T1",
                "2026.03.11T14:06",
                "2026-03/11T14:06",
                "26-03-11T14:06",
                "20x6-03-11T14:06",
                "2026-3-11T14:06",
                "2026-03-1T14:06",
                "2026-00-11T14:06",
                "2026-13-11T14:06",
                "2026-03-00T14:06",
                "2026-02-29T14:06",
                "2026-04-31T14:06",
                "2026-03-11x14:06",
                "2026-03-1114:06",
                "2026-03-11T4:06",
                "2026-03-11T14",
                "2026-03-11T14.06",
                "2026-03-11T14:6",
                "2026-03-11T14:60",
                "2026-03-11T25:00",
                "2026-03-11T24:01",
                "2026-03-11T24:00:01",
                "2026-03-11T24:00:00.5",
                "2026-03-11T24:59:60",
                "2026-03-11T14:06:",
                "2026-03-11T14:06:3",
                "2026-03-11T14:06:60",
                "2026-03-11T14:59:61",
                "2026-03-11T14:06:30.",
                "2026-03-11T14:06:30 ",
                "2026-03-11T14:06:30x"
            })
    void whatIsNoDateAndTimeOfDayIsRefused(String text) {
        assertThat(IsoStamp.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Z, 14:06:30",
        "z, 14:06:30",
        "' Z', 14:06:30",
        "UTC, 14:06:30",
        "' gmt', 14:06:30",
        "Z[UTC], 14:06:30",
        "+02, 12:06:30",
        "+0200, 12:06:30",
        "+02:00, 12:06:30",
        "' +02:00', 12:06:30",
        "-07:30, 21:36:30",
        "-0059, 15:05:30",
        "+02:00:00, 12:06:30",
        "+02:30:59, 11:35:31",
        "-00:00:01, 14:06:31",
        "+14:06, 00:00:30",
        "+02:00[Europe/Berlin], 12:06:30",
        "' +0200 CEST', 12:06:30",
        "' -0700 PT', 21:06:30",
        "' +0200 +02', 12:06:30",
        "' +0200 AZ09-+', 12:06:30",
        "' -0700 PDT m=+0.0123', 21:06:30",
        "' -0700 PDT m=-19.5', 21:06:30"
    })
    void everyOffsetThatProgramsWriteIsRead(String offset, String utc) {
        IsoStamp stamp = IsoStamp.parse(LOCAL + offset).orElseThrow();

        assertThat(stamp.toInstant()).isEqualTo(Instant.parse("2026-03-11T" + utc + "Z"));
        assertThat(stamp.toLocal()).isEqualTo(LocalDateTime.parse(LOCAL));
        assertThat(stamp.hasOffset()).isTrue();
    }

    @Test
    void offsetsGoToEighteenHours() {
        assertThat(IsoStamp.parse(LOCAL + "+18:00").orElseThrow().toInstant())
                .isEqualTo(Instant.parse("2026-03-10T20:06:30Z"));
        assertThat(IsoStamp.parse(LOCAL + "-1800").orElseThrow().toInstant())
                .isEqualTo(Instant.parse("2026-03-12T08:06:30Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z ",
                "ZZ",
                "[Europe/Berlin]",
                "Zulu",
                "UTCX",
                "Z[UTC",
                "Z[UTC]x",
                "Z[U]C]",
                "+",
                "-",
                "02:00",
                "+2",
                "+2:00",
                "+02:0",
                "+02:",
                "+02:60",
                "+0260",
                "+02:00:60",
                "+02:00:0",
                "+0200:00",
                "+020000",
                "+18:01",
                "-18:00:01",
                "+19",
                "+02:00[Europe/Berlin",
                "+02:00x",
                " +0200 ",
                " +0200 C",
                " +0200 ABCDEFG",
                " +0200 cest",
                " +0200 A@",
                " +0200 A/",
                " +0200 A[",
                " +0200 CEST m=+0.01x",
                " +0200 CEST M+"
            })
    void whatIsNoOffsetIsRefused(String offset) {
        assertThat(IsoStamp.parse(LOCAL + offset)).isEmpty();
    }

    @Test
    void atMost64CharactersAreRead() {
        assertThat(IsoStamp.parse(LOCAL + "." + "1".repeat(43) + "Z")).isPresent();
        assertThat(IsoStamp.parse(LOCAL + "." + "1".repeat(44) + "Z")).isEmpty();
    }

    @Test
    void thePrecisionIsThatOfTheDigits() {
        assertThat(precision("2026-03-11T14:06Z")).isEqualTo(TimePrecision.MINUTE);
        assertThat(precision("2026-03-11T14:06:00Z")).isEqualTo(TimePrecision.SECOND);
        assertThat(precision("2026-03-11T14:06:00.500Z")).isEqualTo(TimePrecision.MILLI);
        assertThat(precision("2026-03-11T14:06:00.500000Z")).isEqualTo(TimePrecision.MICRO);
        assertThat(precision("2026-03-11T14:06:00.500000000Z")).isEqualTo(TimePrecision.NANO);
    }

    @Test
    void onlyThe60thSecondIsALeapSecond() {
        assertThat(IsoStamp.parse("2016-12-31T23:59:60Z").orElseThrow().isLeapSecond())
                .isTrue();
        assertThat(IsoStamp.parse("2016-12-31T23:59:59Z").orElseThrow().isLeapSecond())
                .isFalse();
    }

    private static TimePrecision precision(String text) {
        return IsoStamp.parse(text).orElseThrow().toPrecision();
    }
}
