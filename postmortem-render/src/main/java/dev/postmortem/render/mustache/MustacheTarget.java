package dev.postmortem.render.mustache;

import dev.postmortem.render.html.HtmlTarget;
import dev.postmortem.render.markdown.MarkdownTarget;
import dev.postmortem.render.markup.MarkupTarget;
import dev.postmortem.render.text.TextTarget;
import java.util.function.Function;

/** What a template writes, and so how values in it are escaped. */
public enum MustacheTarget {
    /** A page or a part of one, as {@code text/html}. */
    HTML("text/html", "html", HtmlTarget::new),
    /** GitHub Flavored Markdown, as {@code text/markdown}. */
    MARKDOWN("text/markdown", "md", language -> new MarkdownTarget()),
    /** Plain text, as {@code text/plain}. */
    TEXT("text/plain", "txt", language -> new TextTarget());

    private final String mediaType;
    private final String fileExtension;
    private final Function<String, MarkupTarget> writer;

    MustacheTarget(String mediaType, String fileExtension, Function<String, MarkupTarget> writer) {
        this.mediaType = mediaType;
        this.fileExtension = fileExtension;
        this.writer = writer;
    }

    String mediaType() {
        return mediaType;
    }

    String fileExtension() {
        return fileExtension;
    }

    MarkupTarget in(String language) {
        return writer.apply(language);
    }
}
