package dev.postmortem.render.mustache;

/**
 * A place in the Markdown of a template, beside that in the HTML that Markdown may hold.
 *
 * @param bracket whether a closing bracket stands before it
 * @param link what stands before it in the address of a link or an image; safe where it is in none
 * @param blankLine whether nothing but spaces stand before it on its line
 * @param html how long blocks there would be read as HTML
 */
record MarkdownPlace(boolean bracket, AddressStart link, boolean blankLine, Html html) {
    static final MarkdownPlace BEGIN = new MarkdownPlace(false, AddressStart.SAFE, true, Html.NONE);

    /** How long HTML goes on: a reader of Markdown reads it as such up to an empty line, or up to the end of the element. */
    enum Html {
        NONE,
        UNTIL_EMPTY_LINE,
        UNTIL_END
    }

    /** The place behind a character, which is no upper case letter. */
    MarkdownPlace pass(char c, HtmlPlace before, HtmlPlace after) {
        boolean space = HtmlPlace.isSpace(c);
        boolean next = c == ']';
        boolean blank = c == '\n' || blankLine && space;
        AddressStart address = link(c);
        Html block = html(c, before, after);
        return next == bracket && blank == blankLine && address == link && block == html
                ? this
                : new MarkdownPlace(next, address, blank, block);
    }

    private AddressStart link(char c) {
        if (bracket && (c == '(' || c == ':')) {
            return AddressStart.BLANK;
        }
        boolean ends = c == ')' || HtmlPlace.isSpace(c) && link != AddressStart.BLANK;
        return ends ? AddressStart.SAFE : link.pass(c);
    }

    private Html html(char c, HtmlPlace before, HtmlPlace after) {
        if (before.isInTag()
                && after.kind() == HtmlPlace.Kind.TEXT
                && before.element().equals("pre")) {
            return Html.UNTIL_END;
        }
        if (html == Html.UNTIL_END) {
            return before.isInTag() && before.element().equals("/pre") ? Html.UNTIL_EMPTY_LINE : html;
        }
        if (after.isInTag()) {
            return Html.UNTIL_EMPTY_LINE;
        }
        return c == '\n' && blankLine ? Html.NONE : html;
    }

    /** The place behind a tag, which may or may not leave something on its line. */
    MarkdownPlace tag() {
        return blankLine ? new MarkdownPlace(bracket, link, false, html) : this;
    }

    /** The place behind a section that began here and ended there, and may be left out. */
    MarkdownPlace or(MarkdownPlace end) {
        MarkdownPlace either = new MarkdownPlace(
                bracket || end.bracket,
                link.or(end.link),
                blankLine && end.blankLine,
                html.compareTo(end.html) < 0 ? end.html : html);
        return equals(either) ? this : either;
    }
}
