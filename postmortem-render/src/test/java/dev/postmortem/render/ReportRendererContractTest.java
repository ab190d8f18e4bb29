package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.render.document.ReportDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract accepts and what it finds. */
class ReportRendererContractTest {
    private static final ReportDocument SAMPLE = ReportDocuments.of(SampleReport.create(), RenderOptions.standard());

    @ParameterizedTest
    @ValueSource(strings = {"adf", "html", "markdown", "slack", "text"})
    void ownRenderersKeepIt(String id) {
        assertThat(ReportRendererContract.check(Rendered.RENDERERS.get(id), List.of(SAMPLE)))
                .isEmpty();
    }

    @Test
    void everyBrokenPromiseIsFound() {
        assertThat(ReportRendererContract.check(new CarelessRenderer(), List.of(SAMPLE)))
                .extracting(Finding::getId)
                .contains(
                        "renderer.id",
                        "renderer.media-type",
                        "renderer.file-extension",
                        "renderer.deterministic",
                        "renderer.closes");
    }

    @Test
    void unescapedTextIsFound() {
        assertThat(ReportRendererContract.check(new RawHtmlRenderer(), List.of()))
                .extracting(Finding::getId)
                .contains("renderer.escaping", "renderer.control-characters", "renderer.text-missing");
    }

    @Test
    void whatIsMissingInJsonIsFound() {
        assertThat(ReportRendererContract.check(new EmptyJsonRenderer(), List.of(SAMPLE)))
                .extracting(Finding::getId)
                .containsOnly("renderer.last-line", "renderer.section-missing", "renderer.text-missing");
    }

    @Test
    void exceptionIsFound() {
        assertThat(ReportRendererContract.check(new ThrowingRenderer(), List.of()))
                .extracting(Finding::getId)
                .containsExactly("renderer.throws");
    }

    /** Breaks what can be broken without writing anything sensible. */
    private static class CarelessRenderer implements ReportRenderer {
        private final AtomicInteger counter = new AtomicInteger();

        @Override
        public String id() {
            return "My Format";
        }

        @Override
        public String mediaType() {
            return "html";
        }

        @Override
        public String fileExtension() {
            return ".html";
        }

        @Override
        public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
            out.write(counter.incrementAndGet());
            out.close();
        }
    }

    /** Writes the title as it is. */
    private static class RawHtmlRenderer extends CarelessRenderer {
        @Override
        public String id() {
            return "raw";
        }

        @Override
        public String mediaType() {
            return "text/html";
        }

        @Override
        public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
            out.write((document.getTitle() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes an object without anything in it. */
    private static final class EmptyJsonRenderer extends RawHtmlRenderer {
        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public String fileExtension() {
            return "json";
        }

        @Override
        public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Fails. */
    private static final class ThrowingRenderer extends RawHtmlRenderer {
        @Override
        public String fileExtension() {
            return "html";
        }

        @Override
        public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
            throw new IOException("disk full");
        }
    }
}
