package dev.postmortem.model.merge.order;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(EpochNanos.of(Records.event(
                        "a", Records.at("a", Instant.EPOCH).getOccurredAt().correctedBy(Duration.ofSeconds(-3)))))
                .isEqualTo(-3_000_000_000L);
    }

    @Test
    void whatNobodyKnowsIsAfterEverything() {
        assertThat(EpochNanos.of(Records.unknown("a"))).isEqualTo(EpochNanos.UNKNOWN);
        assertThat(EpochNanos.instant(Records.unknown("a"))).isEqualTo(Instant.MAX);
    }

    @Test
    void whatDoesNotFitIsSaidToBeBeyond() {
        assertThat(nanos("1677-09-21T00:12:46Z")).isEqualTo(-9_223_372_034L * 1_000_000_000);
        assertThat(nanos("1677-09-21T00:12:45Z")).isEqualTo(EpochNanos.BEYOND);
        assertThat(nanos("2262-04-11T23:47:14.999999999Z")).isEqualTo(9_223_372_034_999_999_999L);
        assertThat(nanos("2262-04-11T23:47:15Z")).isEqualTo(EpochNanos.BEYOND);
    }

    private static long nanos(String time) {
        return EpochNanos.of(Records.at("a", Instant.parse(time)));
    }
}
