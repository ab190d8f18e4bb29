package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the time at the beginning of a line of a log ends: before the bar. */
class IsoStampPrefixTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-11T14:06:30Z| started",
                "2026-03-11T14:06:30z|",
                "2026-03-11 14:06:30| started",
                "2026-03-11 14:06| started",
                "2026-03-11 14:06:30,123| INFO",
                "2026-03-11 14:06:30.123456|: INFO",
                "2026-03-11 14:06:30 UTC| INFO",
                "2026-03-11 14:06:30GMT|: INFO",
                "2026-03-11 14:06:30 +0200|] INFO",
                "2026-03-11 14:06:30+02:00| INFO",
                "2026-03-11 14:06:30-07:00:00| INFO",
                "2026-03-11 14:06:30| UTCX",
                "2026-03-11 14:06:30| +99 more",
                "2026-03-11 14:06:30| +0200x",
                "2026-03-11 14:06:30|",
                "2026-03-11T14:06:30Z| a line may be longer than any time that a program can write"
            })
    void theTimeEndsWithItsOffset(String line) {
        assertThat(IsoStamp.prefixLength(line.replace("|", ""))).isEqualTo(line.indexOf('|'));
    }

    @ParameterizedTest
    @CsvSource({
        "started",
        "2026-03-11",
        "2026-03-11x14:06:30 started",
        "2026-03-11 25:06:30 started",
        "2026-03-11 14:06:30Zulu",
        "2026-03-11 14:06:30x",
        "2026-03-11 14:06:305",
        "2026-03-11 14:06:30. started"
    })
    void aLineThatBeginsOtherwiseHasNoTime(String line) {
        assertThat(IsoStamp.prefixLength(line)).isZero();
    }
}
