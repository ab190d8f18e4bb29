package dev.postmortem.render.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.fixtures.HostileText;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.limit.CutText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Whatever people write reaches the readers of a tracker as text. */
class TicketLaws {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WIKI_ESCAPE = Pattern.compile("\\\\(\\p{Punct})|&#(\\d+);");

    private static final Pattern BETWEEN_CELLS = Pattern.compile("[;\n]");

    @Property
    void everyRequestIsJsonWithTheSameBytesEachTime(@ForAll("texts") String text) throws JsonProcessingException {
        Ticket ticket = ticket(text);
        for (Limits limits : Limits.ALL) {
            TicketPayload payload = limits.tracker().payload(ticket);
            JsonNode json = TrackerTest.json(payload);

            String read = limits.tracker().toString().equals("GitLab") ? text.replace("@", "@\u2060") : text;
            assertThat(json.at(limits.title()).textValue()).isEqualTo(expectedTitle(read, limits.titleLimit()));
            assertThat(json.at(limits.text()).textValue().length()).isLessThanOrEqualTo(limits.textLimit());
            assertThat(json.at(limits.text()).textValue())
                    .contains(ticket.getKey().toString());
            assertThat(limits.tracker().payload(ticket).toBytes()).isEqualTo(payload.toBytes());
        }
    }

    private static String expectedTitle(String text, int limit) {
        String title = VisibleText.of(text.isBlank() ? "Action item a" : text)
                .replace('\n', ' ')
                .strip();
        if (title.length() <= limit) {
            return title;
        }
        boolean splits = Character.isSurrogatePair(title.charAt(limit - 2), title.charAt(limit - 1));
        return title.substring(0, splits ? limit - 2 : limit - 1) + "…";
    }

    @Property
    void markdownShowsTheText(@ForAll("texts") String text) {
        String written = new MarkdownMarkup().section("Why:", text);
        Node document = Parser.builder().build().parse(written);

        assertThat(text(document)).isEqualTo(folded("Why: " + VisibleText.of(text)));
        assertThat(written.lines()).noneMatch(line -> line.stripLeading().startsWith("/"));
    }

    /** The text of a document that has nothing but paragraphs of plain text, after a strong label. */
    private static String text(Node document) {
        StringBuilder text = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                assertThat(parent).isInstanceOfAny(Document.class, Paragraph.class, StrongEmphasis.class);
                super.visitChildren(parent);
                text.append(parent instanceof Paragraph ? " " : "");
            }

            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(HardLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(SoftLineBreak node) {
                text.append(' ');
            }
        });
        return folded(text.toString());
    }

    private static String folded(String text) {
        return SPACE.matcher(text.replace("\u2060", "")).replaceAll(" ").strip();
    }

    @Property
    void wikiTextIsTheTextWithEscapes(@ForAll("texts") String text) {
        String clean = VisibleText.of(text).strip();
        String written = WikiMarkup.escaped(clean);

        Matcher escapes = WIKI_ESCAPE.matcher(written);
        assertThat(escapes.replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? found.group(1)
                                : Character.toString(Integer.parseInt(found.group(2))))))
                .isEqualTo(clean);
        assertThat(WIKI_ESCAPE.matcher(written).replaceAll("x"))
                .doesNotContainPattern("[\\\\!*\\[\\]^~{}|]")
                .doesNotContainPattern("(?m)^\\s*(#|h[1-6]\\.|bq\\.)")
                .doesNotContain("://", "??", ":)", ";)", ":D");
    }

    @Property
    void plainTextIsTheText(@ForAll("texts") String text) {
        assertThat(new PlainMarkup().section("Why:", text))
                .isEqualTo("Why: " + VisibleText.of(text).strip());
    }

    @Property
    void aTableGivesEveryCellBackAndRunsNone(@ForAll("texts") String text, @ForAll("texts") String other) {
        Ticket ticket = ticket(text).toBuilder().team(other).build();
        TicketPlan plan = TicketPlan.builder().addTickets(ticket, ticket).build();
        List<List<String>> rows = CsvRows.of(new String(plan.toCsv(), StandardCharsets.UTF_8));

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(14));
        assertThat(rows.get(0)).startsWith("key", "title", "description").endsWith("action");
        assertCell(rows.get(1).get(1), text);
        assertCell(rows.get(2).get(6), other);
        assertThat(rows.get(1))
                .flatMap(cell -> List.of(BETWEEN_CELLS.split(cell)))
                .noneMatch(TicketLaws::isRun);
    }

    private static boolean isRun(String cell) {
        return folded(cell.replace('"', ' ')).matches("(?s)[=+\\-@＝＋－＠].*");
    }

    private static void assertCell(String cell, String text) {
        String clean = VisibleText.of(text);
        if (clean.length() < 32_767) {
            String[] parts = BETWEEN_CELLS.split(cell, -1);
            String[] expected = BETWEEN_CELLS.split(clean, -1);
            assertThat(parts).hasSameSizeAs(expected);
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i]).isIn(expected[i], "'" + expected[i]);
            }
        } else {
            assertThat(cell).hasSizeLessThanOrEqualTo(32_767).endsWith(CutText.MARK);
        }
    }

    @Property
    void whatIsCutFitsAndIsTheStart(@ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 400) int limit) {
        for (Markup markup : List.of(new MarkdownMarkup(), new WikiMarkup(), new PlainMarkup())) {
            CutText written = CutText.written(text, part -> markup.section("Why:", part), limit);

            assertThat(written.text().length()).isLessThanOrEqualTo(limit);
            assertThat(written.text()).contains("Why:");
            assertThat(written.cut())
                    .isEqualTo(markup.section("Why:", text).length() > limit)
                    .isEqualTo(written.text().endsWith("all of it)") && !text.endsWith("all of it)"));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> hostile = new ArrayList<>(HostileText.all());
        hostile.addAll(List.of(
                "/close",
                "x\n/assign @me\n\n/label ~a",
                "* a\n# b\n- c",
                "h1. x\nbq. y",
                "a\\\\b",
                "{code}{quote}",
                "&copy; &#58; :) (y) ;)",
                "[~admin] !x.png! http://x.org",
                "=1+1",
                "\t=1",
                "'=1",
                "\u00a0@x",
                "Pool;=1+1",
                "see\n\"\"=HYPERLINK(\"x\")\n;;- a;\t'@b;=",
                "＝1"));
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("ab1 \n\\/*_-+^~{}[]()|!?#:;&<>`@='\"hq.,\u00a0\u202e\ud83d\ude00")
                .ofMaxLength(300);
        return Arbitraries.oneOf(
                Arbitraries.of(hostile), marks, Arbitraries.strings().ofMaxLength(300));
    }

    private static Ticket ticket(String text) {
        return Actions.ticket(Actions.action("a")
                .title(text)
                .context(text)
                .direction(text)
                .verification(text)
                .build());
    }
}
