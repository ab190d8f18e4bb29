package dev.postmortem.render.chart;

import dev.postmortem.render.internal.RenderStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * A timeline as a drawing: lanes of events, bands of impact and named moments over one time axis.
 *
 * <p>Events are binned, so the size does not depend on how many there are. All lists are in time order except the lanes, which
 * stand from top to bottom. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TimelineChart {
    TimelineChart() {}

    /** {@return the left end of the axis} */
    public abstract Instant getStartInclusive();

    /** {@return the right end of the axis} */
    public abstract Instant getEndExclusive();

    /** {@return the name of the zone of the ticks} */
    public abstract String getZone();

    /** {@return the marks on the axis} */
    public abstract List<ChartTick> getTicks();

    /** {@return the stretches of impact} */
    public abstract List<ChartBand> getBands();

    /** {@return the named moments} */
    public abstract List<ChartPoint> getPoints();

    /** {@return the rows, from top to bottom} */
    public abstract List<ChartLane> getLanes();

    /** {@return a new builder} */
    public static TimelineChartBuilder builder() {
        return new TimelineChartBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TimelineChartBuilder toBuilder() {
        return builder().from(this);
    }
}
