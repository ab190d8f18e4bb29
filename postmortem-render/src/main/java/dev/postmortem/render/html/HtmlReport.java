package dev.postmortem.render.html;

import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.markup.MarkupWriter;
import dev.postmortem.render.wording.Terms;
import java.io.IOException;
import java.util.List;

/** Writes the report itself: header, contents, sections. */
final class HtmlReport {
    private static final int CONTENTS_FROM = 3;

    private final MarkupWriter out;
    private final HtmlInlines inlines;
    private final HtmlBlocks blocks;
    private final Terms terms;
    private final int offset;

    HtmlReport(MarkupWriter out, Terms terms, int offset) {
        this.out = out;
        this.terms = terms;
        this.offset = offset;
        this.inlines = new HtmlInlines(out);
        this.blocks = new HtmlBlocks(out, inlines, terms);
    }

    void write(ReportDocument document) throws IOException {
        out.open("article")
                .attribute("class", "pm-report")
                .attribute("lang", document.getLanguage())
                .attribute("aria-labelledby", "pm-title")
                .line();
        header(document);
        contents(document.getSections());
        out.raw("<div class=\"pm-content\" id=\"pm-content\">\n");
        sections(document.getSections());
        out.raw("</div>\n</article>\n");
    }

    private void header(ReportDocument document) throws IOException {
        out.raw("<header class=\"pm-header\">\n");
        if (!document.getBadges().isEmpty()) {
            out.open("p").attribute("class", "pm-badges");
            for (Inline badge : document.getBadges()) {
                inlines.write(badge);
                out.text(" ");
            }
            out.close("p").line();
        }
        String tag = heading(0);
        out.open(tag)
                .attribute("id", "pm-title")
                .attribute("dir", "auto")
                .text(document.getTitle())
                .close(tag)
                .line();
        blocks.facts(document.getFacts(), "pm-facts pm-key-facts");
        out.raw("</header>\n");
    }

    private void contents(List<Section> sections) throws IOException {
        List<Section> tops = sections.stream().filter(s -> s.getLevel() == 1).toList();
        if (tops.size() < CONTENTS_FROM) {
            return;
        }
        out.open("nav")
                .attribute("class", "pm-contents")
                .attribute("aria-label", terms.of("Contents"))
                .line();
        out.raw("<ul>\n");
        for (Section section : tops) {
            out.raw("<li>").open("a").attribute("href", "#" + anchor(section.getId()));
            out.text(section.getTitle()).close("a").close("li").line();
        }
        out.raw("</ul>\n</nav>\n");
    }

    private void sections(List<Section> sections) throws IOException {
        boolean open = false;
        for (Section section : sections) {
            if (section.getLevel() == 1) {
                out.raw(open ? "</section>\n" : "");
                out.open("section")
                        .attribute("class", "pm-section")
                        .attribute("aria-labelledby", anchor(section.getId()))
                        .line();
                open = true;
            }
            String tag = heading(section.getLevel());
            out.open(tag).attribute("id", anchor(section.getId())).attribute("dir", "auto");
            out.text(section.getTitle()).close(tag).line();
            blocks.write(section.getBlocks());
        }
        out.raw(open ? "</section>\n" : "");
    }

    /** Ids share the page with those of the host. */
    static String anchor(String id) {
        return "pm-" + id;
    }

    private String heading(int level) {
        return "h" + (1 + offset + level);
    }
}
