package dev.postmortem.render.chart;

import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.internal.RenderStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A stretch of time with a name, such as an impact.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ChartBand {
    ChartBand() {}

    /** {@return the first instant} */
    public abstract Instant getStartInclusive();

    /** {@return the first instant after it} */
    public abstract Instant getEndExclusive();

    /** {@return the name} */
    public abstract String getLabel();

    /** {@return how it is meant} */
    @Value.Default
    public Tone getTone() {
        return Tone.WARNING;
    }

    /** {@return a new builder} */
    public static ChartBandBuilder builder() {
        return new ChartBandBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ChartBandBuilder toBuilder() {
        return builder().from(this);
    }
}
