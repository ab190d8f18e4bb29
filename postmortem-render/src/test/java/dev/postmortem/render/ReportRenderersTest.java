package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Finding renderers by id. */
class ReportRenderersTest {
    @Test
    void ownFormatsAreFoundWithoutConfiguration() {
        assertThat(ReportRenderers.load(getClass().getClassLoader()).ids())
                .containsExactly("adf", "html", "markdown", "slack", "text");
    }

    @Test
    void duplicateIdNamesBothClasses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportRenderers.of(new CsvRenderer(), new OtherCsvRenderer()))
                .withMessageContaining("\"csv\"")
                .withMessageContaining(CsvRenderer.class.getName())
                .withMessageContaining(OtherCsvRenderer.class.getName());
    }

    @Test
    void unknownIdListsTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rendered.RENDERERS.get("pdf"))
                .withMessage("there is no renderer \"pdf\"; known are adf, html, markdown, slack, text");
    }

    @Test
    void noRendererAtAllSaysWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportRenderers.of().get("html"))
                .withMessageContaining("none was found at all")
                .withMessageContaining("META-INF/services");
        assertThat(Rendered.RENDERERS).hasToString("[adf, html, markdown, slack, text]");
    }

    @Test
    void explicitRendererTakesThePlaceOfADiscoveredOne() {
        ReportRenderers renderers = Rendered.RENDERERS.with(new CsvRenderer()).with(new OtherCsvRenderer());
        assertThat(renderers.get("csv")).isInstanceOf(OtherCsvRenderer.class);
        assertThat(Rendered.RENDERERS.ids()).doesNotContain("csv");
    }

    @Test
    void pluginSeesOnlyWhatTheAudienceMaySee() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderers.of(new CsvRenderer())
                .render(
                        "csv",
                        SecretReport.with(Visibility.RESTRICTED),
                        RenderOptions.builder().audience(Visibility.PUBLIC).build(),
                        out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("factors\nexternal-message\n");
    }

    /** Writes the ids of the sections. */
    static class CsvRenderer implements ReportRenderer {
        @Override
        public String id() {
            return "csv";
        }

        @Override
        public String mediaType() {
            return "text/csv";
        }

        @Override
        public String fileExtension() {
            return "csv";
        }

        @Override
        public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
            for (Section section : document.getSections()) {
                out.write((section.getId() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Another renderer with the same id. */
    static final class OtherCsvRenderer extends CsvRenderer {}
}
