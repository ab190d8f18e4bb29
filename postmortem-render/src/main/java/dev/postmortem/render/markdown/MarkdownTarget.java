package dev.postmortem.render.markdown;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.markup.BlockText;
import dev.postmortem.render.markup.MarkupTarget;
import java.util.List;

/** Writes parts of a document as Markdown. */
public final class MarkdownTarget implements MarkupTarget {
    /** Creates the target. */
    public MarkdownTarget() {}

    @Override
    public String text(String text) {
        return inlines(Paragraph.of(Inline.text(text)));
    }

    @Override
    public String inlines(Paragraph paragraph) {
        return MarkdownInlines.line(paragraph.getInlines(), MarkdownContext.ANYWHERE);
    }

    @Override
    public String blocks(List<Block> blocks) {
        return BlockText.of(blocks, MarkdownBlocks::new);
    }
}
