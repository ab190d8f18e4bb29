package dev.postmortem.model.timeline.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EpochNanosTest {
    @Test
    void aTimeIsItsNanosecondsSinceNineteenSeventy() {
        assertThat(nanos("1970-01-01T00:00:01.000000002Z")).isEqualTo(1_000_000_002L);
        assertThat(nanos("1969-12-31T23:59:59.000000002Z")).isEqualTo(-999_999_998L);
    }

    @Test
    void theCorrectionCounts() {
        EventTime corrected = EventTime.of(Instant.EPOCH, TimePrecision.SECOND).correctedBy(Duration.ofSeconds(-3));
        assertThat(EpochNanos.of(corrected)).isEqualTo(-3_000_000_000L);
    }

    @Test
    void whatNobodyKnowsIsAfterEverything() {
        assertThat(EpochNanos.of(EventTime.unknown("?"))).isEqualTo(EpochNanos.UNKNOWN);
    }

    @Test
    void whatDoesNotFitIsSaidToBeBeyond() {
        assertThat(nanos("1677-09-21T00:12:46Z")).isEqualTo(-9_223_372_034L * 1_000_000_000);
        assertThat(nanos("1677-09-21T00:12:45Z")).isEqualTo(EpochNanos.BEYOND);
        assertThat(nanos("2262-04-11T23:47:14.999999999Z")).isEqualTo(9_223_372_034_999_999_999L);
        assertThat(nanos("2262-04-11T23:47:15Z")).isEqualTo(EpochNanos.BEYOND);
    }

    private static long nanos(String time) {
        return EpochNanos.of(EventTime.of(Instant.parse(time), TimePrecision.NANO));
    }
}
