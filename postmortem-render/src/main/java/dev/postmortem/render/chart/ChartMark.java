package dev.postmortem.render.chart;

import dev.postmortem.render.internal.RenderStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * One or more events that stand close together.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ChartMark {
    ChartMark() {}

    /** {@return the first instant} */
    public abstract Instant getStartInclusive();

    /** {@return the first instant after it} */
    public abstract Instant getEndExclusive();

    /** {@return how many events} */
    public abstract long getCount();

    /** {@return what it says when pointed at} */
    public abstract String getLabel();

    /** {@return a new builder} */
    public static ChartMarkBuilder builder() {
        return new ChartMarkBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ChartMarkBuilder toBuilder() {
        return builder().from(this);
    }
}
