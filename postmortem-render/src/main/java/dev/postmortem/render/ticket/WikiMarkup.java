package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Link;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import java.util.regex.Pattern;

/**
 * Wiki text as version 2 of the interface of Jira reads it.
 *
 * <p>A backslash takes the meaning from the characters that Jira lets it stand before. A backslash itself, of which two are a
 * line break, and what would be an address, a face or a heading, is written as a character reference.
 */
final class WikiMarkup implements Markup {
    private static final String ESCAPED = "!*[]^~{}|";
    private static final String ESCAPED_BESIDE_WORDS = "-_+";
    /** What may stand between the start of a line and what makes it a heading or an item. */
    private static final String BEFORE_ITEMS = " \t*#-";

    private static final Pattern HEADING = Pattern.compile("(?:h[1-6]|bq)\\.");
    private static final Pattern REFERENCE = Pattern.compile("&#?[0-9A-Za-z]{1,40};");
    private static final Pattern ADDRESS_OR_FACE = Pattern.compile(":[/DPp()|-]|;\\)|;-");
    private static final Pattern SIGN = Pattern.compile("\\([^\\s()]{1,8}\\)");

    @Override
    public String section(String label, String text) {
        return "*" + label + "* " + escaped(VisibleText.of(text).strip());
    }

    @Override
    public String section(String label, String text, Link link) {
        String address = Inline.link("", link).getAddress().orElse("");
        return section(label, text) + " [" + address + "]";
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        boolean opensLine = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isReferred(text, i, opensLine)) {
                escaped.append("&#").append((int) c).append(';');
            } else if (isEscaped(text, i, opensLine)) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
            opensLine = c == '\n' || opensLine && BEFORE_ITEMS.indexOf(c) >= 0;
        }
        return escaped.toString();
    }

    private static boolean isReferred(String text, int i, boolean opensLine) {
        return switch (text.charAt(i)) {
            case '\\' -> true;
            case '&' -> starts(REFERENCE, text, i);
            case ':', ';' -> starts(ADDRESS_OR_FACE, text, i);
            case 'h', 'b' -> opensLine && starts(HEADING, text, i);
            default -> false;
        };
    }

    private static boolean isEscaped(String text, int i, boolean opensLine) {
        char c = text.charAt(i);
        return switch (c) {
            case '(' -> starts(SIGN, text, i);
            case '#' -> opensLine;
            case '?' -> i > 0 && text.charAt(i - 1) == '?' || i + 1 < text.length() && text.charAt(i + 1) == '?';
            default ->
                ESCAPED.indexOf(c) >= 0
                        || ESCAPED_BESIDE_WORDS.indexOf(c) >= 0 && !(isWord(text, i - 1) && isWord(text, i + 1));
        };
    }

    private static boolean starts(Pattern pattern, String text, int i) {
        return pattern.matcher(text).region(i, text.length()).lookingAt();
    }

    private static boolean isWord(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
