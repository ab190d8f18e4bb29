package dev.postmortem.sources.log;

import java.util.OptionalLong;

/**
 * What syslog writes instead of equal messages.
 *
 * @param times how many it stands for
 * @param text the message
 */
record Repeats(OptionalLong times, String text) {
    private static final String LAST = "last message repeated ";
    private static final String THIS = "message repeated ";
    private static final int MAX_DIGITS = 18;

    /** {@return how often a message occurred: {@code last message repeated 3 times}, {@code message repeated 3 times: [..]}} */
    static Repeats of(String text) {
        String plain = text.startsWith("--- ") ? text.substring(4) : text;
        String start = plain.startsWith(LAST) ? LAST : plain.startsWith(THIS) ? THIS : "";
        int end = endOfDigits(plain, start.length());
        if (start.isEmpty() || end == start.length() || !plain.startsWith(" time", end)) {
            return new Repeats(OptionalLong.empty(), text);
        }
        long times = Long.parseLong(plain.substring(start.length(), end));
        int open = plain.indexOf(": [", end);
        boolean quoted = start.equals(THIS) && open > 0 && plain.endsWith("]");
        String message = quoted ? plain.substring(open + 3, plain.length() - 1).strip() : text;
        return new Repeats(OptionalLong.of(Math.max(1, times)), message);
    }

    /** {@return whether {@link #of} may find that a message stands for several} */
    static boolean isMentioned(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '-' -> text.startsWith("--- ");
            case 'l' -> text.startsWith(LAST);
            case 'm' -> text.startsWith(THIS);
            default -> false;
        };
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MAX_DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
