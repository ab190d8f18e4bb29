package dev.postmortem.render.markdown;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes pieces of text. */
public final class MarkdownInlines {
    /** An ampersand that a reader of Markdown would take for the start of a character reference. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[0-9A-Za-z]{1,40};)");

    private MarkdownInlines() {}

    /**
     * Writes several lines, each but the last with a hard break; empty lines are left out, because they would end the block.
     *
     * @param inlines the pieces of text, in order
     * @param indent what stands before each line but the first
     * @return the lines, with a line feed between any two
     */
    public static String lines(List<Inline> inlines, String indent) {
        List<String> lines = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        for (Inline inline : inlines) {
            String[] parts = inline.getText().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(line(line, MarkdownContext.LINE));
                    line.clear();
                }
                line.add(inline.toBuilder().text(parts[i]).build());
            }
        }
        lines.add(line(line, MarkdownContext.LINE));
        lines.removeIf(String::isEmpty);
        return String.join("\\\n" + indent, lines);
    }

    /** One line; line breaks in it become spaces. */
    static String line(List<Inline> inlines, MarkdownContext context) {
        StringBuilder line = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (Inline inline : inlines) {
            String text = VisibleText.of(inline.getText()).replace('\n', ' ');
            if (isPlain(inline) || trimmed(text).isEmpty()) {
                plain.append(text);
            } else {
                flush(plain, line, context);
                line.append(marked(inline, text, context));
            }
        }
        flush(plain, line, context);
        return line.toString().strip();
    }

    private static boolean isPlain(Inline inline) {
        return switch (inline.getKind()) {
            case TEXT, TIME, BADGE -> true;
            case LINK -> inline.getAddress().isEmpty();
            case STRONG, EMPHASIS, CODE -> false;
        };
    }

    private static void flush(StringBuilder plain, StringBuilder line, MarkdownContext context) {
        String text = line.isEmpty() ? plain.toString().stripLeading() : plain.toString();
        line.append(MarkdownEscape.escape(text, context, line.isEmpty()));
        plain.setLength(0);
    }

    private static String marked(Inline inline, String text, MarkdownContext context) {
        return switch (inline.getKind()) {
            case STRONG -> "**" + MarkdownEscape.escape(trimmed(text), context, false) + "**";
            case EMPHASIS -> "*" + MarkdownEscape.escape(trimmed(text), context, false) + "*";
            case CODE ->
                context == MarkdownContext.ANYWHERE && (text.indexOf('|') >= 0 || text.indexOf('<') >= 0)
                        ? MarkdownEscape.escape(text, context, false)
                        : code(text, context);
            case LINK ->
                "[" + MarkdownEscape.escape(trimmed(text), context, false) + "]("
                        + address(inline.getAddress().orElse(""), context) + ")";
            case TEXT, TIME, BADGE -> MarkdownEscape.escape(text, context, false);
        };
    }

    /** Emphasis does not begin before a space or end after one, of whatever kind. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * A backslash does not escape in code, but a pipe still ends the cell, and HTML around it knows no code; where it may stand
     * anywhere, no code has a pipe or begins an element.
     */
    private static String code(String text, MarkdownContext context) {
        String fence = fence(text, 1);
        boolean padded = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ");
        String pad = padded ? " " : "";
        String shown = context == MarkdownContext.CELL ? text.replace("|", "\\|") : text;
        return fence + pad + shown + pad + fence;
    }

    /** One backtick more than the longest run inside. */
    static String fence(String text, int least) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(least, longest + 1));
    }

    private static String address(String address, MarkdownContext context) {
        String escaped = ENTITY.matcher(address).replaceAll("&amp;");
        if (context == MarkdownContext.ANYWHERE) {
            return escaped.replace("(", "&#40;").replace(")", "&#41;");
        }
        return escaped.indexOf('(') >= 0 || escaped.indexOf(')') >= 0 ? "<" + escaped + ">" : escaped;
    }
}
