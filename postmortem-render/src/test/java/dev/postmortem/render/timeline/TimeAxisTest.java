package dev.postmortem.render.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.render.chart.ChartTick;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.TimeWording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Round times on the axis. */
class TimeAxisTest {
    private static final Terms ENGLISH = Terms.of(Locale.ENGLISH);
    private static final Instant START = Instant.parse("2026-03-14T13:58:10Z");

    @Property(tries = 500)
    void thereAreAFewTicksAndAllAreInside(@ForAll @LongRange(min = 1, max = 4_000_000_000L) long seconds) {
        TimeAxis axis = new TimeAxis(START, START.plusSeconds(seconds));
        List<ChartTick> ticks = axis.ticks(new TimeWording(ZoneId.of("Asia/Kolkata"), ENGLISH));
        assertThat(ticks).hasSizeLessThanOrEqualTo(11).allMatch(t -> axis.contains(t.getAt()));
        assertThat(ticks).extracting(ChartTick::getAt).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ticksStandAtRoundLocalTimes() {
        TimeAxis axis = new TimeAxis(START, START.plusSeconds(3 * 3_600));
        assertThat(axis.ticks(new TimeWording(ZoneId.of("Asia/Kolkata"), ENGLISH)))
                .extracting(ChartTick::getLabel)
                .containsExactly("03-14 19:30", "20:00", "20:30", "21:00", "21:30", "22:00");
    }

    @Test
    void midnightShowsTheDate() {
        TimeAxis axis = new TimeAxis(Instant.parse("2026-03-14T20:00:00Z"), Instant.parse("2026-03-15T04:00:00Z"));
        assertThat(axis.ticks(new TimeWording(ZoneOffset.UTC, ENGLISH)))
                .extracting(ChartTick::getLabel)
                .contains("03-15 00:00", "01:00");
    }

    @Test
    void binsCoverTheAxis() {
        TimeAxis axis = new TimeAxis(START, START.plusSeconds(160));
        assertThat(axis.bin(START)).isZero();
        assertThat(axis.bin(START.plusSeconds(159))).isEqualTo(159);
        assertThat(axis.binStart(80)).isEqualTo(START.plusSeconds(80));
    }
}
