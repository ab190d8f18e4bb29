package dev.postmortem.render.chart;

import dev.postmortem.render.internal.RenderStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A moment with a name, such as a milestone.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ChartPoint {
    ChartPoint() {}

    /** {@return the moment} */
    public abstract Instant getAt();

    /** {@return the name} */
    public abstract String getLabel();

    /** {@return whether it was inferred rather than stated} */
    @Value.Default
    public boolean isInferred() {
        return false;
    }

    /** {@return a new builder} */
    public static ChartPointBuilder builder() {
        return new ChartPointBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ChartPointBuilder toBuilder() {
        return builder().from(this);
    }
}
