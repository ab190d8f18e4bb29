package dev.postmortem.sources.time;

/**
 * Follows days without a year through a file: how many years after the first row a row lies.
 *
 * <p>A step back of more than half a year is the turn of a year; a shorter one is a row out of order. A row of late
 * December up to a week before a row of January belongs to the year before.
 */
final class YearSteps {
    private static final int DAYS_OF_MONTH = 31;
    private static final int DAYS_OF_YEAR = 12 * DAYS_OF_MONTH;
    private static final int HALF_A_YEAR = DAYS_OF_YEAR / 2;
    private static final int A_WEEK = 7;

    private int years;
    private int previous = -1;

    /** {@return the years between the first row and this one; call once a row, in the order of the file} */
    int next(int month, int day) {
        int here = month * DAYS_OF_MONTH + day;
        int step = previous < 0 ? 0 : here - previous;
        previous = here;
        if (step < -HALF_A_YEAR) {
            years++;
        } else if (step >= DAYS_OF_YEAR - A_WEEK) {
            years--;
        }
        return years;
    }
}
