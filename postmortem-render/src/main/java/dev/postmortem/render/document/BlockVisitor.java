package dev.postmortem.render.document;

import java.io.IOException;

/**
 * What to do with each sort of block.
 *
 * <p>A method that is not overridden does nothing, so that a renderer survives blocks of later versions.
 */
public interface BlockVisitor {
    /**
     * Visits a paragraph.
     *
     * @param block a paragraph
     * @throws IOException if writing it fails
     */
    default void visit(Paragraph block) throws IOException {}

    /**
     * Visits a list.
     *
     * @param block a list
     * @throws IOException if writing it fails
     */
    default void visit(ItemList block) throws IOException {}

    /**
     * Visits a list of facts.
     *
     * @param block a list of facts
     * @throws IOException if writing it fails
     */
    default void visit(FactList block) throws IOException {}

    /**
     * Visits a table.
     *
     * @param block a table
     * @throws IOException if writing it fails
     */
    default void visit(Table block) throws IOException {}

    /**
     * Visits a drawing.
     *
     * @param block a drawing
     * @throws IOException if writing it fails
     */
    default void visit(Figure block) throws IOException {}

    /**
     * Visits lines for machines.
     *
     * @param block lines for machines
     * @throws IOException if writing it fails
     */
    default void visit(CodeBlock block) throws IOException {}
}
