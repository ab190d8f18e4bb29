package dev.postmortem.render.markdown;

/**
 * Escapes text so that a reader of Markdown shows exactly this text.
 *
 * <p>What needs a backslash depends on where it stands, so that ordinary text stays readable. Addresses do not become links,
 * {@code $} does not start a formula and an at sign is followed by an invisible word joiner, so that it calls nobody.
 */
final class MarkdownEscape {
    private static final String ALWAYS = "\\`*[]<>|~$";
    private static final String AT_LINE_START = "#+-=:";
    private static final String WORD_JOINER = "&#8288;";
    private static final int MAX_LIST_DIGITS = 9;

    private MarkdownEscape() {}

    static String escape(String text, MarkdownContext context, boolean atLineStart) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        boolean opensLine = atLineStart && (context == MarkdownContext.LINE || context == MarkdownContext.ANYWHERE);
        int listMark = opensLine ? listMark(text) : -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String reference = context == MarkdownContext.ANYWHERE ? reference(text, i, context) : "";
            if (!reference.isEmpty()) {
                escaped.append(reference);
                continue;
            }
            boolean starts = i == 0 && opensLine && AT_LINE_START.indexOf(c) >= 0;
            if (starts || i == listMark || needsBackslash(text, i, context)) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == '@' && (opensName(text, i + 1) || isOpenEnd(text, i, context))) {
                escaped.append(WORD_JOINER);
            }
        }
        return escaped.toString();
    }

    private static boolean needsBackslash(String text, int i, MarkdownContext context) {
        char c = text.charAt(i);
        return switch (c) {
            case '_' -> !(isWord(text, i - 1) && isWord(text, i + 1));
            case '&' -> isWord(text, i + 1) || is(text, i + 1, '#') || isOpenEnd(text, i, context);
            case '!' -> i == text.length() - 1 || is(text, i + 1, '[');
            case ':' -> is(text, i + 1, '/') && is(text, i + 2, '/');
            case '.' ->
                i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3) || i == 0 && context == MarkdownContext.ANYWHERE;
            case '#' -> context == MarkdownContext.HEADING || context == MarkdownContext.ANYWHERE;
            default -> ALWAYS.indexOf(c) >= 0;
        };
    }

    /** What Markdown and HTML in it read as a character that HTML does not let stand; empty if it may stand. */
    private static String reference(String text, int i, MarkdownContext context) {
        return switch (text.charAt(i)) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '&' -> needsBackslash(text, i, context) ? "&amp;" : "";
            default -> "";
        };
    }

    /** Whether the name of somebody may begin there: on GitLab also with a full stop or an underscore. */
    private static boolean opensName(String text, int i) {
        return isWord(text, i) || is(text, i, '_') || is(text, i, '.');
    }

    /** Whether anything may stand behind it. */
    private static boolean isOpenEnd(String text, int i, MarkdownContext context) {
        return context == MarkdownContext.ANYWHERE && i == text.length() - 1;
    }

    /** The full stop or parenthesis of what would be the number of a list item; -1 if there is none. */
    private static int listMark(String text) {
        int i = 0;
        while (i < text.length() && i < MAX_LIST_DIGITS && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > 0 && (is(text, i, '.') || is(text, i, ')')) ? i : -1;
    }

    private static boolean is(String text, int i, char c) {
        return i < text.length() && text.charAt(i) == c;
    }

    private static boolean isWord(String text, int i) {
        if (i < 0 || i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
