package dev.postmortem.sources.log.line;

import org.jspecify.annotations.Nullable;

/**
 * A date of numbers between slashes.
 *
 * @param first the first number, a month or a day
 * @param second the second number, the other of the two
 * @param year the year, four digits
 * @param clock where the time of day begins
 */
record SlashDate(int first, int second, String year, int clock) {
    private static final int LAST_MONTH = 12;

    /** {@return the date at a place of a line, which a time of day may follow; null if there is none} */
    static @Nullable SlashDate at(String line, int start) {
        int first = StampPattern.endOfDigits(line, start);
        int second = StampPattern.endOfDigits(line, first + 1);
        boolean numbers = isShort(first - start) && isShort(second - first - 1);
        boolean slashes = line.startsWith("/", first) && StampPattern.isAt(line, second, "/0000");
        if (!numbers || !slashes) {
            return null;
        }
        int end = second + 5;
        int blank = line.startsWith(",", end) ? end + 1 : end;
        return line.startsWith(" ", blank)
                ? new SlashDate(
                        Integer.parseInt(line.substring(start, first)),
                        Integer.parseInt(line.substring(first + 1, second)),
                        line.substring(second + 1, end),
                        blank + 1)
                : null;
    }

    private static boolean isShort(int digits) {
        return digits == 1 || digits == 2;
    }

    /** {@return the date as ISO 8601 writes it} */
    String iso(SlashOrder order) {
        boolean dayFirst = order == SlashOrder.DAY || order == SlashOrder.UNKNOWN && first > LAST_MONTH;
        return year + "-" + twoDigits(dayFirst ? second : first) + "-" + twoDigits(dayFirst ? first : second);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    /** {@return whether it is one of two days} */
    boolean isAmbiguous() {
        return proves() == SlashOrder.UNKNOWN && first != second;
    }

    /** {@return the order that this date proves; unknown if it has two meanings} */
    SlashOrder proves() {
        if (first > LAST_MONTH) {
            return SlashOrder.DAY;
        }
        return second > LAST_MONTH ? SlashOrder.MONTH : SlashOrder.UNKNOWN;
    }
}
