package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import java.io.IOException;
import java.util.List;
import org.immutables.value.Value;

/**
 * Names and values, such as the figures of an impact.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class FactList extends Block {
    FactList() {}

    /** {@return the facts} */
    public abstract List<Fact> getFacts();

    @Override
    public void accept(BlockVisitor visitor) throws IOException {
        visitor.visit(this);
    }

    /** {@return a new builder} */
    public static FactListBuilder builder() {
        return new FactListBuilder();
    }

    /** {@return a builder that starts from this value} */
    public FactListBuilder toBuilder() {
        return builder().from(this);
    }
}
