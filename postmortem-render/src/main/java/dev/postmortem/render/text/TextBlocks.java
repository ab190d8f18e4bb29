package dev.postmortem.render.text;

import dev.postmortem.render.document.BlockVisitor;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes blocks, with an empty line between any two. */
final class TextBlocks implements BlockVisitor {
    private static final int WIDEST_LABEL = 50;

    private final Writer out;
    private boolean first = true;

    TextBlocks(Writer out) {
        this.out = out;
    }

    void heading(String title, char underline) throws IOException {
        start();
        int longest = 0;
        for (String line : Columns.wrapped(title, Columns.WIDTH)) {
            line(line);
            longest = Math.max(longest, Columns.width(line));
        }
        line(String.valueOf(underline).repeat(Math.max(1, longest)));
    }

    void facts(List<Fact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        start();
        int labels = facts.stream()
                .mapToInt(f -> Columns.width(f.getLabel()) + 1)
                .filter(width -> width <= WIDEST_LABEL)
                .max()
                .orElse(0);
        for (Fact fact : facts) {
            String note = fact.getNote().isEmpty() ? "" : " (" + fact.getNote() + ")";
            fact(fact.getLabel() + ":", labels, text(fact.getValue()) + note);
        }
    }

    /** A label that would leave no room for the value stands above it. */
    private void fact(String label, int labels, String value) throws IOException {
        if (Columns.width(label) <= WIDEST_LABEL) {
            hanging(Columns.padded(label, labels) + " ", value);
        } else {
            hanging("", label);
            hanging("    ", value);
        }
    }

    @Override
    public void visit(FactList block) throws IOException {
        facts(block.getFacts());
    }

    @Override
    public void visit(Paragraph block) throws IOException {
        String text = text(block);
        if (!text.isBlank()) {
            start();
            hanging("", text);
        }
    }

    @Override
    public void visit(ItemList block) throws IOException {
        start();
        for (ListItem item : block.getItems()) {
            String marker =
                    item.getDone().map(done -> done ? "* [x] " : "* [ ] ").orElse("* ");
            hanging(marker, text(item.getContent()));
        }
    }

    @Override
    public void visit(Figure block) throws IOException {
        visit(Paragraph.text(block.getDescription()));
    }

    @Override
    public void visit(CodeBlock block) throws IOException {
        start();
        for (String line : block.getText().split("\n", -1)) {
            line("    " + line);
        }
    }

    @Override
    public void visit(Table block) throws IOException {
        start();
        hanging("", block.getCaption());
        for (String line : TextTable.lines(block)) {
            line(line);
        }
    }

    /** The text of all pieces, and the address of a link behind it. */
    static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : paragraph.getInlines()) {
            text.append(inline.getText());
            inline.getAddress()
                    .filter(address -> !address.equals(inline.getText()))
                    .ifPresent(address -> text.append(" <").append(address).append('>'));
        }
        return VisibleText.of(text.toString());
    }

    private void hanging(String marker, String text) throws IOException {
        int indent = Columns.width(marker);
        String prefix = marker;
        for (String line : Columns.wrapped(text, Columns.WIDTH - indent)) {
            line(prefix + line);
            prefix = " ".repeat(indent);
        }
    }

    private void line(String line) throws IOException {
        out.append(VisibleText.of(line).stripTrailing()).append('\n');
    }

    private void start() throws IOException {
        if (!first) {
            out.append('\n');
        }
        first = false;
    }
}
