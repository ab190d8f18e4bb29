package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.mustache.MustacheTarget;
import dev.postmortem.render.mustache.MustacheTemplate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, a template puts it where its author put the tag, and nothing of it acts. */
class HostileMustacheTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final MustacheTemplate MARKDOWN = MustacheTemplate.of("md", MustacheTarget.MARKDOWN, """
            # {{title}}

            {{title}}

            say {{title}}{{title}} so

            - {{title}}

            | a | b |
            | --- | --- |
            | {{title}} | x{{title}}y |

            first
            {{title}}
            """);
    private static final MustacheTemplate HTML_IN_MARKDOWN = MustacheTemplate.of("md", MustacheTarget.MARKDOWN, """
            <details>
            <summary>{{title}}</summary>

            {{title}}

            </details>

            <p title="{{title}}">x</p>
            """);
    private static final MustacheTemplate HTML = MustacheTemplate.of(
            "page",
            MustacheTarget.HTML,
            "<h1 title=\"{{title}}\">{{title}}</h1><p title='{{title}}'>{{#sections}}{{title}}{{/sections}}</p>");

    @Test
    void noTextBecomesMarkdown() {
        texts().forEach(HostileMustacheTest::assertMarkdown);
    }

    @Property(tries = 1_000)
    void textsOfMarkupCharactersStayTexts(@ForAll("markup") String text) {
        assertMarkdown(text);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.strings()
                .withChars("\\`*_{}[]()<>#+-.!|~=:&;$@\"' \n1aé\u00a0")
                .ofMinLength(1)
                .ofMaxLength(14)
                .filter(s -> !s.isBlank() && !folded(s).isEmpty());
    }

    @Test
    void noTextBecomesHtml() {
        for (String text : texts()) {
            Document page = Jsoup.parse(MustacheReportTest.written(HTML, TextCarrier.in(text)));
            String shown = VisibleText.of(text);
            assertThat(page.body().getAllElements().stream().map(Element::tagName))
                    .as(text)
                    .containsExactly("body", "h1", "p");
            assertThat(page.selectFirst("h1").attr("title")).isEqualTo(shown);
            assertThat(page.selectFirst("p").attr("title")).isEqualTo(shown);
            assertThat(page.selectFirst("h1").wholeText()).isEqualTo(shown);
            assertThat(page.selectFirst("p").attributes()).hasSize(1);
        }
    }

    @Test
    void noTextBecomesHtmlInMarkdown() {
        HtmlRenderer renderer = HtmlRenderer.builder().build();
        for (String text : texts()) {
            String markdown = MustacheReportTest.written(HTML_IN_MARKDOWN, TextCarrier.in(text));
            Document page = Jsoup.parse(renderer.render(PARSER.parse(markdown)));
            assertThat(page.body().getAllElements().stream().map(Element::tagName))
                    .as(markdown)
                    .containsExactly("body", "details", "summary", "p", "p");
            assertThat(page.selectFirst("details > p").wholeText()).as(markdown).isNotEmpty();
            assertThat(page.selectFirst("body > p").attributes()).as(markdown).hasSize(1);
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(HostileTexts.all());
        texts.addAll(HostileText.all().stream().filter(text -> !text.isBlank()).toList());
        return texts;
    }

    private static void assertMarkdown(String text) {
        String markdown = MustacheReportTest.written(MARKDOWN, TextCarrier.in(text));
        String shown = shown(text);
        List<Node> blocks = new ArrayList<>();
        for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        assertThat(blocks.stream().map(block -> block.getClass().getSimpleName()))
                .as(markdown)
                .containsExactly("Heading", "Paragraph", "Paragraph", "BulletList", "TableBlock", "Paragraph");
        assertThat(words(blocks.get(0))).as(markdown).isEqualTo(shown);
        assertThat(words(blocks.get(1))).as(markdown).isEqualTo(shown);
        assertThat(words(blocks.get(3))).as(markdown).isEqualTo(shown);
        assertThat(words(blocks.get(5))).as(markdown).isEqualTo("first " + shown);
    }

    private static String shown(String text) {
        return folded(VisibleText.of(text));
    }

    private static String folded(String text) {
        return text.replace("\u2060", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                words.append(literal.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return folded(words.toString());
    }
}
