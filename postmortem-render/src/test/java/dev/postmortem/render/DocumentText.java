package dev.postmortem.render;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.BlockVisitor;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** All that a document says, in the order in which it says it, without what a format adds. */
final class DocumentText implements BlockVisitor {
    private final List<String> pieces = new ArrayList<>();

    private final boolean withColumns;

    private DocumentText(boolean withColumns) {
        this.withColumns = withColumns;
    }

    /** {@return the text without white space} */
    static String of(ReportDocument document) {
        return squeezed(String.join("", new DocumentText(true).read(document)));
    }

    /** {@return each piece of text for itself, without the names of columns} */
    static List<String> pieces(ReportDocument document) {
        return new DocumentText(false).read(document);
    }

    private List<String> read(ReportDocument document) {
        pieces.add(document.getTitle());
        document.getBadges().forEach(badge -> pieces.add(badge.getText()));
        document.getFacts().forEach(this::fact);
        try {
            for (Section section : document.getSections()) {
                pieces.add(section.getTitle());
                for (Block block : section.getBlocks()) {
                    block.accept(this);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    /** {@return a text without white space} */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\h]+", "");
    }

    private void fact(Fact fact) {
        pieces.add(fact.getLabel());
        visit(fact.getValue());
        if (!fact.getNote().isEmpty()) {
            pieces.add("(" + fact.getNote() + ")");
        }
    }

    @Override
    public void visit(Paragraph block) {
        block.getInlines().forEach(inline -> pieces.add(inline.getText()));
    }

    @Override
    public void visit(ItemList block) {
        block.getItems().forEach(item -> visit(item.getContent()));
    }

    @Override
    public void visit(FactList block) {
        block.getFacts().forEach(this::fact);
    }

    @Override
    public void visit(Table block) {
        pieces.add(block.getCaption());
        if (withColumns) {
            block.getColumns().forEach(column -> pieces.add(column.getTitle()));
        }
        block.getRows().forEach(row -> row.getCells().forEach(this::visit));
    }

    @Override
    public void visit(Figure block) {
        pieces.add(block.getDescription());
    }

    @Override
    public void visit(CodeBlock block) {
        pieces.add(block.getText());
    }
}
