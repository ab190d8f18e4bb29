package dev.postmortem.render.document;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.internal.RenderStyle;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A run of text; also the content of a list item or of a table cell.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Paragraph extends Block {
    Paragraph() {}

    /** {@return the pieces, in order; they are written one after the other without a space between them} */
    public abstract List<Inline> getInlines();

    /**
     * Returns a paragraph of some pieces.
     *
     * @param inlines the pieces
     * @return the paragraph
     */
    public static Paragraph of(Inline... inlines) {
        return builder().addInlines(inlines).build();
    }

    /**
     * Returns a paragraph of plain text.
     *
     * @param text any text
     * @return the paragraph; empty if the text is
     */
    public static Paragraph text(String text) {
        return text.isEmpty() ? of() : of(Inline.text(text));
    }

    /** {@return the text of all pieces} */
    public String toText() {
        return getInlines().stream().map(Inline::getText).collect(Collectors.joining());
    }

    @Override
    public void accept(BlockVisitor visitor) throws IOException {
        visitor.visit(this);
    }

    /** {@return a new builder} */
    public static ParagraphBuilder builder() {
        return new ParagraphBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ParagraphBuilder toBuilder() {
        return builder().from(this);
    }
}
