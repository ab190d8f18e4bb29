package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Link;
import dev.postmortem.render.document.Block;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as the products of Atlassian take them. */
class AdfReportTest {
    private static final int JIRA = 32_767;
    private static final Link WHOLE = Link.of("https://portal.example.org/pm-2042?a=1&b=2");

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void theSampleIsADocument(int offset) {
        RenderOptions options = RenderOptions.builder().headingOffset(offset).build();
        ReportDocument document = ReportDocuments.of(SampleReport.create(), options);

        JsonNode written = AdfNodes.read(Rendered.text("adf", document, options));

        assertThat(AdfNodes.problems(written)).isEmpty();
        assertThat(DocumentText.squeezed(AdfNodes.text(written))).isEqualTo(DocumentText.of(document));
        assertThat(levels(written)).containsOnly(1 + offset, 2 + offset, 3 + offset);
    }

    @Test
    void tasksAndOtherItemsAreListsOfTheirOwn() {
        JsonNode written = written(ItemList.builder()
                .addItems(
                        task("one", true),
                        task("two", false),
                        ListItem.of(Paragraph.text("three")),
                        task("four", false))
                .build());

        assertThat(AdfNodes.problems(written)).isEmpty();
        assertThat(written.path("content"))
                .extracting(node -> node.path("type").asText())
                .containsExactly("heading", "heading", "taskList", "bulletList", "taskList");
        assertThat(written.at("/content/2/content"))
                .extracting(item -> item.at("/attrs/localId").asText() + " "
                        + item.at("/attrs/state").asText())
                .containsExactly("task-1 DONE", "task-2 TODO");
        assertThat(written.at("/content/4/attrs/localId").asText()).isEqualTo("tasks-2");
        assertThat(written.at("/content/4/content/0/attrs/localId").asText()).isEqualTo("task-3");
    }

    @Test
    void meaningsBecomeMarks() {
        JsonNode written = written(Paragraph.of(
                Inline.strong("s"),
                Inline.emphasis("e"),
                Inline.code("c"),
                Inline.link("l", WHOLE),
                Inline.link("", WHOLE),
                Inline.time("12:00", "2026-01-01T12:00:00Z"),
                Inline.badge("b", Tone.CRITICAL),
                Inline.badge("long ".repeat(10), Tone.GOOD)));

        assertThat(AdfNodes.problems(written)).isEmpty();
        assertThat(written.at("/content/2/content"))
                .extracting(AdfReportTest::shape)
                .containsExactly(
                        "s strong",
                        "e em",
                        "c code",
                        "l link " + WHOLE,
                        WHOLE + " link " + WHOLE,
                        "12:00",
                        "b red",
                        "long ".repeat(10) + " strong");
    }

    private static String shape(JsonNode inline) {
        String colour = inline.at("/attrs/color").asText();
        String mark = inline.at("/marks/0/type").asText();
        String address = inline.at("/marks/0/attrs/href").asText();
        return AdfNodes.text(inline)
                + (colour.isEmpty() ? "" : " " + colour)
                + (mark.isEmpty() ? "" : " " + mark)
                + (address.isEmpty() ? "" : " " + address);
    }

    @Test
    void aReportThatFitsIsWhole() {
        String whole = Rendered.text("adf", SampleReport.create(), RenderOptions.standard());
        int length = whole.length() - 1;

        assertThat(limited(length)).isEqualTo(whole);
        assertThat(limited(length - 1)).isNotEqualTo(whole).contains("The report is cut here");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_234, 5_000, 10_000, 20_000, JIRA, 40_000})
    void aReportThatDoesNotFitIsCutAndSaysSo(int most) {
        String json = limited(most);
        JsonNode written = AdfNodes.read(json);
        String whole = DocumentText.of(ReportDocuments.of(SampleReport.create(), RenderOptions.standard()));
        JsonNode content = written.path("content");
        JsonNode marker = content.get(content.size() - 1);

        assertThat(json.strip()).hasSizeBetween(most / 2, most);
        assertThat(AdfNodes.problems(written)).isEmpty();
        assertThat(marker.path("type").asText()).isEqualTo("panel");
        assertThat(marker.at("/content/0/content/2/marks/0/attrs/href").asText())
                .isEqualTo(WHOLE.toString());
        assertThat(content.get(content.size() - 2).path("type").asText()).isNotEqualTo("heading");
        String shown = AdfNodes.text(written);
        assertThat(whole)
                .startsWith(DocumentText.squeezed(shown.substring(
                        0, shown.length() - AdfNodes.text(marker).length())));
    }

    @Test
    void aLinkThatDoesNotFitIsLeftOut() {
        RenderOptions options = RenderOptions.builder()
                .maxCharacters(1_000)
                .wholeReport(Link.of("https://example.org/" + "x".repeat(900)))
                .build();
        String json = Rendered.text("adf", SampleReport.create(), options);

        assertThat(json).hasSizeLessThan(1_001).contains("is cut here").doesNotContain("xxx");
    }

    @Test
    void theWordOnItIsInTheLanguageOfTheReport() {
        Report german =
                SampleReport.create().toBuilder().language(Locale.GERMAN).build();
        RenderOptions options = RenderOptions.builder().maxCharacters(JIRA).build();

        assertThat(Rendered.text("adf", german, options))
                .contains("Der Bericht ist hier gekürzt: Er ist länger als 32.767 Zeichen.");
    }

    @Test
    void aTableIsCutBetweenRowsButNotDownToItsHeading() {
        Table table = Table.builder()
                .id("t")
                .caption("Caption")
                .addColumns(TableColumn.of("Column"))
                .addRows(TableRow.of(Paragraph.text("a".repeat(300))), TableRow.of(Paragraph.text("b".repeat(3_000))))
                .build();
        Table tall = table.toBuilder().rows(table.getRows().subList(1, 2)).build();
        RenderOptions options = RenderOptions.builder().maxCharacters(1_500).build();

        assertThat(Rendered.text("adf", document(table), options))
                .contains("aaa")
                .doesNotContain("bbb");
        assertThat(Rendered.text("adf", document(tall), options))
                .contains("Caption")
                .doesNotContain("Column");
    }

    @Test
    void aLimitWithoutRoomIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenderOptions.builder().maxCharacters(999).build())
                .withMessage("at most 999 characters leave no room for a report; give 1000 or more");
    }

    private static String limited(int most) {
        return Rendered.text(
                "adf",
                SampleReport.create(),
                RenderOptions.builder().maxCharacters(most).wholeReport(WHOLE).build());
    }

    private static ListItem task(String text, boolean done) {
        return ListItem.builder().content(Paragraph.text(text)).done(done).build();
    }

    private static JsonNode written(Block block) {
        return AdfNodes.read(Rendered.text("adf", document(block), RenderOptions.standard()));
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

    private static List<Integer> levels(JsonNode document) {
        List<Integer> levels = new ArrayList<>();
        for (JsonNode node : document.path("content")) {
            if (node.path("type").asText().equals("heading")) {
                levels.add(node.at("/attrs/level").asInt());
            }
        }
        return levels;
    }
}
