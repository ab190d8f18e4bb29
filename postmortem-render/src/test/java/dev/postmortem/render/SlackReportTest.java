package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.common.Link;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as Slack takes them. */
class SlackReportTest {
    private static final Link LINK = Link.of("https://example.org/?a=1&b=2");

    @Test
    void theSampleIsShownWhole() {
        ReportDocument document = ReportDocuments.of(SampleReport.create(), RenderOptions.standard());

        JsonNode written = written(document);

        assertThat(SlackView.problems(written)).isEmpty();
        assertThat(written.size()).isGreaterThan(1);
        assertThat(written.get(0).path("text").asText()).isEqualTo(document.getTitle() + " (1/" + written.size() + ")");
        String shown = DocumentText.squeezed(String.join("", SlackView.shown(written)));
        DocumentText.pieces(document).forEach(piece -> assertThat(shown).contains(DocumentText.squeezed(piece)));
    }

    @Test
    void aLongReportIsManyMessagesNoneOfWhichEndsWithAHeader() {
        JsonNode written = SlackView.read(
                Rendered.text("slack", Report.of(SamplePostmortems.large(2_000, 7)), RenderOptions.standard()));

        assertThat(SlackView.problems(written)).isEmpty();
        assertThat(written.size()).isGreaterThan(5);
        for (JsonNode message : written) {
            JsonNode blocks = message.path("blocks");
            assertThat(blocks.get(blocks.size() - 1).path("type").asText()).isNotEqualTo("header");
        }
    }

