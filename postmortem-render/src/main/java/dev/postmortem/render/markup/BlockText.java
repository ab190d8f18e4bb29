package dev.postmortem.render.markup;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.BlockVisitor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** Writes blocks to a text instead of a stream. */
public final class BlockText {
    private BlockText() {}

    /**
     * Returns what a visitor writes of some blocks.
     *
     * @param blocks the blocks
     * @param visitor makes the visitor that writes to a writer
     * @return the text
     */
    public static String of(List<Block> blocks, Function<Writer, ? extends BlockVisitor> visitor) {
        StringWriter out = new StringWriter();
        BlockVisitor writing = visitor.apply(out);
        try {
            for (Block block : blocks) {
                block.accept(writing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
