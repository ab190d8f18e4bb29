package dev.postmortem.render.markdown;

import dev.postmortem.render.document.BlockVisitor;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes blocks, with an empty line between any two. */
final class MarkdownBlocks implements BlockVisitor {
    private static final String ITEM_INDENT = "  ";

    private final Writer out;
    private boolean first = true;

    MarkdownBlocks(Writer out) {
        this.out = out;
    }

    void heading(int level, String title) throws IOException {
        String text = MarkdownInlines.line(List.of(Inline.text(title)), MarkdownContext.HEADING);
        start();
        out.append("#".repeat(level)).append(' ').append(text).append('\n');
    }

    void badges(List<Inline> badges) throws IOException {
        if (badges.isEmpty()) {
            return;
        }
        start();
        String separator = "";
        for (Inline badge : badges) {
            out.append(separator)
                    .append(MarkdownInlines.line(List.of(Inline.strong(badge.getText())), MarkdownContext.HEADING));
            separator = " · ";
        }
        out.append('\n');
    }

    void facts(List<Fact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        start();
        for (Fact fact : facts) {
            List<Inline> line = new ArrayList<>();
            line.add(Inline.strong(fact.getLabel() + ":"));
            line.add(Inline.text(" "));
            line.addAll(fact.getValue().getInlines());
            if (!fact.getNote().isEmpty()) {
                line.add(Inline.text(" (" + fact.getNote() + ")"));
            }
            item("- ", line);
        }
    }

    @Override
    public void visit(FactList block) throws IOException {
        facts(block.getFacts());
    }

    @Override
    public void visit(Paragraph block) throws IOException {
        String text = MarkdownInlines.lines(block.getInlines(), "");
        if (!text.isEmpty()) {
            start();
            out.append(text).append('\n');
        }
    }

    @Override
    public void visit(ItemList block) throws IOException {
        start();
        for (ListItem item : block.getItems()) {
            String marker =
                    item.getDone().map(done -> done ? "- [x] " : "- [ ] ").orElse("- ");
            item(marker, item.getContent().getInlines());
        }
    }

    private void item(String marker, List<Inline> inlines) throws IOException {
        out.append(marker).append(MarkdownInlines.lines(inlines, ITEM_INDENT)).append('\n');
    }

    @Override
    public void visit(Figure block) throws IOException {
        visit(Paragraph.text(block.getDescription()));
    }

    @Override
    public void visit(CodeBlock block) throws IOException {
        String fence = MarkdownInlines.fence(block.getText(), 3);
        start();
        out.append(fence)
                .append('\n')
                .append(block.getText())
                .append('\n')
                .append(fence)
                .append('\n');
    }

    @Override
    public void visit(Table block) throws IOException {
        visit(Paragraph.of(Inline.strong(block.getCaption())));
        start();
        row(block.getColumns().stream().map(c -> Paragraph.text(c.getTitle())).toList());
        out.append('|');
        for (TableColumn column : block.getColumns()) {
            out.append(column.isNumeric() ? " ---: |" : " --- |");
        }
        out.append('\n');
        for (TableRow row : block.getRows()) {
            row(row.getCells());
        }
    }

    private void row(List<Paragraph> cells) throws IOException {
        out.append('|');
        for (Paragraph cell : cells) {
            String text = MarkdownInlines.line(cell.getInlines(), MarkdownContext.CELL);
            out.append(' ').append(text).append(text.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }

    private void start() throws IOException {
        if (!first) {
            out.append('\n');
        }
        first = false;
    }
}
