package dev.postmortem.render.document;

import dev.postmortem.render.chart.TimelineChart;
import dev.postmortem.render.internal.RenderStyle;
import java.io.IOException;
import org.immutables.value.Value;

/**
 * A drawing with its text alternative; a table with the same content stands beside it.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Figure extends Block {
    Figure() {}

    /** {@return the id, unique in the document} */
    public abstract String getId();

    /** {@return what the drawing is} */
    public abstract String getTitle();

    /** {@return what the drawing shows, in words} */
    public abstract String getDescription();

    /** {@return the drawing} */
    public abstract TimelineChart getChart();

    @Override
    public void accept(BlockVisitor visitor) throws IOException {
        visitor.visit(this);
    }

    /** {@return a new builder} */
    public static FigureBuilder builder() {
        return new FigureBuilder();
    }

    /** {@return a builder that starts from this value} */
    public FigureBuilder toBuilder() {
        return builder().from(this);
    }
}
