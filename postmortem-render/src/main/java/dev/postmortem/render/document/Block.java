package dev.postmortem.render.document;

import java.io.IOException;

/** A part of a section; the set of blocks is closed, and only this library adds to it. */
public abstract class Block {
    Block() {}

    /**
     * Calls the method for this sort of block.
     *
     * @param visitor what to call
     * @throws IOException if the visitor throws it
     */
    public abstract void accept(BlockVisitor visitor) throws IOException;
}
