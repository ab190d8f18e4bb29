package dev.postmortem.render;

import dev.postmortem.render.document.ReportDocument;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes reports in one format; the way to add a format of one's own.
 *
 * <p>An implementation is found by {@link ReportRenderers#load(ClassLoader)} if it is a public class with a public constructor
 * without parameters, declared as a provider in its {@code module-info} or in {@code META-INF/services}. It gets only what the
 * audience may see. It keeps no state, so that many threads may use it at once; {@link ReportRendererContract} checks the rest.
 */
public interface ReportRenderer {
    /** {@return the name to ask for it by: lower case letters, digits and hyphens, such as {@code html}} */
    String id();

    /** {@return the media type of what it writes, such as {@code text/html}} */
    String mediaType();

    /** {@return the usual ending of file names, without a dot, such as {@code html}} */
    String fileExtension();

    /**
     * Writes a document.
     *
     * <p>All texts of the document are plain text and may hold anything: they must be escaped for the format. Equal documents and
     * options must give equal bytes. Text formats are UTF-8 with line feeds.
     *
     * @param document what to write
     * @param options how to write it
     * @param out where to; flushed, never closed
     * @throws IOException if writing fails
     */
    void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException;

    /** {@return a style sheet that a host page has to include beside a fragment; empty if there is none} */
    default String styleSheet() {
        return "";
    }
}
