package dev.postmortem.render.chart;

import dev.postmortem.render.internal.RenderStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A mark on the time axis.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ChartTick {
    ChartTick() {}

    /** {@return where it stands} */
    public abstract Instant getAt();

    /** {@return the time or date beside it} */
    public abstract String getLabel();

    /**
     * Returns a mark on the axis.
     *
     * @param at where it stands
     * @param label the time or date beside it
     * @return the mark
     */
    public static ChartTick of(Instant at, String label) {
        return builder().at(at).label(label).build();
    }

    /** {@return a new builder} */
    public static ChartTickBuilder builder() {
        return new ChartTickBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ChartTickBuilder toBuilder() {
        return builder().from(this);
    }
}
