package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.EpochUnit;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EpochTimesLawsTest {
    @Property
    void noDigitIsLost(
            @ForAll @LongRange(min = 1, max = 7_289_568_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        BigDecimal seconds = BigDecimal.valueOf(second).add(BigDecimal.valueOf(nano, 9));

        assertThat(EpochTimes.read(seconds.toPlainString(), EpochUnit.SECONDS).getEarliest())
                .contains(instant);
        assertThat(EpochTimes.read(seconds.movePointRight(9).toPlainString(), EpochUnit.NANOS)
                        .getEarliest())
                .contains(instant);
    }
}
