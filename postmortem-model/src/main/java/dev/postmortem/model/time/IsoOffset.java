package dev.postmortem.model.time;

/** The offset at the end of an ISO 8601 time, in every spelling that real programs write. */
final class IsoOffset {
    /** More than any offset. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int MAX_SECONDS = 18 * 3_600;
    private static final int MIN_NAME = 2;
    private static final int MAX_NAME = 6;

    private IsoOffset() {}

    /** {@return the seconds east of UTC, with what some languages print after them; {@link #NONE} if none are written} */
    static int read(StampText text) {
        text.skip(' ');
        if (text.skip('Z') || text.skip('z') || utc(text)) {
            text.skipBracketsToEnd();
            return 0;
        }
        int offset = numeric(text);
        return offset != NONE && suffix(text) ? offset : NONE;
    }

    /** {@return whether an offset is written; what comes after it is left} */
    static boolean skip(StampText text) {
        if (text.skip('Z') || text.skip('z')) {
            return true;
        }
        text.skip(' ');
        return utc(text) || numeric(text) != NONE;
    }

    private static boolean utc(StampText text) {
        return text.skip("UTC") || text.skip("GMT");
    }

    private static int numeric(StampText text) {
        boolean west = text.skip('-');
        if (!west && !text.skip('+')) {
            return NONE;
        }
        int start = text.at();
        int hours = text.twoDigits();
        if (text.at() != start + 2) {
            return NONE;
        }
        boolean colon = text.next() == ':';
        int minutes = field(text);
        int seconds = text.at() == start + 5 && colon && text.next() == ':' ? field(text) : 0;
        int offset = hours * 3_600 + minutes * 60 + seconds;
        if (minutes > 59 || seconds > 59 || offset > MAX_SECONDS) {
            return NONE;
        }
        return west ? -offset : offset;
    }

    /** {@return the next two digits, with or without a colon before them; 0 if there are none} */
    private static int field(StampText text) {
        int start = text.at();
        boolean colon = text.skip(':');
        int value = text.twoDigits();
        if (text.at() != start + (colon ? 3 : 2)) {
            text.goBackTo(start);
        }
        return value;
    }

    /** What some languages print after the offset: Java {@code [Europe/Berlin]}, Go {@code  CEST m=+0.01}. */
    private static boolean suffix(StampText text) {
        text.skipBracketsToEnd();
        if (!text.skip(' ')) {
            return true;
        }
        int start = text.at();
        while (isOfName(text.next())) {
            text.skip();
        }
        int length = text.at() - start;
        monotonicClock(text);
        return length >= MIN_NAME && length <= MAX_NAME;
    }

    private static boolean isOfName(char c) {
        return c >= 'A' && c <= 'Z' || StampText.isDigit(c) || c == '+' || c == '-';
    }

    private static void monotonicClock(StampText text) {
        if (text.skip(" m=")) {
            while (text.isNextDigit() || text.next() == '.' || text.next() == '+' || text.next() == '-') {
                text.skip();
            }
        }
    }
}
