package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Gaps and overlaps of many zones: of an hour, half an hour, two hours and a day; at night, at midnight and at noon.
 */
class WallTimePolicyTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,        2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "America/New_York,     2026-11-01T01:30, 2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z",
        "Australia/Lord_Howe,  2021-04-04T01:45, 2021-04-03T14:45:00Z, 2021-04-03T15:15:00Z",
        "America/Sao_Paulo,    2018-02-17T23:30, 2018-02-18T01:30:00Z, 2018-02-18T02:30:00Z",
        "Asia/Beirut,          2022-10-29T23:30, 2022-10-29T20:30:00Z, 2022-10-29T21:30:00Z",
        "Africa/Cairo,         2023-10-26T23:30, 2023-10-26T20:30:00Z, 2023-10-26T21:30:00Z",
        "America/Havana,       2021-11-07T00:30, 2021-11-07T04:30:00Z, 2021-11-07T05:30:00Z",
        "Asia/Amman,           2021-10-29T00:30, 2021-10-28T21:30:00Z, 2021-10-28T22:30:00Z",
        "America/Asuncion,     2021-03-27T23:30, 2021-03-28T02:30:00Z, 2021-03-28T03:30:00Z",
        "Atlantic/Azores,      2021-10-31T00:30, 2021-10-31T00:30:00Z, 2021-10-31T01:30:00Z",
        "Pacific/Apia,         2012-04-01T03:30, 2012-03-31T13:30:00Z, 2012-03-31T14:30:00Z",
        "Asia/Tehran,          2021-09-21T23:30, 2021-09-21T19:00:00Z, 2021-09-21T20:00:00Z",
        "Antarctica/Troll,     2021-10-31T02:00, 2021-10-31T00:00:00Z, 2021-10-31T02:00:00Z",
        "Africa/Casablanca,    2021-04-11T02:30, 2021-04-11T01:30:00Z, 2021-04-11T02:30:00Z",
        "Asia/Kolkata,         1945-10-14T23:30, 1945-10-14T17:00:00Z, 1945-10-14T18:00:00Z",
        "America/St_Johns,     2010-11-07T00:00:30, 2010-11-07T02:30:30Z, 2010-11-07T03:30:30Z",
    })
    void aTimeThatComesTwiceIsOneOfTwo(ZoneId zone, LocalDateTime local, Instant earlier, Instant later) {
        assertThat(WallTime.of(local, zone).isTwice()).isTrue();
        isOneOf(WallTime.of(local, zone), earlier, later);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,        2026-03-29T02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "America/New_York,     2026-03-08T02:30, 2026-03-08T06:30:00Z, 2026-03-08T07:30:00Z",
        "Australia/Lord_Howe,  2021-10-03T02:15, 2021-10-02T15:15:00Z, 2021-10-02T15:45:00Z",
        "America/Sao_Paulo,    2018-11-04T00:30, 2018-11-04T02:30:00Z, 2018-11-04T03:30:00Z",
        "Asia/Beirut,          2022-03-27T00:30, 2022-03-26T21:30:00Z, 2022-03-26T22:30:00Z",
        "Africa/Cairo,         2023-04-28T00:30, 2023-04-27T21:30:00Z, 2023-04-27T22:30:00Z",
        "America/Havana,       2021-03-14T00:30, 2021-03-14T04:30:00Z, 2021-03-14T05:30:00Z",
        "Asia/Amman,           2021-03-26T00:30, 2021-03-25T21:30:00Z, 2021-03-25T22:30:00Z",
        "America/Asuncion,     2021-10-03T00:30, 2021-10-03T03:30:00Z, 2021-10-03T04:30:00Z",
        "Atlantic/Azores,      2021-03-28T00:30, 2021-03-28T00:30:00Z, 2021-03-28T01:30:00Z",
        "Pacific/Apia,         2011-12-30T12:00, 2011-12-29T22:00:00Z, 2011-12-30T22:00:00Z",
        "Asia/Tehran,          2021-03-22T00:30, 2021-03-21T20:00:00Z, 2021-03-21T21:00:00Z",
        "Antarctica/Troll,     2021-03-28T02:00, 2021-03-28T00:00:00Z, 2021-03-28T02:00:00Z",
        "Asia/Pyongyang,       2018-05-04T23:45, 2018-05-04T14:45:00Z, 2018-05-04T15:15:00Z",
        "America/Caracas,      2016-05-01T02:45, 2016-05-01T06:45:00Z, 2016-05-01T07:15:00Z",
    })
    void aTimeThatIsSkippedIsOneOfTwo(ZoneId zone, LocalDateTime local, Instant earlier, Instant later) {
        assertThat(WallTime.of(local, zone).isSkipped()).isTrue();
        isOneOf(WallTime.of(local, zone), earlier, later);
    }

    @ParameterizedTest
    @EnumSource(WallTimePolicy.class)
    void aTimeThatComesOnceIsThatInstantUnderEachPolicy(WallTimePolicy policy) {
        WallTime once = WallTime.of(LocalDateTime.parse("2026-10-25T03:00"), ZoneId.of("Europe/Berlin"));

        assertThat(once.choose(policy, Instant.MAX)).contains(Instant.parse("2026-10-25T02:00:00Z"));
    }

    private static void isOneOf(WallTime wall, Instant earlier, Instant later) {
        assertThat(wall.choose(WallTimePolicy.EARLIER, Instant.MAX)).contains(earlier);
        assertThat(wall.choose(WallTimePolicy.LATER, Instant.MIN)).contains(later);
        assertThat(wall.choose(WallTimePolicy.MONOTONE, Instant.MIN)).contains(earlier);
        assertThat(wall.choose(WallTimePolicy.MONOTONE, earlier)).contains(earlier);
        assertThat(wall.choose(WallTimePolicy.MONOTONE, earlier.plusNanos(1))).contains(later);
        assertThat(wall.choose(WallTimePolicy.MONOTONE, later)).contains(later);
        assertThat(wall.choose(WallTimePolicy.MONOTONE, later.plusNanos(1))).contains(earlier);
        assertThat(wall.choose(WallTimePolicy.REJECT, Instant.MIN)).isEmpty();
    }
}
