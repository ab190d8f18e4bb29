package dev.postmortem.model.impact.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BusinessMetricTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theAreaIsWhatWasMissing() {
        BusinessMetric orders = orders(point(0, "100"), point(10, "40"), point(20, "40"), point(30, "100"));

        assertThat(orders.toArea(MINUTE)).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("-1200"));
        assertThat(orders.toArea(Duration.ofHours(1)))
                .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("-20"));
    }

    @Test
    void aPointMayBringItsOwnBaseline() {
        BusinessMetric orders = orders(
                point(0, "50").toBuilder().baseline(new BigDecimal("50")).build(),
                point(10, "50").toBuilder().baseline(new BigDecimal("60")).build());

        assertThat(orders.toArea(MINUTE)).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("-50"));
    }

    @Test
    void oneFigureHasNoArea() {
        assertThat(orders(point(0, "1")).toArea(MINUTE)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders(point(0, "1")).toArea(Duration.ZERO))
                .withMessage("a unit per PT0S cannot be; give the length of time that the unit names");
    }

    @Test
    void aMetricHasAFigureAndItsSeriesIsInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders())
                .withMessage("metric \"orders\" has no figure; give what was observed, or a series");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders(point(1, "1"), point(1, "2")))
                .withMessage(
                        "the series of metric \"orders\" is not in the order of time at 2026-03-01T12:01:00Z; sort it"
                                + " and keep one figure for each time");
    }

    @Test
    void endlessFiguresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point(1, "1E+1000000000"))
                .withMessage("a figure of the series at 2026-03-01T12:01:00Z has a scale beyond 32; round it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders(point(1, "1")).toBuilder()
                        .observed(new BigDecimal("1E-2147483647"))
                        .build())
                .withMessage("a figure of metric \"orders\" has a scale beyond 32; round it");
    }

    @Property
    void theAreaOfAPartedSeriesIsTheSumOfItsParts(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(max = 1_000) Integer> figures,
            @ForAll @IntRange(min = 1, max = 18) int cut) {
        List<MetricPoint> points = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            points.add(point(i, figures.get(i).toString()));
        }
        int middle = Math.min(cut, points.size() - 2);

        BigDecimal whole = area(points);

        assertThat(area(points.subList(0, middle + 1)).add(area(points.subList(middle, points.size()))))
                .isEqualByComparingTo(whole);
    }

    private static BigDecimal area(List<MetricPoint> points) {
        return orders(points.toArray(MetricPoint[]::new)).toArea(MINUTE).orElseThrow();
    }

    private static BusinessMetric orders(MetricPoint... points) {
        return BusinessMetric.builder()
                .name("orders")
                .unit("orders/min")
                .baseline(new BigDecimal("100"))
                .direction(MetricDirection.LOWER_IS_WORSE)
                .addPoints(points)
                .build();
    }

    private static MetricPoint point(int minute, String observed) {
        return MetricPoint.builder()
                .at(NOON.plusSeconds(60L * minute))
                .observed(new BigDecimal(observed))
                .build();
    }
}
