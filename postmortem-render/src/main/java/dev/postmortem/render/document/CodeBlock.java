package dev.postmortem.render.document;

import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.internal.RenderStyle;
import java.io.IOException;
import org.immutables.value.Value;

/**
 * Lines for machines, such as a query.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class CodeBlock extends Block {
    CodeBlock() {}

    /** {@return the lines, cleaned} */
    public abstract String getText();

    /**
     * Returns lines for machines.
     *
     * @param text any text
     * @return the block
     */
    public static CodeBlock of(String text) {
        return builder().text(VisibleText.of(text)).build();
    }

    @Override
    public void accept(BlockVisitor visitor) throws IOException {
        visitor.visit(this);
    }

    /** {@return a new builder} */
    public static CodeBlockBuilder builder() {
        return new CodeBlockBuilder();
    }

    /** {@return a builder that starts from this value} */
    public CodeBlockBuilder toBuilder() {
        return builder().from(this);
    }
}
