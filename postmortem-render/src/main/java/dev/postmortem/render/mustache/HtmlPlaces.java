package dev.postmortem.render.mustache;

import dev.postmortem.render.mustache.MustacheTemplateException.Kind;
import java.util.Optional;

/**
 * Follows the HTML of a template, and knows where an escaped value is safe: as text and in a quoted attribute, and in an
 * attribute that leads somewhere if it is an address or stands behind the beginning of one. Markdown holds HTML as well, and
 * the same is true of its links.
 */
final class HtmlPlaces {
    private final boolean isMarkdown;
    private HtmlPlace html = HtmlPlace.TEXT;
    private MarkdownPlace markdown = MarkdownPlace.BEGIN;

    HtmlPlaces(MustacheTarget target) {
        this.isMarkdown = target == MustacheTarget.MARKDOWN;
    }

    /** A place in both. */
    record Here(HtmlPlace html, MarkdownPlace markdown) {
        private Optional<Here> or(Here end) {
            return html.or(end.html).map(either -> new Here(either, markdown.or(end.markdown)));
        }
    }

    /** Follows a piece of the template. */
    void pass(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = lower(text.charAt(i));
            HtmlPlace before = html;
            html = before.pass(c);
            if (isMarkdown) {
                markdown = markdown.pass(c, before, html);
            }
        }
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    /** Passes a tag, whatever it leaves. */
    void tag() {
        markdown = markdown.tag();
    }

    Here here() {
        return new Here(html, markdown);
    }

    /** Goes on behind a section, of which nobody knows whether it is written. */
    void leave(Tag section, Here begin) {
        Here either = begin.or(here())
                .orElseThrow(() -> new MustacheTemplateException(
                        Kind.RAW_OUTPUT,
                        section.spot(),
                        "section \"" + section.name() + "\" ends in another place of the markup than it begins",
                        "let it open and close the same elements and quotes, or allow raw output"));
        html = either.html();
        markdown = either.markdown();
    }

    /** Refuses a value where no escaping makes it safe. */
    void require(Tag tag, Names.Kind kind) {
        switch (html.kind()) {
            case TEXT, TEXT_ALONE -> {}
            case DOUBLE_QUOTES, SINGLE_QUOTES -> requireAttribute(tag, kind);
            case COMMENT, DECLARATION -> throw refused(tag, "in a comment or declaration");
            case RAW -> throw refused(tag, "in <" + html.element() + ">");
            case LOST -> throw refused(tag, "behind markup that is read in several ways,");
            case ELEMENT, NAME, BETWEEN_ATTRIBUTES, BEHIND_SECTION, BEFORE_VALUE, NO_QUOTES ->
                throw refused(tag, "inside of an element and outside of quotes");
        }
        if (isMarkdown) {
            requireMarkdown(tag, kind);
        }
    }

    private void requireMarkdown(Tag tag, Names.Kind kind) {
        if (html.kind() == HtmlPlace.Kind.SINGLE_QUOTES) {
            throw refused(tag, "in single quotes, which Markdown does not escape,");
        }
        boolean link = !markdown.link().equals(AddressStart.SAFE);
        if (link && (isMarkup(kind) || !markdown.link().admits(isAddress(tag)))) {
            throw refused(tag, "in a link behind neither http:, https:, mailto: nor a path, and is no address,");
        }
        if (kind == Names.Kind.BLOCKS && markdown.html() != MarkdownPlace.Html.NONE) {
            throw refused(tag, "behind HTML without an empty line between, in which it is no Markdown,");
        }
    }

    private static boolean isMarkup(Names.Kind kind) {
        return kind == Names.Kind.MARKUP || kind == Names.Kind.BLOCKS;
    }

    private void requireAttribute(Tag tag, Names.Kind kind) {
        String name = html.attribute();
        if (isMarkup(kind)) {
            throw refused(tag, "in an attribute, as it is markup,");
        }
        HtmlAttribute.refusal(html.element(), name).ifPresent(where -> {
            throw refused(tag, where);
        });
        if (!html.address().admits(isAddress(tag))) {
            throw refused(tag, "in " + name + " behind neither http:, https:, mailto: nor a path, and is no address,");
        }
    }

    private static boolean isAddress(Tag tag) {
        return tag.name().equals("address") || tag.name().endsWith(".address");
    }

    private static MustacheTemplateException refused(Tag tag, String where) {
        return new MustacheTemplateException(
                Kind.RAW_OUTPUT,
                tag.spot(),
                "\"" + tag.name() + "\" stands " + where + " where no escaping makes a value safe",
                "put it into text or a quoted attribute, or allow raw output");
    }
}
