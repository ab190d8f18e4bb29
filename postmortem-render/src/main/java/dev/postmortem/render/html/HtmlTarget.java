package dev.postmortem.render.html;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.markup.MarkupTarget;
import dev.postmortem.render.markup.MarkupWriter;
import dev.postmortem.render.wording.Terms;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes parts of a document as HTML. */
public final class HtmlTarget implements MarkupTarget {
    private final Terms terms;

    /**
     * Creates the target.
     *
     * @param language the language of the document, as a BCP 47 tag
     */
    public HtmlTarget(String language) {
        this.terms = Terms.of(Locale.forLanguageTag(language));
    }

    @Override
    public String text(String text) {
        return written(out -> out.text(text));
    }

    @Override
    public String inlines(Paragraph paragraph) {
        return written(out -> new HtmlInlines(out).write(paragraph.getInlines()));
    }

    @Override
    public String blocks(List<Block> blocks) {
        return written(out -> new HtmlBlocks(out, new HtmlInlines(out), terms).write(blocks));
    }

    private static String written(Writing writing) {
        StringWriter out = new StringWriter();
        try {
            writing.to(new MarkupWriter(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private interface Writing {
        void to(MarkupWriter out) throws IOException;
    }
}
