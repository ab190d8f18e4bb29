package dev.postmortem.render.mustache;

import java.util.Optional;
import java.util.Set;

/**
 * A place in the HTML of a template.
 *
 * @param kind what surrounds it
 * @param element the name of the element, as far as it is known
 * @param attribute the name of the attribute that has no value yet or whose value it is
 * @param matched how much of the end of a comment or of a script stands before it
 * @param address what stands before it in an attribute that leads somewhere
 */
record HtmlPlace(Kind kind, String element, String attribute, int matched, AddressStart address) {
    static final HtmlPlace TEXT = of(Kind.TEXT, "");

    private static final HtmlPlace DECLARATION = of(Kind.DECLARATION, "");
    private static final HtmlPlace LOST = of(Kind.LOST, "");
    private static final Set<String> RAW =
            Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");
    private static final Set<String> TEXT_ALONE = Set.of("title", "textarea");
    private static final int DASHES = 2;
    private static final int DASHES_AND_MARK = 3;
    private static final int MAX_NAME = 32;

    enum Kind {
        TEXT,
        ELEMENT,
        NAME,
        BETWEEN_ATTRIBUTES,
        BEHIND_SECTION,
        BEFORE_VALUE,
        DOUBLE_QUOTES,
        SINGLE_QUOTES,
        NO_QUOTES,
        DECLARATION,
        COMMENT,
        RAW,
        TEXT_ALONE,
        LOST
    }

    private static HtmlPlace of(Kind kind, String element) {
        return new HtmlPlace(kind, element, "", 0, AddressStart.SAFE);
    }

    /** The place behind a character, which is no upper case letter. */
    HtmlPlace pass(char c) {
        return switch (kind) {
            case TEXT -> c == '<' ? of(Kind.ELEMENT, "") : this;
            case ELEMENT -> element(c);
            case NAME, BETWEEN_ATTRIBUTES -> attributes(c);
            case BEHIND_SECTION -> endsName(c) ? attributes(c) : LOST;
            case BEFORE_VALUE -> beforeValue(c);
            case DOUBLE_QUOTES -> quoted(c, '"');
            case SINGLE_QUOTES -> quoted(c, '\'');
            case NO_QUOTES ->
                c == '>' || isSpace(c) ? of(Kind.BETWEEN_ATTRIBUTES, element).attributes(c) : this;
            case DECLARATION -> c == '>' ? TEXT : this;
            case COMMENT -> comment(c);
            case RAW, TEXT_ALONE -> untilEndTag(c);
            case LOST -> this;
        };
    }

    private HtmlPlace element(char c) {
        return switch (element) {
            case "" -> elementBegins(c);
            case "/" -> isLetter(c) ? of(Kind.ELEMENT, element + c) : DECLARATION.pass(c);
            case "!" -> c == '-' ? of(Kind.ELEMENT, "!-") : c == '[' ? LOST : DECLARATION.pass(c);
            case "!-" -> c == '-' ? matched(Kind.COMMENT, DASHES) : DECLARATION.pass(c);
            default -> endsName(c) ? attributes(c) : of(Kind.ELEMENT, longer(element, c));
        };
    }

    private HtmlPlace elementBegins(char c) {
        if (c == '<') {
            return this;
        }
        if (c == '?') {
            return DECLARATION;
        }
        return isLetter(c) || c == '/' || c == '!' ? of(Kind.ELEMENT, String.valueOf(c)) : TEXT;
    }

    private HtmlPlace attributes(char c) {
        if (c == '>') {
            return inElement();
        }
        if (c == '=') {
            return attribute.isEmpty() ? LOST : named(Kind.BEFORE_VALUE, attribute);
        }
        if (c == '/') {
            return of(Kind.BETWEEN_ATTRIBUTES, element);
        }
        if (isSpace(c)) {
            return named(Kind.BETWEEN_ATTRIBUTES, attribute);
        }
        return named(Kind.NAME, kind == Kind.NAME ? longer(attribute, c) : String.valueOf(c));
    }

    private HtmlPlace inElement() {
        if (RAW.contains(element)) {
            return of(Kind.RAW, element);
        }
        return TEXT_ALONE.contains(element) ? of(Kind.TEXT_ALONE, element) : TEXT;
    }

    private HtmlPlace beforeValue(char c) {
        return switch (c) {
            case '"' -> named(Kind.DOUBLE_QUOTES, attribute);
            case '\'' -> named(Kind.SINGLE_QUOTES, attribute);
            case '>' -> inElement();
            default -> isSpace(c) ? this : named(Kind.NO_QUOTES, attribute);
        };
    }

    private HtmlPlace quoted(char c, char quote) {
        return c == quote ? of(Kind.BETWEEN_ATTRIBUTES, element) : with(address.pass(c));
    }

    private HtmlPlace comment(char c) {
        return switch (c) {
            case '-' -> matched(kind, matched == DASHES_AND_MARK ? 1 : Math.min(DASHES, matched + 1));
            case '!' -> matched(kind, matched == DASHES ? DASHES_AND_MARK : 0);
            case '>' -> matched >= DASHES ? TEXT : matched(kind, 0);
            default -> matched(kind, 0);
        };
    }

    /** A script in which a comment begins does not end where it seems to, and a title in a drawing holds elements. */
    private HtmlPlace untilEndTag(char c) {
        String end = "</" + element;
        if (matched == end.length() && endsName(c)) {
            return of(Kind.BETWEEN_ATTRIBUTES, end.substring(1)).attributes(c);
        }
        if (matched < end.length() && c == end.charAt(matched)) {
            return matched(kind, matched + 1);
        }
        boolean unclear = matched > 0 && kind == Kind.TEXT_ALONE || matched == 1 && c == '!';
        return unclear ? LOST : matched(kind, c == '<' ? 1 : 0);
    }

    private HtmlPlace named(Kind next, String name) {
        boolean begins = next == Kind.DOUBLE_QUOTES || next == Kind.SINGLE_QUOTES;
        AddressStart start = begins && HtmlAttribute.isAddress(name) ? AddressStart.BLANK : AddressStart.SAFE;
        return new HtmlPlace(next, element, name, 0, start);
    }

    private HtmlPlace matched(Kind next, int length) {
        return next == kind && length == matched ? this : new HtmlPlace(next, element, "", length, AddressStart.SAFE);
    }

    private HtmlPlace with(AddressStart start) {
        return start == address ? this : new HtmlPlace(kind, element, attribute, matched, start);
    }

    /** The place behind a section that began here and ended there, and may be left out; absent if the two do not fit. */
    Optional<HtmlPlace> or(HtmlPlace end) {
        if (!element.equals(end.element)) {
            return Optional.empty();
        }
        if (kind == end.kind && attribute.equals(end.attribute) && matched == end.matched) {
            return Optional.of(with(address.or(end.address)));
        }
        return isAmongAttributes() && end.isAmongAttributes()
                ? Optional.of(of(Kind.BEHIND_SECTION, element))
                : Optional.empty();
    }

    /** Whether the HTML of an element, a comment or the like has begun and not ended. */
    boolean isInTag() {
        return kind != Kind.TEXT && !(kind == Kind.ELEMENT && element.isEmpty());
    }

    private boolean isAmongAttributes() {
        return switch (kind) {
            case ELEMENT, NAME, BETWEEN_ATTRIBUTES, BEHIND_SECTION -> true;
            default -> false;
        };
    }

    private static String longer(String name, char c) {
        return name.length() < MAX_NAME ? name + c : name;
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    }
}
