package dev.postmortem.render;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.internal.RenderStyle;
import org.immutables.value.Value;

/**
 * A name and a value that a caller adds to a report, such as a metric or an aggregated impact.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ReportFact {
    ReportFact() {}

    /** {@return the name} */
    public abstract String getLabel();

    /** {@return the value, for people} */
    public abstract String getValue();

    /** {@return how the value came about; may be empty} */
    @Value.Default
    public String getNote() {
        return "";
    }

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns a fact for the organisation.
     *
     * @param label the name
     * @param value the value
     * @return the fact
     */
    public static ReportFact of(String label, String value) {
        return builder().label(label).value(value).build();
    }

    /** {@return a new builder} */
    public static ReportFactBuilder builder() {
        return new ReportFactBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ReportFactBuilder toBuilder() {
        return builder().from(this);
    }
}
