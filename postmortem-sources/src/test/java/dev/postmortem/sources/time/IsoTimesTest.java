package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-07-16T21:45:23.123+0000 | 2019-07-16T21:45:23.123Z | MILLI",
                "2021-04-28 21:50:00 +0200 | 2021-04-28T19:50:00Z | SECOND",
                "2016-01-01 12:00:00 UTC | 2016-01-01T12:00:00Z | SECOND",
                "2016-01-01 12:00:00 utc | 2016-01-01T12:00:00Z | SECOND",
                "2016-01-01T12:00:00 GMT | 2016-01-01T12:00:00Z | SECOND",
                "2013-09-06 22:01:00Z | 2013-09-06T22:01:00Z | SECOND",
                "2013-09-06 22:01:00 Z | 2013-09-06T22:01:00Z | SECOND",
                "2012-07-02T10:22:40,672Z | 2012-07-02T10:22:40.672Z | MILLI",
                "2012-07-02t10:22:40.672z | 2012-07-02T10:22:40.672Z | MILLI",
                "2026-03-11T14:06+02 | 2026-03-11T12:06:00Z | MINUTE",
                "2026-03-11T14:06Z | 2026-03-11T14:06:00Z | MINUTE",
                "2026/03/11 14:06:30+02:00 | 2026-03-11T12:06:30Z | SECOND",
                "2026-03-11T14:06:30-05:30 | 2026-03-11T19:36:30Z | SECOND",
                "2026-03-11T14:06:30-00:00 | 2026-03-11T14:06:30Z | SECOND",
                "2026-03-11T14:06:30+18:00 | 2026-03-10T20:06:30Z | SECOND",
                "2026-03-11T14:06:30+01:02:03 | 2026-03-11T13:04:27Z | SECOND",
                "2026-03-11T14:06:30.5Z | 2026-03-11T14:06:30.500Z | MILLI",
                "2026-03-11T14:06:30.500Z | 2026-03-11T14:06:30.500Z | MILLI",
                "2026-03-11T14:06:30.5000Z | 2026-03-11T14:06:30.500Z | MICRO",
                "2026-03-11T14:06:30.12345Z | 2026-03-11T14:06:30.123450Z | MICRO",
                "2026-03-11T14:06:30.12345678Z | 2026-03-11T14:06:30.123456780Z | NANO",
                "2026-03-11T14:06:30.432911368Z | 2026-03-11T14:06:30.432911368Z | NANO",
                "2026-03-11T14:06:30.4329113689999Z | 2026-03-11T14:06:30.432911368Z | NANO",
                "2026-03-11T24:00:00Z | 2026-03-12T00:00:00Z | SECOND",
                "2026-03-11T24:00Z | 2026-03-12T00:00:00Z | MINUTE",
                "2026-03-11T24:00:00.000+01:00 | 2026-03-11T23:00:00Z | MILLI",
                "2016-12-31T23:59:60Z | 2017-01-01T00:00:00Z | SECOND",
                "2016-12-31T15:59:60.250-08:00 | 2017-01-01T00:00:00.250Z | MILLI",
                "2016-12-31T23:59:60.250Z | 2017-01-01T00:00:00.250Z | MILLI",
                "2024-02-29T00:00:00Z | 2024-02-29T00:00:00Z | SECOND",
                "2000-02-29T00:00:00Z | 2000-02-29T00:00:00Z | SECOND",
                "1970-01-01T00:00:01Z | 1970-01-01T00:00:01Z | SECOND",
                "2200-12-31T23:59:59.999Z | 2200-12-31T23:59:59.999Z | MILLI",
                "2022-01-01T01:00+01:00[Europe/Berlin] | 2022-01-01T00:00:00Z | MINUTE",
                "2022-01-01T01:00:00Z[UTC]             | 2022-01-01T01:00:00Z | SECOND",
                "2021-04-28 21:50:00.1 +0200 CEST | 2021-04-28T19:50:00.100Z | MILLI",
                "2021-04-28 21:50:00.123456789 -0300 -03 m=+0.0123 | 2021-04-29T00:50:00.123456789Z | NANO",
            })
    void readsEverySpelling(String text, Instant instant, TimePrecision precision) {
        EventTime time = IsoTimes.read(text);

        assertThat(time.getEarliest()).contains(instant);
        assertThat(time.getPrecision()).isEqualTo(precision);
        assertThat(time.getBasis()).isEqualTo(TimeBasis.EXPLICIT_OFFSET);
        assertThat(time.getRaw().orElse(instant.toString())).isEqualTo(text);
        assertThat(IsoTimes.isTime(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "xxx",
                "2026-03-11",
                "2026-03-11T14:06:30",
                "2026-03-11T14:06:30 ",
                "2026-03-11T14:06:30.",
                "2026-03-11T14:06:30.Z",
                "2026-03-11T14:06:30.1_2Z",
                "2026-03-11T14:06:30FOO",
                "2026-03-11T14:06:30 FOO",
                "2026-03-11T14:06:30ZZ",
                "2026-03-11T14:06:30Z ",
                " 2026-03-11T14:06:30Z",
                "2026-03-11T14:06:30+",
                "2026-03-11T14:06:30+1",
                "2026-03-11T14:06:30+1:00",
                "2026-03-11T14:06:30+01:",
                "2026-03-11T14:06:30+01:0",
                "2026-03-11T14:06:30+01:60",
                "2026-03-11T14:06:30+18:01",
                "2026-03-11T14:06:30+01:0030",
                "2026-03-11T14:06:30+010030",
                "2026-03-11T14:06:30+0100:30",
                "2026-03-11T14:06:30+01:00[Europe/Berlin",
                "2026-03-11T14:06:30+01:00[a]b]",
                "2026-03-11T14:06:30+01:00 C",
                "2026-03-11T14:06:30+01:00 CEST and more",
                "2026-03-11T14:60:30Z",
                "2026-03-11T14:06:61Z",
                "2026-03-11T25:00:00Z",
                "2026-03-11T24:00:01Z",
                "2026-03-11T24:01Z",
                "2026-03-11T24:00:00.001Z",
                "2026-03-11T24:59:60Z",
                "2026-03-11T1:06:30Z",
                "2026-3-11T14:06:30Z",
                "2026-03-1T14:06:30Z",
                "2026-13-11T14:06:30Z",
                "2026-00-11T14:06:30Z",
                "2026-03-00T14:06:30Z",
                "2026-04-31T14:06:30Z",
                "2023-02-29T00:00:00Z",
                "2100-02-29T00:00:00Z",
                "2026-03/11T14:06:30Z",
                "2021-03-1706:47:05.123Z",
                "2026-01-01T00:00:60Z",
                "2026-06-15T12:59:60Z",
                "2016-12-31T23:59:60+01:00",
                "+1000000000-01-01T00:00:00Z",
                "-2026-03-11T14:06:30Z",
                "26-03-11T14:06:30Z",
                "٢٠٢٦-٠٣-١١T١٤:٠٦:٣٠Z",
                "1502709956288",
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01T01:00:00+01:00",
                "2201-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
            })
    void tellsWhatIsNoTimeWithAnOffset(String text) {
        RowProblem problem = catchThrowableOfType(RowProblem.class, () -> IsoTimes.read(text));

        assertThat(problem.getId()).isEqualTo("source.bad-time");
        assertThat(problem).hasMessageContaining("\"" + text + "\"");
        assertThat(problem.getRemedy()).isNotBlank();
        assertThat(IsoTimes.isTime(text)).isFalse();
    }

    @Test
    void cutsALongTextInTheMessage() {
        RowProblem problem = catchThrowableOfType(RowProblem.class, () -> IsoTimes.read("9".repeat(1_000_000)));

        assertThat(problem.getMessage()).hasSizeLessThan(200).contains("…");
    }
}
