package dev.postmortem.render.limit;

import dev.postmortem.render.inline.VisibleText;
import java.util.function.UnaryOperator;

/**
 * A text that may have been cut so that a limit holds. Lengths are in UTF-16 units, of which a text never has fewer than
 * characters, so that the limit holds for a reader that counts either.
 *
 * @param text the text, not longer than the limit
 * @param cut whether it was longer
 */
public record CutText(String text, boolean cut) {
    /** What stands where a text was cut. */
    public static final String MARK = " … (cut here; the postmortem has all of it)";

    private static final String SHORT_MARK = "…";

    /**
     * Returns a text on one line.
     *
     * @param text any text
     * @param limit how long it may be, at least 1
     * @return the text with visible characters only
     */
    public static CutText line(String text, int limit) {
        String line = VisibleText.of(text).replace('\n', ' ').strip();
        return line.length() <= limit
                ? new CutText(line, false)
                : new CutText(start(line, limit - SHORT_MARK.length()) + SHORT_MARK, true);
    }

    /**
     * Returns a text as a writer writes it, with nearly as much of it as fits: where it is cut, more would be too long or at most
     * a hundredth of the limit stays free. Writes the whole once and then, as a rule, one to three starts of it; some twenty at
     * the very most.
     *
     * @param text any text
     * @param writer writes a text, not shorter for a longer one
     * @param limit how long what it writes may be
     * @return what it wrote; empty if not even the mark fits
     */
    public static CutText written(String text, UnaryOperator<String> writer, int limit) {
        String whole = writer.apply(text);
        if (whole.length() <= limit) {
            return new CutText(whole, false);
        }
        return new CutText(new LongestStart(text, writer, limit).written(whole.length()), true);
    }

    /** The start of a text, without half of a surrogate pair at its end. */
    static String start(String text, int length) {
        int end = Math.max(0, length);
        boolean splits = end > 0
                && end < text.length()
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, splits ? end - 1 : end);
    }
}
