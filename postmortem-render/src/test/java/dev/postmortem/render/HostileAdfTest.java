package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.fixtures.arbitrary.PostmortemArbitraries;
import dev.postmortem.model.Postmortem;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.inline.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, the document has the nodes of a harmless text, and the text in each of them. */
class HostileAdfTest {
    @Test
    void noTextBecomesMarkup() {
        HostileTexts.all().forEach(HostileAdfTest::assertSurvives);
    }

    @Property(tries = 500)
    void anyTextSurvives(@ForAll String text) {
        if (!VisibleText.of(text).isBlank()) {
            assertSurvives(text);
        }
    }

    @Property(tries = 50)
    void theDocumentSaysWhatTheReportSays(@ForAll("postmortems") Postmortem postmortem) {
        ReportDocument document = ReportDocuments.of(
                Report.analyzed(postmortem, Instant.parse("2026-12-31T00:00:00Z")), RenderOptions.standard());

        JsonNode written = AdfNodes.read(Rendered.text("adf", document, RenderOptions.standard()));

        assertThat(AdfNodes.problems(written)).isEmpty();
        assertThat(DocumentText.squeezed(AdfNodes.text(written))).isEqualTo(DocumentText.of(document));
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        return PostmortemArbitraries.postmortems();
    }

    private static void assertSurvives(String text) {
        JsonNode written = AdfNodes.read(Rendered.text("adf", TextCarrier.in(text), RenderOptions.standard()));
        assertThat(AdfNodes.problems(written)).as(text).isEmpty();
        List<String> types = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode node : written.path("content")) {
            types.add(node.path("type").asText());
            texts.add(DocumentText.squeezed(AdfNodes.text(node)));
        }
        assertThat(types)
                .as(text)
                .containsExactly(
                        "heading",
                        "paragraph",
                        "table",
                        "heading",
                        "paragraph",
                        "bulletList",
                        "paragraph",
                        "table",
                        "codeBlock");
        String shown = DocumentText.squeezed(VisibleText.of(text));
        for (int place : List.of(0, 1, 3, 4, 5, 6, 8)) {
            assertThat(texts.get(place)).as(text).isEqualTo(shown);
        }
        assertThat(cells(written.path("content").get(2))).as(text).containsExactly("Label", shown + "(" + shown + ")");
        assertThat(cells(written.path("content").get(7)))
                .as(text)
                .containsExactly(shown, "Other", shown, shown, shown, "x" + shown + "y");
    }

    private static List<String> cells(JsonNode table) {
        List<String> cells = new ArrayList<>();
        for (JsonNode row : table.path("content")) {
            for (JsonNode cell : row.path("content")) {
                cells.add(DocumentText.squeezed(AdfNodes.text(cell)));
            }
        }
        return cells;
    }
}
