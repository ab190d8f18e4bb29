package dev.postmortem.render.html;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.markup.MarkupWriter;
import dev.postmortem.render.wording.Terms;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes HTML: a self-contained page without scripts and requests, or a fragment for a host page. */
public final class HtmlRenderer implements ReportRenderer {
    private static final StyleSheet STYLE = StyleSheet.load();

    /** Creates the renderer. */
    public HtmlRenderer() {}

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public String styleSheet() {
        return STYLE.text();
    }

    @Override
    public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        MarkupWriter markup = new MarkupWriter(writer);
        Terms terms = Terms.of(Locale.forLanguageTag(document.getLanguage()));
        HtmlReport report = new HtmlReport(markup, terms, options.getHeadingOffset());
        if (options.isFragment()) {
            report.write(document);
        } else {
            page(document, terms, markup, report);
        }
        writer.flush();
    }

    private static void page(ReportDocument document, Terms terms, MarkupWriter out, HtmlReport report)
            throws IOException {
        out.raw("<!DOCTYPE html>\n");
        out.open("html").attribute("lang", document.getLanguage()).line();
        out.raw("<head>\n<meta charset=\"utf-8\">\n");
        out.open("meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", "default-src 'none'; style-src '" + STYLE.hash() + "'; img-src data:")
                .line();
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        for (Map.Entry<String, String> entry : document.getMetadata().entrySet()) {
            out.open("meta")
                    .attribute("name", "postmortem-" + entry.getKey())
                    .attribute("content", entry.getValue())
                    .line();
        }
        out.open("title").text(document.getTitle()).close("title").line();
        out.raw("<style>").raw(STYLE.text()).raw("</style>\n</head>\n<body class=\"pm-page\">\n");
        out.open("a").attribute("class", "pm-skip").attribute("href", "#pm-content");
        out.text(terms.of("Skip to the report")).close("a").raw("\n<main>\n");
        report.write(document);
        out.raw("</main>\n</body>\n</html>\n");
    }
}
