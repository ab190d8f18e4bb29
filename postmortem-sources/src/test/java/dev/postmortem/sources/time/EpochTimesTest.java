package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochTimesTest {
    @ParameterizedTest
    @CsvSource({
        "1700000000, SECONDS, 2023-11-14T22:13:20Z, SECOND",
        "1700000000.000100, SECONDS, 2023-11-14T22:13:20.000100Z, MICRO",
        "1716723772.6014807, SECONDS, 2024-05-26T11:42:52.601480700Z, NANO",
        "1.7e9, SECONDS, 2023-11-14T22:13:20Z, SECOND",
        "1745532517537, MILLIS, 2025-04-24T22:08:37.537Z, MILLI",
        "1745532517537.25, MILLIS, 2025-04-24T22:08:37.537250Z, MICRO",
        "1534860261221373, MICROS, 2018-08-21T14:04:21.221373Z, MICRO",
        "1700000000000000001, NANOS, 2023-11-14T22:13:20.000000001Z, NANO",
        "1700000000000000001.9, NANOS, 2023-11-14T22:13:20.000000001Z, NANO",
    })
    void readsANumberInAKnownUnit(String number, EpochUnit unit, Instant instant, TimePrecision precision) {
        EventTime time = EpochTimes.read(number, unit);

        assertThat(time.getEarliest()).contains(instant);
        assertThat(time.getPrecision()).isEqualTo(precision);
        assertThat(time.getBasis()).isEqualTo(TimeBasis.EPOCH);
        assertThat(time.getRaw()).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "0, SECONDS",
        "-1, SECONDS",
        "1502709956288, SECONDS",
        "1e1000000000, SECONDS",
        "1e-1000000000, SECONDS",
        "1e30, SECONDS",
        "9223372036854775807, SECONDS",
        "99999999999999999999999999999999999999, MILLIS",
        "NaN, SECONDS",
        "0x10, SECONDS",
        "'', SECONDS",
        "12:00, SECONDS",
    })
    void refusesWhatCannotBeTheTimeOfARecord(String number, EpochUnit unit) {
        RowProblem problem = catchThrowableOfType(RowProblem.class, () -> EpochTimes.read(number, unit));

        assertThat(problem.getId()).isEqualTo("source.bad-time");
    }

    @Test
    void aHugeTextCostsNothing() {
        RowProblem problem =
                catchThrowableOfType(RowProblem.class, () -> EpochTimes.read("9".repeat(1_000_000), EpochUnit.SECONDS));

        assertThat(problem.getMessage()).hasSizeLessThan(200);
    }

    @Test
    void aNumberWithoutAUnitNamesTheOption() {
        RowProblem problem = EpochTimes.noUnit("1700000000", "app.jsonl");

        assertThat(problem.getId()).isEqualTo("source.no-unit");
        assertThat(problem).hasMessageContaining("\"1700000000\"");
        assertThat(problem.getRemedy()).contains("--unit app.jsonl=ms");
    }
}
