package dev.postmortem.render.html;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.markup.MarkupWriter;
import java.io.IOException;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;

/** Writes pieces of text. */
final class HtmlInlines {
    private final MarkupWriter out;

    HtmlInlines(MarkupWriter out) {
        this.out = out;
    }

    void write(List<Inline> inlines) throws IOException {
        for (Inline inline : inlines) {
            write(inline);
        }
    }

    void write(Inline inline) throws IOException {
        switch (inline.getKind()) {
            case TEXT -> isolated(inline.getText());
            case STRONG -> wrapped("strong", inline.getText());
            case EMPHASIS -> wrapped("em", inline.getText());
            case CODE -> wrapped("code", inline.getText());
            case LINK -> link(inline);
            case TIME -> time(inline);
            case BADGE -> badge(inline);
        }
    }

    private void wrapped(String tag, String text) throws IOException {
        out.open(tag);
        isolated(text);
        out.close(tag);
    }

    private void link(Inline inline) throws IOException {
        out.open("a").attribute("href", inline.getAddress().orElse("")).attribute("rel", "noopener noreferrer");
        isolated(inline.getText());
        out.close("a");
    }

    private void time(Inline inline) throws IOException {
        out.open("time").attribute("class", "pm-time");
        if (inline.getMoment().isPresent()) {
            out.attribute("datetime", inline.getMoment().get());
        }
        out.text(inline.getText()).close("time");
    }

    private void badge(Inline inline) throws IOException {
        String tone = inline.getTone().name().toLowerCase(Locale.ROOT);
        out.open("span").attribute("class", "pm-badge pm-tone-" + tone);
        isolated(inline.getText());
        out.close("span");
    }

    /** Text that runs from right to left must not rearrange what stands beside it. */
    private void isolated(String text) throws IOException {
        boolean rightToLeft = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        if (rightToLeft) {
            out.raw("<bdi>");
        }
        lines(text);
        if (rightToLeft) {
            out.raw("</bdi>");
        }
    }

    private void lines(String text) throws IOException {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            out.text(text.substring(from, end)).raw("<br>\n");
            from = end + 1;
        }
        out.text(text.substring(from));
    }
}
