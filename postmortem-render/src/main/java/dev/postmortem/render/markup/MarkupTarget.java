package dev.postmortem.render.markup;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import java.util.List;

/** Writes parts of a document in a format, for whatever stands around them. */
public interface MarkupTarget {
    /**
     * Returns a text so that it is no markup wherever text may stand.
     *
     * @param text any text
     * @return the escaped text
     */
    String text(String text);

    /**
     * Returns pieces of text with the markup of the format.
     *
     * @param paragraph the pieces
     * @return the markup, on one line where lines count in the format
     */
    String inlines(Paragraph paragraph);

    /**
     * Returns blocks with the markup of the format.
     *
     * @param blocks the blocks
     * @return the markup; it ends with a line feed unless it is empty
     */
    String blocks(List<Block> blocks);
}
