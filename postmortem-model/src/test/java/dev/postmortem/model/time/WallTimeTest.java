package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimeTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2021-10-31T02:30, 2021-10-31T00:30:00Z, 2021-10-31T01:30:00Z",
        "America/New_York,    2021-11-07T01:30, 2021-11-07T05:30:00Z, 2021-11-07T06:30:00Z",
        "Australia/Lord_Howe, 2021-04-04T01:45, 2021-04-03T14:45:00Z, 2021-04-03T15:15:00Z",
        "America/Havana,      2021-11-07T00:30, 2021-11-07T04:30:00Z, 2021-11-07T05:30:00Z",
        "Pacific/Apia,        2012-04-01T03:30, 2012-03-31T13:30:00Z, 2012-03-31T14:30:00Z",
        "Asia/Tehran,         2021-09-21T23:30, 2021-09-21T19:00:00Z, 2021-09-21T20:00:00Z",
    })
    void anHourThatComesTwiceIsTwoInstants(ZoneId zone, LocalDateTime local, Instant first, Instant second) {
        WallTime wall = WallTime.of(local, zone);

        assertThat(wall.isTwice()).isTrue();
        assertThat(wall.isSkipped()).isFalse();
        assertThat(wall.toInstants()).containsExactly(first, second);
        assertThat(wall.toFirstNotBefore(first)).isEqualTo(first);
        assertThat(wall.toFirstNotBefore(first.plusSeconds(1))).isEqualTo(second);
        assertThat(wall.toFirstNotBefore(second.plusSeconds(1)))
                .as("both lie before")
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2022-03-27T02:30, 2022-03-27T01:30:00Z",
        "America/New_York,    2022-03-13T02:30, 2022-03-13T07:30:00Z",
        "Australia/Lord_Howe, 2021-10-03T02:15, 2021-10-02T15:45:00Z",
        "America/Sao_Paulo,   2018-11-04T00:30, 2018-11-04T03:30:00Z",
        "Asia/Beirut,         2022-03-27T00:30, 2022-03-26T22:30:00Z",
        "Pacific/Apia,        2011-12-30T12:00, 2011-12-30T22:00:00Z",
    })
    void anHourThatIsSkippedIsReadWithTheOffsetBefore(ZoneId zone, LocalDateTime local, Instant instant) {
        WallTime wall = WallTime.of(local, zone);

        assertThat(wall.isSkipped()).isTrue();
        assertThat(wall.isTwice()).isFalse();
        assertThat(wall.toInstants()).containsExactly(instant);
    }

    @ParameterizedTest
    @CsvSource({"UTC, 2021-10-31T02:30", "Asia/Kolkata, 2021-10-31T02:30", "Europe/Berlin, 2021-10-31T03:00"})
    void anyOtherTimeIsOneInstant(ZoneId zone, LocalDateTime local) {
        WallTime wall = WallTime.of(local, zone);

        assertThat(wall.isTwice() || wall.isSkipped()).isFalse();
        assertThat(wall.toInstants()).containsExactly(local.atZone(zone).toInstant());
    }
}
