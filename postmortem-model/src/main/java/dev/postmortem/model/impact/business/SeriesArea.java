package dev.postmortem.model.impact.business;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;

/** The area between a series and its baseline. */
final class SeriesArea {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private SeriesArea() {}

    static BigDecimal of(BusinessMetric metric, Duration per) {
        List<MetricPoint> points = metric.getPoints();
        BigDecimal twice = BigDecimal.ZERO;
        for (int i = 1; i < points.size(); i++) {
            MetricPoint before = points.get(i - 1);
            MetricPoint after = points.get(i);
            BigDecimal sum = difference(before, metric).add(difference(after, metric), DIGITS);
            twice = twice.add(sum.multiply(seconds(Duration.between(before.getAt(), after.getAt())), DIGITS), DIGITS);
        }
        return twice.divide(seconds(per).multiply(TWO), DIGITS);
    }

    private static BigDecimal difference(MetricPoint point, BusinessMetric metric) {
        return point.getObserved().subtract(point.getBaseline().orElse(metric.getBaseline()), DIGITS);
    }

    private static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    }
}
