package dev.postmortem.render.mustache;

import dev.postmortem.render.mustache.MustacheTemplateException.Kind;

/**
 * Follows the HTML of a template, and knows where an escaped value is safe: as text and in a quoted attribute, and in an
 * attribute that leads somewhere if it is an address or stands behind the beginning of one.
 */
final class HtmlPlaces {
    private HtmlPlace here = HtmlPlace.TEXT;

    /** Follows a piece of the template. */
    void pass(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            here = here.pass(lower(text.charAt(i)));
        }
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    HtmlPlace here() {
        return here;
    }

    /** Goes on behind a section, of which nobody knows whether it is written. */
    void leave(Tag section, HtmlPlace begin) {
        here = begin.or(here)
                .orElseThrow(() -> new MustacheTemplateException(
                        Kind.RAW_OUTPUT,
                        section.spot(),
                        "section \"" + section.name() + "\" ends in another place of the markup than it begins",
                        "let it open and close the same elements and quotes, or allow raw output"));
    }

    /** Refuses a value where no escaping makes it safe. */
    void require(Tag tag, Names.Kind kind) {
        switch (here.kind()) {
            case TEXT, TEXT_ALONE -> {}
            case DOUBLE_QUOTES, SINGLE_QUOTES -> requireAttribute(tag, kind);
            case COMMENT, DECLARATION -> throw refused(tag, "in a comment or declaration");
            case RAW -> throw refused(tag, "in <" + here.element() + ">");
            case LOST -> throw refused(tag, "behind markup that is read in several ways,");
            case ELEMENT, NAME, BETWEEN_ATTRIBUTES, BEHIND_SECTION, BEFORE_VALUE, NO_QUOTES ->
                throw refused(tag, "inside of an element and outside of quotes");
        }
    }

    private void requireAttribute(Tag tag, Names.Kind kind) {
        String name = here.attribute();
        if (kind == Names.Kind.MARKUP) {
            throw refused(tag, "in an attribute, as it is markup,");
        }
        HtmlAttribute.refusal(here.element(), name).ifPresent(where -> {
            throw refused(tag, where);
        });
        if (!here.address().admits(isAddress(tag))) {
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
