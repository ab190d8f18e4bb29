package dev.postmortem.render.html;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.BlockVisitor;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.markup.MarkupWriter;
import dev.postmortem.render.svg.TimelineSvg;
import dev.postmortem.render.wording.Terms;
import java.io.IOException;
import java.util.List;

/** Writes blocks. */
final class HtmlBlocks {
    private static final int LONG_VALUE = 40;
    private static final int TEXT_VALUE = 25;

    private final MarkupWriter out;
    private final HtmlInlines inlines;
    private final Terms terms;

    HtmlBlocks(MarkupWriter out, HtmlInlines inlines, Terms terms) {
        this.out = out;
        this.inlines = inlines;
        this.terms = terms;
    }

    void write(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            block.accept(new Writing());
        }
    }

    private final class Writing implements BlockVisitor {
        @Override
        public void visit(Paragraph block) throws IOException {
            out.open("p").attribute("dir", "auto");
            inlines.write(block.getInlines());
            out.close("p").line();
        }

        @Override
        public void visit(ItemList block) throws IOException {
            out.raw("<ul class=\"pm-list\">\n");
            for (ListItem item : block.getItems()) {
                out.open("li").attribute("dir", "auto");
                if (item.getDone().isPresent()) {
                    out.text(terms.of(item.getDone().get() ? "Done" : "Open") + ": ");
                }
                inlines.write(item.getContent().getInlines());
                out.close("li").line();
            }
            out.raw("</ul>\n");
        }

        @Override
        public void visit(FactList block) throws IOException {
            facts(block.getFacts(), "pm-facts");
        }

        @Override
        public void visit(Table block) throws IOException {
            new HtmlTable(out, inlines).write(block);
        }

        @Override
        public void visit(Figure block) throws IOException {
            out.raw("<figure class=\"pm-figure\">\n");
            out.open("div")
                    .attribute("class", "pm-scroll")
                    .attribute("tabindex", "0")
                    .attribute("role", "region")
                    .attribute("aria-label", terms.of("Timeline drawing"))
                    .line();
            TimelineSvg.write(block, terms, out);
            out.raw("</div>\n<figcaption>");
            out.text(block.getDescription()).raw("</figcaption>\n</figure>\n");
        }

        @Override
        public void visit(CodeBlock block) throws IOException {
            out.raw("<pre class=\"pm-code\" tabindex=\"0\"><code>")
                    .text(block.getText())
                    .raw("</code></pre>\n");
        }
    }

    void facts(List<Fact> facts, String cssClass) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.open("dl").attribute("class", cssClass).line();
        boolean texts = facts.stream().allMatch(fact -> length(fact) > TEXT_VALUE);
        for (Fact fact : facts) {
            boolean wide = texts || length(fact) > LONG_VALUE;
            out.raw(wide ? "<div class=\"pm-fact pm-wide\">" : "<div class=\"pm-fact\">")
                    .open("dt")
                    .text(fact.getLabel())
                    .close("dt");
            out.open("dd").attribute("dir", "auto");
            inlines.write(fact.getValue().getInlines());
            out.close("dd");
            if (!fact.getNote().isEmpty()) {
                out.open("dd")
                        .attribute("class", "pm-note")
                        .attribute("dir", "auto")
                        .text(fact.getNote())
                        .close("dd");
            }
            out.raw("</div>\n");
        }
        out.raw("</dl>\n");
    }

    private static int length(Fact fact) {
        return fact.getValue().toText().length();
    }
}
