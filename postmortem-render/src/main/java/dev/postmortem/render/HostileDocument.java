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
import java.util.List;

/** A document that holds a bit of every block, and texts that try to be markup. */
final class HostileDocument {
    static final String ELEMENT = "<script>alert(1)</script>";
    private static final String HOSTILE = ELEMENT + " \"'` | # * _ \\ ]( <!-- --> ]]> {{x}} ${x}";

    private HostileDocument() {}

    static List<String> tokens() {
        return List.of(
                "tokentitle", "tokenbadge", "tokenfact", "tokenparagraph", "tokenitem", "tokencell", "tokencode");
    }

    static ReportDocument create() {
        Paragraph paragraph = Paragraph.of(
                Inline.text("tokenparagraph " + HOSTILE + "\n# line two\u001b[31m\u202e"),
                Inline.strong(HOSTILE),
                Inline.code(HOSTILE),
                Inline.link(HOSTILE, Link.of("https://example.org/?a=1&b=(2)")),
                Inline.time("12:00", "2026-01-01T12:00:00Z"));
        return ReportDocument.builder()
                .title("tokentitle " + HOSTILE)
                .addBadges(Inline.badge("tokenbadge " + HOSTILE, Tone.CRITICAL))
                .addFacts(Fact.of("tokenfact", Paragraph.text(HOSTILE)))
                .addSections(Section.builder()
                        .id("hostile")
                        .title("Hostile section")
                        .addBlocks(paragraph, CodeBlock.of("tokencode\n```\n" + HOSTILE), list(), table())
                        .build())
                .build();
    }

    private static ItemList list() {
        return ItemList.builder()
                .addItems(ListItem.of(Paragraph.text("tokenitem " + HOSTILE)))
                .addItems(ListItem.builder()
                        .content(Paragraph.text(HOSTILE))
                        .done(true)
                        .build())
                .build();
    }

    private static Table table() {
        return Table.builder()
                .id("hostile-table")
                .caption("Caption " + HOSTILE)
                .addColumns(TableColumn.of("Column"), TableColumn.numeric(HOSTILE))
                .addRows(TableRow.of(Paragraph.text("tokencell " + HOSTILE), Paragraph.of(Inline.code(HOSTILE))))
                .build();
    }
}