    @Test
    void meaningsBecomeMarkup() {
        assertThat(texts(Paragraph.of(
                        Inline.strong("s"),
                        Inline.text(" & "),
                        Inline.emphasis("e"),
                        Inline.text(" "),
                        Inline.code("<c>"),
                        Inline.text(" "),
                        Inline.link("l|<>", LINK),
                        Inline.text(" snake_case 12:30:45"))))
                .containsExactly("mrkdwn *s* &amp; _e_ `&lt;c&gt;` <https://example.org/?a=1&amp;b=2|l|&lt;&gt;>"
                        + " snake_case 12:30:45");
        assertThat(texts(Paragraph.of(Inline.link("", LINK))))
                .containsExactly("mrkdwn <https://example.org/?a=1&amp;b=2>");
        assertThat(texts(Paragraph.of(Inline.text("no mark"), Inline.time(" 12:00", "2026-01-01T12:00:00Z"))))
                .containsExactly("plain_text no mark 12:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "~", "a `b", "_x", "x_", "> y", "a\n> y", ":tada:", ":+1:", ":100:"})
    void whatMarkupWouldChangeIsPlain(String text) {
        assertThat(texts(Paragraph.of(Inline.text(text), Inline.text(" "), Inline.link("l", LINK))))
                .containsExactly("plain_text " + text + " l <https://example.org/?a=1&b=2>");
    }

    @Test
    void aMarkThatSlackWouldNotSeeIsPlain() {
        assertThat(texts(Paragraph.of(Inline.text("a"), Inline.strong("b")))).containsExactly("plain_text ab");
        assertThat(texts(Paragraph.of(Inline.strong("a"), Inline.text("b")))).containsExactly("plain_text ab");
        assertThat(texts(Paragraph.of(Inline.strong("a"), Inline.code("b")))).containsExactly("plain_text ab");
        assertThat(texts(Paragraph.of(Inline.strong(" a")))).containsExactly("plain_text  a");
        assertThat(texts(Paragraph.of(Inline.strong("a\nb")))).containsExactly("plain_text a\nb");
        assertThat(texts(Paragraph.of(Inline.code("a`b")))).containsExactly("plain_text a`b");
        assertThat(texts(Paragraph.of(Inline.strong("a"), Inline.text(", "), Inline.link("b", LINK))))
                .containsExactly("mrkdwn *a*, <https://example.org/?a=1&amp;b=2|b>");
    }

    @Test
    void namesBetweenColonsAreLookedForInOnePass() {
        String names = ":" + "a".repeat(200_000) + " :" + "1".repeat(200_000) + ";" + ":x".repeat(100_000);

        JsonNode written = written(document(Paragraph.text(names)));

        assertThat(SlackView.problems(written)).isEmpty();
        assertThat(String.join("", SlackView.shown(written))).endsWith(names);
    }

    @Test
    void nobodyIsCalled() {
        assertThat(texts(Paragraph.of(Inline.text("<!here> <@U1> @channel me@example.org "), Inline.strong("x"))))
                .containsExactly("mrkdwn &lt;\u2060!here&gt; &lt;\u2060@U1&gt; @\u2060channel me@example.org *x*");
        assertThat(texts(Paragraph.of(Inline.text("<!he"), Inline.text("re> @"), Inline.text("here"))))
                .containsExactly("plain_text <\u2060!here> @\u2060here");
    }

    @Test
    void rowsAreLinesThatNameTheirColumns() {
        Table table = Table.builder()
                .id("t")
                .caption("Events")
                .addColumns(TableColumn.of("Time"), TableColumn.of("What"), TableColumn.of("Who"))
                .addRows(TableRow.of(Paragraph.text("12:00"), Paragraph.text("Rolled\nback"), Paragraph.text("Ada")))
                .addRows(TableRow.of(Paragraph.text("12:05"), Paragraph.of(), Paragraph.of(Inline.link("Lin", LINK))))
                .addRows(TableRow.of(Paragraph.of(), Paragraph.text("*"), Paragraph.of()))
                .addRows(TableRow.of(Paragraph.of(), Paragraph.of(), Paragraph.of()))
                .build();

        assertThat(texts(table))
                .containsExactly(
                        "mrkdwn *Events*",
                        "mrkdwn • *12:00* · What: Rolled back · Who: Ada\n"
                                + "• *12:05* · Who: <https://example.org/?a=1&amp;b=2|Lin>",
                        "plain_text • What: *");
    }

    @Test
    void itemsAndTasksAreLines() {
        ItemList list = ItemList.builder()
                .addItems(ListItem.of(Paragraph.text("one")))
                .addItems(ListItem.builder()
                        .content(Paragraph.text("two"))
                        .done(true)
                        .build())
                .addItems(ListItem.builder()
                        .content(Paragraph.text("three"))
                        .done(false)
                        .build())
                .build();

        assertThat(texts(list)).containsExactly("plain_text • one\n☑ two\n☐ three");
    }

    @Test
    void factsAreFieldsAsFarAsTheyFit() {
        List<Fact> facts = new ArrayList<>(Collections.nCopies(12, Fact.of("Label", Paragraph.text("value"))));
        facts.add(Fact.of("Long", Paragraph.text("v".repeat(2_000))));
        facts.add(Fact.builder().label("*").value(Paragraph.text("v")).note("n").build());

        JsonNode blocks = blocks(FactList.builder().facts(facts).build());

        assertThat(blocks.at("/0/fields")).hasSize(10);
        assertThat(blocks.at("/1/fields")).hasSize(2);
        assertThat(blocks.at("/1/fields/0/text").asText()).isEqualTo("*Label*\nvalue");
        assertThat(blocks.at("/2/text/text").asText()).startsWith("*Long*\nvvv");
        assertThat(blocks.at("/3/fields/0/text").asText()).isEqualTo("*\nv (n)");
        assertThat(blocks).hasSize(4);
    }

    @Test
    void longTextsAreSplitBetweenWordsAndNeverInsideACharacter() {
        String words = "word ".repeat(1_000);
        String face = "x" + "😀".repeat(3_000);

        assertThat(texts(Paragraph.text(words))).hasSize(2).allMatch(text -> text.endsWith("word "));
        assertThat(String.join("", texts(Paragraph.text(face))).replace("plain_text ", ""))
                .isEqualTo(face);
        assertThat(texts(CodeBlock.of(face))).hasSize(3);
    }

    @Test
    void aLongTitleIsABoldLine() {
        String title = "t".repeat(151);
        JsonNode written = written(ReportDocument.builder().title(title).build());

        assertThat(SlackView.problems(written)).isEmpty();
        assertThat(written.at("/0/blocks/0/text/text").asText()).isEqualTo("*" + title + "*");
        assertThat(written.at("/0/text").asText()).isEqualTo("t".repeat(150) + "…");
    }

    private static JsonNode written(ReportDocument document) {
        return SlackView.read(Rendered.text("slack", document, RenderOptions.standard()));
    }

    private static ReportDocument document(Block block) {
        return ReportDocument.builder()
                .title("Title")
                .addSections(Section.builder()
                        .id("section")
                        .title("Section")
                        .addBlocks(block)
                        .build())
                .build();
    }

    /** The blocks below the headers of a document that holds one block. */
    private static JsonNode blocks(Block block) {
        JsonNode written = written(document(block));
        assertThat(SlackView.problems(written)).isEmpty();
        ArrayNode all = (ArrayNode) written.get(0).path("blocks");
        all.remove(0);
        all.remove(0);
        return all;
    }

    private static List<String> texts(Block block) {
        List<String> texts = new ArrayList<>();
        for (JsonNode made : blocks(block)) {
            JsonNode text = made.has("text") ? made.path("text") : made.at("/elements/0/elements/0");
            texts.add(text.path("type").asText() + " " + text.path("text").asText());
        }
        return texts;
    }
}
