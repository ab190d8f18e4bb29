package dev.postmortem.render.text;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.markup.BlockText;
import dev.postmortem.render.markup.MarkupTarget;
import java.util.List;

/** Writes parts of a document as plain text. */
public final class TextTarget implements MarkupTarget {
    /** Creates the target. */
    public TextTarget() {}

    @Override
    public String text(String text) {
        return VisibleText.of(text);
    }

    @Override
    public String inlines(Paragraph paragraph) {
        return TextBlocks.text(paragraph);
    }

    @Override
    public String blocks(List<Block> blocks) {
        return BlockText.of(blocks, TextBlocks::new);
    }
}
