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

/** All that a document says, in the order in which it says it, without what a format adds. */
final class DocumentText implements BlockVisitor {
    private final StringBuilder text = new StringBuilder();

    private DocumentText() {}

    /** {@return the text without white space} */
    static String of(ReportDocument document) {
        DocumentText all = new DocumentText();
        all.text.append(document.getTitle());
        document.getBadges().forEach(badge -> all.text.append(badge.getText()));
        document.getFacts().forEach(all::fact);
        try {
            for (Section section : document.getSections()) {
                all.text.append(section.getTitle());
                for (Block block : section.getBlocks()) {
                    block.accept(all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return squeezed(all.text.toString());
    }

    /** {@return a text without white space} */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\h]+", "");
    }

    private void fact(Fact fact) {
        text.append(fact.getLabel()).append(fact.getValue().toText());
        if (!fact.getNote().isEmpty()) {
            text.append('(').append(fact.getNote()).append(')');
        }
    }

    @Override
    public void visit(Paragraph block) {
        text.append(block.toText());
    }

    @Override
    public void visit(ItemList block) {
        block.getItems().forEach(item -> text.append(item.getContent().toText()));
    }

    @Override
    public void visit(FactList block) {
        block.getFacts().forEach(this::fact);
    }

    @Override
    public void visit(Table block) {
        text.append(block.getCaption());
        block.getColumns().forEach(column -> text.append(column.getTitle()));
        block.getRows().forEach(row -> row.getCells().forEach(cell -> text.append(cell.toText())));
    }

    @Override
    public void visit(Figure block) {
        text.append(block.getDescription());
    }

    @Override
    public void visit(CodeBlock block) {
        text.append(block.getText());
    }
}
