package dev.postmortem.render.limit;

import java.util.function.UnaryOperator;

/**
 * Looks for how much of a text fits, when written. Texts are mostly written alike from start to end, and so the share of the
 * limit in the whole is a good guess; where some are not, halving what is left finds it.
 */
final class LongestStart {
    private static final int FREE_SHARE = 100;
    private static final int GUESSES = 3;

    private final String text;
    private final UnaryOperator<String> writer;
    private final int limit;

    private String longest = "";
    private int fits;
    private int tooLong;
    private long tooLongWritten;

    LongestStart(String text, UnaryOperator<String> writer, int limit) {
        this.text = text;
        this.writer = writer;
        this.limit = limit;
    }

    /** What is written of it, with the mark; empty if not even that fits. */
    String written(int wholeWritten) {
        longest = write(0);
        if (longest.length() > limit) {
            return "";
        }
        tooLong = Math.min(text.length(), limit) + 1;
        long share = (long) wholeWritten * tooLong / Math.max(1, text.length());
        tooLongWritten = Math.max(limit + 1L, longest.length() + share);
        for (int i = 0; tooLong - fits > 1 && limit - longest.length() > limit / FREE_SHARE; i++) {
            narrow(i < GUESSES ? guess() : (fits + tooLong) >>> 1);
        }
        return longest;
    }

    private void narrow(int tried) {
        String written = write(tried);
        if (written.length() <= limit) {
            fits = tried;
            longest = written;
        } else {
            tooLong = tried;
            tooLongWritten = written.length();
        }
    }

    /** Somewhat less than what would just fit, if all between were written alike. */
    private int guess() {
        long room = limit - limit / (2 * FREE_SHARE) - longest.length();
        long more = room * (tooLong - fits) / (tooLongWritten - longest.length());
        return (int) Math.max(fits + 1, Math.min(fits + more, tooLong - 1));
    }

    private String write(int length) {
        return writer.apply(CutText.start(text, length) + CutText.MARK);
    }
}
