package dev.postmortem.render;

import dev.postmortem.model.common.Link;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.inline.VisibleText;

/** Documents that carry one text in every place where a text can stand. */
final class TextCarrier {
    private TextCarrier() {}

    static ReportDocument in(String text) {
        return ReportDocument.builder()
                .title(VisibleText.of(text))
                .addBadges(Inline.badge(text, Tone.NOTICE))
                .addFacts(Fact.builder()
                        .label("Label")
                        .value(Paragraph.text(text))
                        .note(VisibleText.of(text))
                        .build())
                .addSections(Section.builder()
                        .id("section")
                        .title(VisibleText.of(text))
                        .addBlocks(Paragraph.text(text), item(text), table(text), CodeBlock.of(text))
                        .build())
                .build();
    }

    private static ItemList item(String text) {
        return ItemList.builder().addItems(ListItem.of(Paragraph.text(text))).build();
    }

    private static Table table(String text) {
        return Table.builder()
                .id("table")
                .caption(VisibleText.of(text))
                .addColumns(TableColumn.of(VisibleText.of(text)), TableColumn.of("Other"))
                .addRows(
                        TableRow.of(Paragraph.text(text), Paragraph.of(Inline.code(text))),
                        TableRow.of(
                                Paragraph.of(Inline.link(text, Link.of("https://example.org/?a=1&copy;=2"))),
                                Paragraph.of(Inline.text("x "), Inline.strong(text), Inline.text(" y"))))
                .build();
    }

    /** What a reader sees, without regard to white space. */
    static String folded(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
