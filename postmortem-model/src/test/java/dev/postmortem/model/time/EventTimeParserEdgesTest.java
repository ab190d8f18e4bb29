package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.common.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one way of writing a time ends and another begins. */
class EventTimeParserEdgesTest {
    private static final EventTimeParser BERLIN =
            EventTimeParser.in(ZoneId.of("Europe/Berlin")).on(LocalDate.parse("2021-11-05"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-01-01                   | 2020-12-31T23:00:00Z | PT24H
            2021-12-31                   | 2021-12-30T23:00:00Z | PT24H
            2021.11.05                   | 2021-11-04T23:00:00Z | PT24H
            12/25/2021                   | 2021-12-24T23:00:00Z | PT24H
            Nov. 5, 2021                 | 2021-11-04T23:00:00Z | PT24H
            Friday 5 Nov 2021            | 2021-11-04T23:00:00Z | PT24H
            03-26, 17:40                 | 2022-03-26T16:40:00Z | PT1M
            """)
    void datesAreReadInEverySpelling(String text, Instant earliest, Duration range) {
        assertRead(text, earliest, range);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (13:30)                      | 2021-11-05T12:30:00Z
            11:21p                       | 2021-11-05T22:21:00Z
            11:21 a.m.                   | 2021-11-05T10:21:00Z
            23:10 pm                     | 2021-11-05T22:10:00Z
            13:30 GMT+2                  | 2021-11-05T11:30:00Z
            13:30 UTC-7                  | 2021-11-05T20:30:00Z
            13:30-0700                   | 2021-11-05T20:30:00Z
            """)
    void timesOfDayAreReadInEverySpelling(String text, Instant earliest) {
        assertRead(text, earliest, Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13:30 to 13:45:10            | 2021-11-05T12:30:00Z | PT15M10S | MINUTE | DECLARED_ZONE | CONFIRMED
            13:30:10 to 13:45            | 2021-11-05T12:30:10Z | PT14M50S | MINUTE | DECLARED_ZONE | CONFIRMED
            13:29:59 to 13:30            | 2021-11-05T12:29:59Z | PT1S   | MINUTE | DECLARED_ZONE   | CONFIRMED
            14:54 UTC to 16:00           | 2021-11-05T14:54:00Z | PT1H6M | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            14:54 UTC to 16:00 CET       | 2021-11-05T14:54:00Z | PT6M   | MINUTE | EXPLICIT_OFFSET | CONFIRMED
            10:00 to 2021-11-07 11:00    | 2021-11-07T09:00:00Z | PT1H   | MINUTE | DECLARED_ZONE   | CONFIRMED
            2021-10-31 00:30 to 02:30    | 2021-10-30T22:30:00Z | PT2H   | MINUTE | DST_AMBIGUOUS   | CONFIRMED
            10:00- 07:00                 | 2021-11-05T09:00:00Z | PT21H  | MINUTE | DECLARED_ZONE   | CONFIRMED
            20:00-15:00                  | 2021-11-05T19:00:00Z | PT19H  | MINUTE | DECLARED_ZONE   | CONFIRMED
            1:05-1:40 PM                 | 2021-11-05T12:05:00Z | PT35M  | MINUTE | DECLARED_ZONE   | LIKELY
            12:30-1:40 PM                | 2021-11-05T11:30:00Z | PT1H10M | MINUTE | DECLARED_ZONE  | LIKELY
            13:00-1:40 PM                | 2021-11-05T12:00:00Z | PT40M  | MINUTE | DECLARED_ZONE   | CONFIRMED
            0:30-1:40 AM                 | 2021-11-04T23:30:00Z | PT1H10M | MINUTE | DECLARED_ZONE  | CONFIRMED
            """)
    void theEndsOfARangeShareWhatOneOfThemSays(
            String text, Instant earliest, Duration range, TimePrecision precision, TimeBasis basis, Confidence sure) {
        EventTime time = assertRead(text, earliest, range);

        assertThat(time.getPrecision()).isEqualTo(precision);
        assertThat(time.getBasis()).isEqualTo(basis);
        assertThat(time.getConfidence()).isEqualTo(sure);
    }

    @ParameterizedTest
    @CsvSource({"12:05 pm, CONFIRMED", "13:05 pm, LIKELY", "11:05 am, CONFIRMED", "13:05, CONFIRMED"})
    void aHalfOfTheDayThatTheHourAlreadySaysIsASlip(String text, Confidence sure) {
        assertThat(BERLIN.parse(text).getConfidence()).isEqualTo(sure);
    }

    @ParameterizedTest
    @CsvSource({"2021-11-05?", "2021-11-05 (maybe?)", "13:30 (maybe)", "13:30 ?"})
    void whoeverAsksIsNotSure(String text) {
        assertThat(BERLIN.parse(text).getConfidence()).isEqualTo(Confidence.SUSPECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                 | 1  | this is not understood
            _13:30             | 1  | U+005F is no part of a time
            (maybe) 13:30      | 1  | this is not understood
            13                 | 1  | a number alone does not say what it counts
            9-10               | 1  | a number alone does not say what it counts
            24:00 pm           | 1  | the hour 24 is not in that half of the day
            11:21 a            | 7  | this is not understood
            5x Nov 2021        | 1  | a number alone does not say what it counts
            13:30:5            | 6  | this is not understood
            13:30:05.x         | 9  | this is not understood
            Nov 5:30           | 1  | this is not understood
            Nov 5 1021:30      | 7  | a number alone does not say what it counts
            2021-00-05         | 1  | there is no such day
            2021-05-00         | 1  | there is no such day
            2021-05-32         | 1  | there is no such day
            12/05/2021         | 1  | either number can be the month
            05/12/2021         | 1  | either number can be the month
            20:00-14:00        | 6  | this can be the end of a range or an offset from UTC
            2021-11-05 Monday  | 12 | 2021-11-05 is no Monday
            2021-11-05 2021-11-06 | 12 | there is a second date
            Fri Friday 2021-11-05 | 5 | there is a second day of the week
            10:00 UTC CET      | 11 | there is a second zone
            """)
    void whatComesCloseToATimeIsRefusedWithItsPlace(String text, int character, String why) {
        EventTimeFormatException refusal =
                catchThrowableOfType(EventTimeFormatException.class, () -> BERLIN.parse(text));

        assertThat(refusal).hasMessageContaining(" at character " + character + ": " + why);
    }

    @Test
    void aTextMayHave120Characters() {
        assertRead("13:30" + " ".repeat(115), Instant.parse("2021-11-05T12:30:00Z"), Duration.ofMinutes(1));
        assertThat(catchThrowableOfType(EventTimeFormatException.class, () -> BERLIN.parse("13:30" + " ".repeat(116))))
                .hasMessageContaining("more than 120 characters");
    }

    @Test
    void anAssumedYearIsNeverBeforeTheFirst() {
        EventTimeParser parser = EventTimeParser.in(ZoneId.of("UTC")).on(LocalDate.parse("0001-01-02"));

        assertThat(parser.parse("Dec 31 10:00").getEarliest()).contains(Instant.parse("0001-12-31T10:00:00Z"));
    }

    private static EventTime assertRead(String text, Instant earliest, Duration range) {
        EventTime time = BERLIN.parse(text);
        assertThat(time.getEarliest()).contains(earliest);
        assertThat(time.toAdjustedLatestExclusive()).contains(earliest.plus(range));
        return time;
    }
}
