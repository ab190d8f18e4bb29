package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.fixtures.arbitrary.PostmortemArbitraries;
import dev.postmortem.model.Postmortem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever stands in whichever text of a report, nothing of it acts. */
class HostileReportTest {
    private static final RenderOptions STANDARD = RenderOptions.standard();
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Set<String> ADDED_BY_LINES_AND_DIRECTIONS = Set.of("br", "bdi", "p dir", "section id");

    @Test
    void noTextOfAnyFieldBecomesMarkupInHtml() {
        Set<String> harmless = shape(html(HostileReport.of("harmless")));
        harmless.addAll(ADDED_BY_LINES_AND_DIRECTIONS);
        for (String text : texts()) {
            Document page = html(HostileReport.of(text));
            assertThat(harmless).as(text).containsAll(shape(page));
            assertThat(page.select("[href]"))
                    .as(text)
                    .allMatch(link -> link.attr("href").startsWith("#pm-")
                            || link.attr("href").equals(HostileReport.LINK));
            assertThat(page.select("[id]").eachAttr("id")).as(text).doesNotHaveDuplicates();
        }
    }

    @Test
    void noTextOfAnyFieldBecomesMarkupInMarkdown() {
        for (String text : texts()) {
            assertThat(activeParts(Rendered.text("markdown", HostileReport.of(text), STANDARD)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void noTextOfAnyFieldControlsATerminal() {
        for (String text : texts()) {
            assertThat(Rendered.text("text", HostileReport.of(text), STANDARD)
                            .codePoints()
                            .filter(HostileReportTest::isControl)
                            .toArray())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aReportGrowsNoFasterThanItsTexts() {
        for (String id : Rendered.RENDERERS.ids()) {
            int once = Rendered.bytes(id, HostileReport.of("x".repeat(2_000)), STANDARD).length;
            int twice = Rendered.bytes(id, HostileReport.of("x".repeat(4_000)), STANDARD).length;

            assertThat(twice).as(id).isLessThan(3 * once);
        }
    }

    @Property(tries = 100)
    void anyPostmortemIsInertAndTheSameTwice(@ForAll("postmortems") Postmortem postmortem) {
        Report report = Report.analyzed(postmortem, Instant.parse("2026-12-31T00:00:00Z"));
        for (String id : Rendered.RENDERERS.ids()) {
            assertThat(Rendered.bytes(id, report, STANDARD)).isEqualTo(Rendered.bytes(id, report, STANDARD));
        }
        assertThat(html(report).select("script, img, iframe, object, embed, [onload], [onerror], [onmouseover]"))
                .isEmpty();
        assertThat(activeParts(Rendered.text("markdown", report, STANDARD))).isEmpty();
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        return PostmortemArbitraries.postmortems();
    }

    private static List<String> texts() {
        return Stream.concat(HostileText.all().stream(), HostileTexts.own().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Document html(Report report) {
        return Jsoup.parse(Rendered.text("html", report, STANDARD));
    }

    /** Every element with the names of its attributes; which of the optional ones it has does not matter. */
    private static Set<String> shape(Document page) {
        Set<String> shape = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            shape.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                shape.add(element.tagName() + " " + attribute.getKey());
            }
            assertThat(element.childNodes()).noneMatch(Comment.class::isInstance);
        }
        return shape;
    }

    private static List<String> activeParts(String markdown) {
        List<String> active = new ArrayList<>();
        MARKDOWN.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                active.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                active.add(html.getLiteral());
            }

            @Override
            public void visit(Image image) {
                active.add(image.getDestination());
            }

            @Override
            public void visit(ThematicBreak rule) {
                active.add("---");
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().matches("(?i)(https?://|mailto:).*")) {
                    active.add(link.getDestination());
                }
                visitChildren((Node) link);
            }
        });
        return active;
    }

    private static boolean isControl(int c) {
        return c != '\n'
                && (Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || c >= 0x202A && c <= 0x202E
                        || c >= 0x2066 && c <= 0x2069);
    }
}
