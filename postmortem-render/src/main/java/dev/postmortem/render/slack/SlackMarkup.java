package dev.postmortem.render.slack;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.InlineKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the markup of Slack, which has no way to write its own characters as text.
 *
 * <p>So it is written only where a reader sees exactly the text, and there is none otherwise.
 */
final class SlackMarkup {
    /** What Slack would take for bold, italic, struck out, code, a quotation or an emoji; linear in the text. */
    private static final Pattern ACTIVE = Pattern.compile(
            "[*~`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|^>"
                    + "|:(?:100|1234|(?=\\p{N}*+[\\p{L}_+'-])[\\p{L}\\p{M}\\p{N}_+'-]++):",
            Pattern.MULTILINE);

    private static final String BOUNDARIES = " \n()[],.;:!?·";
    private static final int LONGEST_ADDRESS = 1_000;

    private final StringBuilder out = new StringBuilder();
    private boolean exact = true;
    private boolean afterMark;

    private SlackMarkup() {}

    /** The markup of some pieces that were cleaned; absent if it would not show them as they are. */
    static Optional<String> of(List<Inline> inlines) {
        SlackMarkup markup = new SlackMarkup();
        inlines.forEach(markup::write);
        return markup.exact ? Optional.of(markup.out.toString()) : Optional.empty();
    }

    /** Escapes the three characters that begin and end what Slack obeys. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static boolean isMarked(Inline inline) {
        return switch (inline.getKind()) {
            case STRONG, EMPHASIS, CODE -> !inline.getText().isBlank();
            case LINK -> inline.getAddress().isPresent();
            case TEXT, TIME, BADGE -> false;
        };
    }

    private void write(Inline inline) {
        String text = inline.getText();
        exact &= !ACTIVE.matcher(text).find();
        if (!isMarked(inline)) {
            append(text, escape(text));
        } else if (inline.getKind() == InlineKind.LINK) {
            link(text, inline.getAddress().orElse(""));
        } else {
            mark(text, inline.getKind());
        }
    }

    private void link(String text, String address) {
        exact &= address.length() <= LONGEST_ADDRESS && text.indexOf('\n') < 0;
        String target = escape(address).replace("|", "%7C");
        append(address, text.isBlank() ? "<" + target + ">" : "<" + target + "|" + escape(text) + ">");
    }

    /** Slack sees a mark only between words, and only on one line. */
    private void mark(String text, InlineKind kind) {
        exact &= text.equals(text.strip()) && text.indexOf('\n') < 0 && endsAtBoundary();
        String mark = kind == InlineKind.STRONG ? "*" : kind == InlineKind.EMPHASIS ? "_" : "`";
        append(mark, mark + escape(text) + mark);
        afterMark = true;
    }

    private void append(String shown, String markup) {
        if (!shown.isEmpty()) {
            exact &= !afterMark || BOUNDARIES.indexOf(shown.charAt(0)) >= 0;
            afterMark = false;
        }
        out.append(markup);
    }

    private boolean endsAtBoundary() {
        return out.isEmpty() || BOUNDARIES.indexOf(out.charAt(out.length() - 1)) >= 0;
    }
}
