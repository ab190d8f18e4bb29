package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.render.inline.VisibleText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, a reader of Markdown finds the blocks of a harmless text, and the text in each of them. */
class HostileMarkdownTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final char WORD_JOINER = '\u2060';

    @Test
    void noTextBecomesMarkup() {
        HostileTexts.all().forEach(HostileMarkdownTest::assertSurvives);
    }

    @Property(tries = 2_000)
    void textsOfMarkupCharactersSurvive(@ForAll("markup") String text) {
        assertSurvives(text);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.strings()
                .withChars("\\`*_{}[]()<>#+-.!|~=:&;$@\"' \n1aé\u00a0")
                .ofMinLength(1)
                .ofMaxLength(14)
                .filter(s -> !s.isBlank() && !TextCarrier.folded(s).isEmpty());
    }

    private static void assertSurvives(String text) {
        String markdown = Rendered.text("markdown", TextCarrier.in(text), RenderOptions.standard());
        Node document = PARSER.parse(markdown);
        List<String> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block.getClass().getSimpleName());
        }
        assertThat(blocks)
                .as(markdown)
                .containsExactly(
                        "Heading",
                        "Paragraph",
                        "BulletList",
                        "Heading",
                        "Paragraph",
                        "BulletList",
                        "Paragraph",
                        "TableBlock",
                        "FencedCodeBlock");
        String shown = TextCarrier.folded(VisibleText.of(text).replace(String.valueOf(WORD_JOINER), ""));
        List<Node> nodes = nodes(document);
        assertThat(text(nodes.get(0))).as(markdown).isEqualTo(shown);
        assertThat(text(nodes.get(3))).as(markdown).isEqualTo(shown);
        assertThat(text(nodes.get(4))).as(markdown).isEqualTo(shown);
        assertThat(text(nodes.get(5))).as(markdown).isEqualTo(shown);
        assertThat(text(nodes.get(6))).as(markdown).isEqualTo(shown);
        List<String> cells = cells(nodes.get(7));
        assertThat(cells).as(markdown).hasSize(6);
        assertThat(cells.get(0)).as(markdown).isEqualTo(shown);
        assertThat(cells.get(2)).as(markdown).isEqualTo(shown);
        assertThat(cells.get(3)).as(markdown).isEqualTo(shown);
        assertThat(cells.get(4)).as(markdown).isEqualTo(shown);
        assertThat(cells.get(5)).as(markdown).isEqualTo("x " + shown + " y");
        assertThat(literal(nodes.get(8))).as(markdown).isEqualTo(shown);
    }

    private static String literal(Node code) {
        String literal = ((FencedCodeBlock) code).getLiteral();
        return TextCarrier.folded(literal.replace(String.valueOf(WORD_JOINER), ""));
    }

    private static List<Node> nodes(Node document) {
        List<Node> nodes = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            nodes.add(block);
        }
        return nodes;
    }

    private static List<String> cells(Node table) {
        List<String> cells = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(text(cell));
                }
            }
        }
        return cells;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return TextCarrier.folded(text.toString().replace(String.valueOf(WORD_JOINER), ""));
    }
}
