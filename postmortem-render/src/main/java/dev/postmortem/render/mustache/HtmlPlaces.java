package dev.postmortem.render.mustache;

import dev.postmortem.render.mustache.MustacheTemplateException.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * Follows the HTML of a template, and knows where an escaped value is safe: as text and in a quoted attribute, and in an
 * attribute that leads somewhere if it is an address.
 */
final class HtmlPlaces {
    private static final Set<String> RAW_ELEMENTS =
            Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "data",
            "poster",
            "cite",
            "background",
            "ping",
            "srcset",
            "xlink:href");
    private static final Set<String> CODE = Set.of("style", "srcdoc");

    private Place place = Place.TEXT;
    private final StringBuilder element = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean betweenAttributes;

    private enum Place {
        TEXT,
        ELEMENT,
        ATTRIBUTES,
        BEFORE_VALUE,
        DOUBLE_QUOTES,
        SINGLE_QUOTES,
        NO_QUOTES,
        COMMENT,
        RAW
    }

    /** Follows a piece of the template. */
    void pass(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            pass(Character.toLowerCase(text.charAt(i)));
        }
    }

    private void pass(char c) {
        switch (place) {
            case TEXT -> {
                if (c == '<') {
                    element.setLength(0);
                    place = Place.ELEMENT;
                }
            }
            case ELEMENT -> element(c);
            case ATTRIBUTES -> attributes(c);
            case BEFORE_VALUE -> beforeValue(c);
            case DOUBLE_QUOTES -> quoted(c, '"');
            case SINGLE_QUOTES -> quoted(c, '\'');
            case NO_QUOTES -> {
                if (c == '>' || Character.isWhitespace(c)) {
                    attributes(c);
                }
            }
            case COMMENT -> until(c, "-->", Place.TEXT);
            case RAW -> until(c, "</" + element, Place.ATTRIBUTES);
        }
    }

    private void element(char c) {
        boolean begins = element.isEmpty();
        if (begins && !(c >= 'a' && c <= 'z' || c == '/' || c == '!' || c == '?')) {
            place = Place.TEXT;
        } else if (c == '>' || Character.isWhitespace(c) || c == '/' && !begins) {
            attributes(c);
        } else {
            element.append(c);
            if (element.toString().equals("!--")) {
                value.setLength(0);
                place = Place.COMMENT;
            }
        }
    }

    private void attributes(char c) {
        place = Place.ATTRIBUTES;
        if (c == '>') {
            value.setLength(0);
            place = RAW_ELEMENTS.contains(element.toString()) ? Place.RAW : Place.TEXT;
        } else if (c == '=') {
            place = Place.BEFORE_VALUE;
        } else if (c == '/' || Character.isWhitespace(c)) {
            betweenAttributes = true;
        } else {
            if (betweenAttributes) {
                attribute.setLength(0);
            }
            betweenAttributes = false;
            attribute.append(c);
        }
    }

    private void beforeValue(char c) {
        value.setLength(0);
        switch (c) {
            case '"' -> place = Place.DOUBLE_QUOTES;
            case '\'' -> place = Place.SINGLE_QUOTES;
            case '>' -> attributes(c);
            default -> place = Character.isWhitespace(c) ? place : Place.NO_QUOTES;
        }
    }

    private void quoted(char c, char quote) {
        if (c == quote) {
            place = Place.ATTRIBUTES;
            betweenAttributes = true;
        } else {
            value.append(c);
        }
    }

    /** Waits for an end; what is left of the element ends where its next attributes would. */
    private void until(char c, String end, Place next) {
        value.append(c);
        if (value.toString().endsWith(end)) {
            place = next;
            element.setLength(0);
        } else if (value.length() > end.length()) {
            value.deleteCharAt(0);
        }
    }

    /** Refuses a value where no escaping makes it safe. */
    void require(Tag tag, Names.Kind kind) {
        switch (place) {
            case TEXT -> {}
            case DOUBLE_QUOTES, SINGLE_QUOTES -> requireAttribute(tag, kind);
            case COMMENT -> throw refused(tag, "in a comment");
            case RAW -> throw refused(tag, "in <" + element + ">");
            case ELEMENT, ATTRIBUTES, BEFORE_VALUE, NO_QUOTES ->
                throw refused(tag, "inside of an element and outside of quotes");
        }
    }

    private void requireAttribute(Tag tag, Names.Kind kind) {
        String name = attribute.toString();
        if (kind == Names.Kind.MARKUP) {
            throw refused(tag, "in an attribute, as it is markup,");
        }
        if (name.startsWith("on") || CODE.contains(name)) {
            throw refused(tag, "in the attribute " + name);
        }
        boolean address = tag.name().toLowerCase(Locale.ROOT).matches("(.*\\.)?address");
        if (ADDRESSES.contains(name) && value.toString().isBlank() && !address) {
            throw refused(tag, "at the beginning of " + name + ", where only an address is,");
        }
        value.append('x');
    }

    private static MustacheTemplateException refused(Tag tag, String where) {
        return new MustacheTemplateException(
                Kind.RAW_OUTPUT,
                tag.spot(),
                "\"" + tag.name() + "\" stands " + where + " where no escaping makes a value safe",
                "put it into text or a quoted attribute, or allow raw output");
    }
}
