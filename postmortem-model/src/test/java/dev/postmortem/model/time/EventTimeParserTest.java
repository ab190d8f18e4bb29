package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.common.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimeParserTest {
    private static final EventTimeParser BERLIN =
            EventTimeParser.in(ZoneId.of("Europe/Berlin")).on(LocalDate.parse("2021-11-05"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14:54                        | 2021-11-05T13:54:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            4:19                         | 2021-11-05T03:19:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            21:10:57                     | 2021-11-05T20:10:57Z | PT1S   | SECOND | DECLARED_ZONE   | CONFIRMED
            13:30:05.123                 | 2021-11-05T12:30:05.123Z | PT0.001S | MILLI | DECLARED_ZONE | CONFIRMED
            13:30:05,5                   | 2021-11-05T12:30:05.5Z | PT0.001S | MILLI | DECLARED_ZONE | CONFIRMED
            24:00                        | 2021-11-05T23:00:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13h30                        | 2021-11-05T12:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13h                          | 2021-11-05T12:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13:??                        | 2021-11-05T12:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13:xx                        | 2021-11-05T12:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            11:21a                       | 2021-11-05T10:21:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            11:21 PM                     | 2021-11-05T22:21:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            11:21 p.m.                   | 2021-11-05T22:21:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            12:05 AM                     | 2021-11-04T23:05:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            12:05 PM                     | 2021-11-05T11:05:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            0:25:59 AM                   | 2021-11-04T23:25:59Z | PT1S   | SECOND | DECLARED_ZONE   | CONFIRMED
            17:14pm                      | 2021-11-05T16:14:00Z | PT1M   | MINUTE | DECLARED_ZONE   | LIKELY
            13:00pm - 2:15pm             | 2021-11-05T12:00:00Z | PT1H15M | MINUTE | DECLARED_ZONE  | LIKELY
            1:00pm - 14:15pm             | 2021-11-05T12:00:00Z | PT1H15M | MINUTE | DECLARED_ZONE  | LIKELY
            9pm                          | 2021-11-05T20:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            around 9pm                   | 2021-11-05T20:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | LIKELY
            ca. 13:30                    | 2021-11-05T12:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | LIKELY
            13:30?                       | 2021-11-05T12:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | SUSPECTED
            22:52 (maybe earlier?)       | 2021-11-05T21:52:00Z | PT1M   | MINUTE | DECLARED_ZONE   | SUSPECTED
            [9:12 AM]                    | 2021-11-05T08:12:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13:30Z                       | 2021-11-05T13:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30 (UTC)                  | 2021-11-05T13:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30 CET                    | 2021-11-05T12:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30 PDT                    | 2021-11-05T20:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30 -0700                  | 2021-11-05T20:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30 +5:30                  | 2021-11-05T08:00:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30+05:30                  | 2021-11-05T08:00:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30:00-07:00               | 2021-11-05T20:30:00Z | PT1S   | SECOND | EXPLICIT_OFFSET | CONFIRMED
            13:30 UTC+2                  | 2021-11-05T11:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            13:30 america/new_york       | 2021-11-05T17:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13:30 PT                     | 2021-11-05T20:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            2021-11-05                   | 2021-11-04T23:00:00Z | PT24H  | DAY    | DECLARED_ZONE   | CONFIRMED
            2021/11/5                    | 2021-11-04T23:00:00Z | PT24H  | DAY    | DECLARED_ZONE   | CONFIRMED
            2021-10-31                   | 2021-10-30T22:00:00Z | PT25H  | DAY    | DECLARED_ZONE   | CONFIRMED
            5th of November 2021         | 2021-11-04T23:00:00Z | PT24H  | DAY    | DECLARED_ZONE   | CONFIRMED
            5.11.2021 10:00              | 2021-11-05T09:00:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            25/12/2021                   | 2021-12-24T23:00:00Z | PT24H  | DAY    | DECLARED_ZONE   | CONFIRMED
            7/7/2021                     | 2021-07-06T22:00:00Z | PT24H  | DAY    | DECLARED_ZONE   | CONFIRMED
            2015-10-21 14:54             | 2015-10-21T12:54:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            Nov 5, 2021 11:21 PM         | 2021-11-05T22:21:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            11:21 PM on 5 Nov. 2021      | 2021-11-05T22:21:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            Sept 29 2017 08:59           | 2017-09-29T06:59:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            Friday, 2021-11-05 10:00     | 2021-11-05T09:00:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            Fri, 5 Nov 2021 10:00:00 +0000 | 2021-11-05T10:00:00Z | PT1S | SECOND | EXPLICIT_OFFSET | CONFIRMED
            Fri Nov  5 10:00:00 UTC 2021 | 2021-11-05T10:00:00Z | PT1S   | SECOND | EXPLICIT_OFFSET | CONFIRMED
            March 22, around 19:30       | 2022-03-22T18:30:00Z | PT1M   | MINUTE | ASSUMED_YEAR    | LIKELY
            Dec 31 23:59                 | 2021-12-31T22:59:00Z | PT1M   | MINUTE | ASSUMED_YEAR    | CONFIRMED
            Feb 29 10:00                 | 2020-02-29T09:00:00Z | PT1M   | MINUTE | ASSUMED_YEAR    | CONFIRMED
            03-26 17:40                  | 2022-03-26T16:40:00Z | PT1M   | MINUTE | ASSUMED_YEAR    | CONFIRMED
            2021-11-05T13:30             | 2021-11-05T12:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            2021-11-05t13:30:00z         | 2021-11-05T13:30:00Z | PT1S   | SECOND | EXPLICIT_OFFSET | CONFIRMED
            2026-03-11T10:00-07:00       | 2026-03-11T17:00:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            2021-11-05T14:00:01+01:00[Europe/Berlin] | 2021-11-05T13:00:01Z | PT1S | SECOND | EXPLICIT_OFFSET | CONFIRMED
            2016-12-31T23:59:60Z         | 2017-01-01T00:00:00Z | PT1S   | SECOND | EXPLICIT_OFFSET | CONFIRMED
            ~13:30-13:45                 | 2021-11-05T12:30:00Z | PT15M  | MINUTE | DECLARED_ZONE   | LIKELY
            13:30–13:45                  | 2021-11-05T12:30:00Z | PT15M  | MINUTE | DECLARED_ZONE   | CONFIRMED
            17:00-18:00                  | 2021-11-05T16:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            13:30..13:45                 | 2021-11-05T12:30:00Z | PT15M  | MINUTE | DECLARED_ZONE   | CONFIRMED
            13:30-13:30                  | 2021-11-05T12:30:00Z | PT1M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            between 14:54 and 16:00 UTC  | 2021-11-05T14:54:00Z | PT1H6M | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            1:46pm - 5:30pm              | 2021-11-05T12:46:00Z | PT3H44M | MINUTE | DECLARED_ZONE  | CONFIRMED
            10:52-11:23 PM               | 2021-11-05T21:52:00Z | PT31M  | MINUTE | DECLARED_ZONE   | LIKELY
            11:30-1:15 PM                | 2021-11-05T10:30:00Z | PT1H45M | MINUTE | DECLARED_ZONE  | LIKELY
            00:25 - 00:29 AM             | 2021-11-04T23:25:00Z | PT4M   | MINUTE | DECLARED_ZONE   | CONFIRMED
            9-10am                       | 2021-11-05T08:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | LIKELY
            23:50-00:10                  | 2021-11-05T22:50:00Z | PT20M  | MINUTE | DECLARED_ZONE   | CONFIRMED
            22:00 to 07:00               | 2021-11-05T21:00:00Z | PT9H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            2019-02-25 23:04 and 2019-02-26 08:12 | 2019-02-25T22:04:00Z | PT9H8M | MINUTE | DECLARED_ZONE | CONFIRMED
            2021-11-05 - 2021-11-07      | 2021-11-04T23:00:00Z | PT72H  | DAY    | DECLARED_ZONE   | CONFIRMED
            Nov 5 - Nov 7, 2021          | 2021-11-04T23:00:00Z | PT72H  | DAY    | DECLARED_ZONE   | CONFIRMED
            2021-10-31 02:30             | 2021-10-31T00:30:00Z | PT1M   | MINUTE | DST_AMBIGUOUS   | CONFIRMED
            2021-10-31 02:30 CET         | 2021-10-31T01:30:00Z | PT1M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            2022-03-27 02:30             | 2022-03-27T01:30:00Z | PT1M   | MINUTE | DST_AMBIGUOUS   | CONFIRMED
            """)
    void whatPeopleWriteIsRead(
            String text, Instant earliest, Duration range, TimePrecision precision, TimeBasis basis, Confidence sure) {
        EventTime time = BERLIN.parse(text);

        assertThat(time.getEarliest()).contains(earliest);
        assertThat(time.toAdjustedLatestExclusive()).contains(earliest.plus(range));
        assertThat(time.getPrecision()).isEqualTo(precision);
        assertThat(time.getBasis()).isEqualTo(basis);
        assertThat(time.getConfidence()).isEqualTo(sure);
        assertThat(time.getRaw()).contains(text);
        assertThat(time.getZone().isPresent()).isEqualTo(basis != TimeBasis.EXPLICIT_OFFSET);
    }

    @ParameterizedTest
    @CsvSource({"?", "??", "~?", "≈ ??", "N/A", "n/a", "unknown", "TBD", "-", "—"})
    void nobodyKnowsIsAValue(String text) {
        assertThat(BERLIN.parse(text)).isEqualTo(EventTime.unknown(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``               | 1  | there is neither a date nor a time of day
            later            | 1  | this is not understood
            ~                | 2  | there is neither a date nor a time of day
            ~later           | 2  | this is not understood
            13:30 13:40      | 7  | there is a second time of day; write a range with a dash or "to"
            13:30-13:40-14   | 12 | a range has two ends
            1330             | 1  | a number alone does not say what it counts
            1700000000       | 1  | a number alone does not say what it counts
            99999999999999999999999999999 | 1 | a number alone does not say what it counts
            25:00            | 1  | there is no such time of day
            12:60            | 1  | there is no such time of day
            0:30 PM          | 1  | the hour 0 is not in that half of the day; correct the hour
            14:00 am         | 1  | the hour 14 is not in that half of the day
            23:59:60         | 1  | no minute has a 60th second here
            2021-02-30       | 1  | there is no such day
            2021-11-05 to Feb 29 | 15 | there is no such day
            0000-01-01       | 1  | there is no such day
            Nov 5 10:00 0000 | 13 | there is no year 0
            2021-13-01       | 1  | there is no such day
            05/11/2021       | 1  | either number can be the month
            12-05 16:21      | 1  | either number can be the month
            Monday 2021-11-05 | 1 | 2021-11-05 is no Monday; correct one of the two
            10:00 CST        | 7  | the abbreviation can mean any of the offsets [-06:00, +08:00]
            10:00 +99        | 7  | this is no offset from UTC
            10:00 Mars/Base  | 7  | this is not understood
            10:00-07:00      | 6  | this can be the end of a range or an offset from UTC
            2021-11-05 - 10:00 | 12 | a day and a time of day make no range
            2021-11-05 12:00 - 2021-11-05 11:00 | 18 | the range ends before it begins
            １３:30           | 1  | U+FF11 is no part of a time; use ASCII digits
            13:30😀          | 6  | U+01F600 is no part of a time
            """)
    void whatIsNoTimeOrCouldBeSeveralIsRefusedWithItsPlace(String text, int character, String why) {
        EventTimeFormatException refusal =
                catchThrowableOfType(EventTimeFormatException.class, () -> BERLIN.parse(text));

        assertThat(refusal).hasMessageContaining(" at character " + character + ": " + why);
        assertThat(refusal.getPosition()).isEqualTo(character - 1);
        assertThat(refusal.getMessage()).endsWith(refusal.getRemedy());
    }

    @Test
    void hostileTextsAreRefusedAndShownSafely() {
        EventTimeFormatException marks =
                catchThrowableOfType(EventTimeFormatException.class, () -> BERLIN.parse("\u200F13:30\n"));
        EventTimeFormatException huge =
                catchThrowableOfType(EventTimeFormatException.class, () -> BERLIN.parse("9".repeat(10_000_000)));

        assertThat(marks).hasMessageStartingWith("\"\\u200f13:30\\u000a\" at character 1: U+200F is no part of a time");
        assertThat(huge).hasMessageContaining("more than 120 characters");
        assertThat(huge.getMessage()).hasSizeLessThan(250);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> BERLIN.parse(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> BERLIN.after(null)).withMessage("previous");
        assertThatNullPointerException().isThrownBy(() -> BERLIN.on(null)).withMessage("date");
        assertThatNullPointerException().isThrownBy(() -> BERLIN.order(null)).withMessage("order");
        assertThatNullPointerException()
                .isThrownBy(() -> EventTimeParser.in(null))
                .withMessage("zone");
    }

    @Test
    void withoutADeclaredZoneUtcIsAssumedAndSaid() {
        EventTime time = EventTimeParser.withoutZone().parse("2021-11-05 14:54");

        assertThat(time.getEarliest()).contains(Instant.parse("2021-11-05T14:54:00Z"));
        assertThat(time.getBasis()).isEqualTo(TimeBasis.ASSUMED_ZONE);
        assertThat(time.getZone()).contains(ZoneOffset.UTC);
    }

    @Test
    void withoutADayATimeOfDayIsRefused() {
        EventTimeParser parser = EventTimeParser.withoutZone();

        assertThat(catchThrowableOfType(EventTimeFormatException.class, () -> parser.parse("14:54")))
                .hasMessageContaining("there is no date; write it, or declare it: EventTimeParser.on");
        assertThat(catchThrowableOfType(EventTimeFormatException.class, () -> parser.parse("Nov 5")))
                .hasMessageContaining("the date has no year");
    }

    @Test
    void aDeclaredOrderDecidesWhichNumberIsTheMonth() {
        assertThat(BERLIN.order(DateOrder.DAY_FIRST).parse("05/11/2021"))
                .extracting(t -> t.getEarliest().orElseThrow())
                .isEqualTo(Instant.parse("2021-11-04T23:00:00Z"));
        assertThat(BERLIN.order(DateOrder.MONTH_FIRST).parse("12-05 16:21"))
                .extracting(t -> t.getEarliest().orElseThrow())
                .isEqualTo(Instant.parse("2021-12-05T15:21:00Z"));
    }

    @Test
    void aDeclaredZoneDecidesWhatAnAbbreviationMeans() {
        EventTimeParser chicago =
                EventTimeParser.in(ZoneId.of("America/Chicago")).on(LocalDate.parse("2021-12-01"));
        EventTimeParser shanghai =
                EventTimeParser.in(ZoneId.of("Asia/Shanghai")).on(LocalDate.parse("2021-12-01"));

        assertThat(chicago.parse("10:00 CST").getEarliest()).contains(Instant.parse("2021-12-01T16:00:00Z"));
        assertThat(shanghai.parse("10:00 CST").getEarliest()).contains(Instant.parse("2021-12-01T02:00:00Z"));
    }

    @Test
    void aTextTakesItsDayFromTheTimeBeforeAndTurnsTheDayAtMidnight() {
        EventTimeParser parser = EventTimeParser.in(ZoneId.of("Europe/Berlin"));
        EventTime first = parser.parse("2021-11-05 23:21");
        EventTime earlier = parser.after(first).parse("21:31");
        EventTime nextDay = parser.after(first).parse("00:10");
        EventTime unknown = parser.after(first).after(EventTime.unknown("?")).parse("23:30");
        EventTime afterDay = parser.after(parser.parse("2021-11-06")).parse("00:10");

        assertThat(earlier.getEarliest()).as("out of order").contains(Instant.parse("2021-11-05T20:31:00Z"));
        assertThat(earlier.getConfidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(nextDay.getEarliest()).contains(Instant.parse("2021-11-05T23:10:00Z"));
        assertThat(nextDay.getConfidence()).as("deduced").isEqualTo(Confidence.LIKELY);
        assertThat(unknown.getEarliest()).contains(Instant.parse("2021-11-05T22:30:00Z"));
        assertThat(afterDay.getEarliest()).contains(Instant.parse("2021-11-05T23:10:00Z"));
        assertThat(afterDay.getConfidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void theDayOfTheTimeBeforeIsThatOfTheWrittenZone() {
        EventTimeParser utc = EventTimeParser.in(ZoneOffset.UTC);
        EventTime evening = utc.parse("2017-12-01 00:22Z");

        assertThat(utc.after(evening).parse("16:59 PST").getEarliest()).contains(Instant.parse("2017-12-01T00:59:00Z"));
    }

    @Test
    void theTimeBeforeDecidesBetweenTheTwoHoursAtTheEndOfSummerTime() {
        EventTimeParser parser = EventTimeParser.in(ZoneId.of("Europe/Berlin"));
        EventTime before = parser.parse("2021-10-31 02:50 CEST");
        EventTime after = parser.after(before).parse("02:10");

        assertThat(after.getEarliest()).contains(Instant.parse("2021-10-31T01:10:00Z"));
        assertThat(after.getBasis()).isEqualTo(TimeBasis.DST_AMBIGUOUS);
    }
}
