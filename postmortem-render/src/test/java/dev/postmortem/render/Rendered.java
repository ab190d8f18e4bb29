package dev.postmortem.render;

import dev.postmortem.render.document.ReportDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders for tests. */
final class Rendered {
    static final ReportRenderers RENDERERS = ReportRenderers.load(Rendered.class.getClassLoader());

    private Rendered() {}

    static byte[] bytes(String id, Report report, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RENDERERS.render(id, report, options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(String id, Report report, RenderOptions options) {
        return new String(bytes(id, report, options), StandardCharsets.UTF_8);
    }

    static String text(String id, ReportDocument document, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RENDERERS.get(id).render(document, options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
