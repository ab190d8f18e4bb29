package dev.postmortem.render.chart;

import dev.postmortem.render.internal.RenderStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A row of the drawing: events of one sort.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ChartLane {
    ChartLane() {}

    /** {@return the name of the row} */
    public abstract String getTitle();

    /** {@return how many events it holds} */
    public abstract long getCount();

    /** {@return the marks, in time order} */
    public abstract List<ChartMark> getMarks();

    /** {@return a new builder} */
    public static ChartLaneBuilder builder() {
        return new ChartLaneBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ChartLaneBuilder toBuilder() {
        return builder().from(this);
    }
}
