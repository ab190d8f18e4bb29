package dev.postmortem.model.time;

import dev.postmortem.model.time.TimeTokens.Token;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A date as written.
 *
 * @param year the year; 0 if it is not stated
 * @param month 1 to 12
 * @param day 1 to 31, not checked against the month
 * @param index the token at which it stands
 */
record WrittenDate(int year, int month, int day, int index) {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** {@return the date at a token; null if there is none} */
    static @Nullable Part<WrittenDate> at(TimeTokens tokens, int index, @Nullable DateOrder order) {
        Token first = tokens.at(index);
        if (first.isWord() && TimeWords.month(first.text()) > 0) {
            return monthFirst(tokens, index);
        }
        if (first.isNumber(4, 4)) {
            return yearFirst(tokens, index);
        }
        if (!first.isNumber(1, 2)) {
            return null;
        }
        Part<WrittenDate> named = dayFirst(tokens, index);
        return named != null ? named : numeric(tokens, index, order);
    }

    boolean hasYear() {
        return year > 0;
    }

    WrittenDate in(int otherYear) {
        return new WrittenDate(otherYear, month, day, index);
    }

    boolean exists() {
        return day <= Month.of(month).length(Year.isLeap(year));
    }

    LocalDate toLocalDate() {
        return LocalDate.of(year, month, day);
    }

    /** {@code 2021-11-05}, {@code 2021/11/5}. */
    private static @Nullable Part<WrittenDate> yearFirst(TimeTokens tokens, int index) {
        Token sign = tokens.at(index + 1);
        boolean date = (sign.isGlued("-") || sign.isGlued("/") || sign.isGlued("."))
                && tokens.at(index + 2).isGluedNumber(1, 2)
                && tokens.at(index + 3).isGlued(sign.text())
                && tokens.at(index + 4).isGluedNumber(1, 2);
        return date ? part(tokens, index, index, index + 2, index + 4, index + 5) : null;
    }

    /** {@code March 6 2017}, {@code Nov 5th, 2021}, {@code Mar 23}. */
    private static @Nullable Part<WrittenDate> monthFirst(TimeTokens tokens, int index) {
        int day = tokens.at(index + 1).is(".") ? index + 2 : index + 1;
        if (!tokens.at(day).isNumber(1, 2) || tokens.at(day + 1).isGlued(":")) {
            return null;
        }
        int after = afterOrdinal(tokens, day + 1);
        int year = year(tokens, after);
        return part(tokens, index, year, index, day, year < 0 ? after : year + 1);
    }

    /** {@code 5 Nov 2021}, {@code 5th of November}. */
    private static @Nullable Part<WrittenDate> dayFirst(TimeTokens tokens, int index) {
        int month = afterOrdinal(tokens, index + 1);
        month += tokens.at(month).is("of") || tokens.at(month).is(".") ? 1 : 0;
        if (!tokens.at(month).isWord() || TimeWords.month(tokens.at(month).text()) == 0) {
            return null;
        }
        int after = month + (tokens.at(month + 1).isGlued(".") ? 2 : 1);
        int year = year(tokens, after);
        return part(tokens, index, year, month, index, year < 0 ? after : year + 1);
    }

    /** {@code 11/5/2021}, {@code 5.11.2021}, and {@code 03-26} before a time of day. */
    private static @Nullable Part<WrittenDate> numeric(TimeTokens tokens, int index, @Nullable DateOrder order) {
        Token sign = tokens.at(index + 1);
        boolean pair = (sign.isGlued("-") || sign.isGlued("/") || sign.isGlued("."))
                && tokens.at(index + 2).isGluedNumber(1, 2);
        if (!pair) {
            return null;
        }
        boolean year = tokens.at(index + 3).isGlued(sign.text())
                && tokens.at(index + 4).isGluedNumber(4, 4);
        int next = index + (year ? 5 : 3);
        if (!year && !isBeforeClock(tokens, index, next)) {
            return null;
        }
        boolean dayFirst = isDayFirst(tokens, index, sign.is(".") ? DateOrder.DAY_FIRST : order);
        int month = dayFirst ? index + 2 : index;
        return part(tokens, index, year ? index + 4 : -1, month, dayFirst ? index : index + 2, next);
    }

    private static boolean isBeforeClock(TimeTokens tokens, int index, int next) {
        int clock = tokens.at(next).is(",") ? next + 1 : next;
        return tokens.at(index).isNumber(2, 2)
                && tokens.at(index + 2).isNumber(2, 2)
                && tokens.at(clock).isNumber(1, 2)
                && tokens.at(clock + 1).isGlued(":")
                && tokens.at(clock).afterBlank();
    }

    private static boolean isDayFirst(TimeTokens tokens, int index, @Nullable DateOrder order) {
        int first = tokens.at(index).toNumber();
        int second = tokens.at(index + 2).toNumber();
        if (first > MONTHS || second > MONTHS || first == second) {
            return first > MONTHS;
        }
        if (order == null) {
            throw tokens.wrongAt(
                    index,
                    "either number can be the month",
                    "write the month as a word or the date as 2021-11-05, or declare the order: EventTimeParser.order");
        }
        return order == DateOrder.DAY_FIRST;
    }

    private static int afterOrdinal(TimeTokens tokens, int index) {
        Token token = tokens.at(index);
        return !token.afterBlank() && TimeWords.isOrdinal(token.text()) ? index + 1 : index;
    }

    /** {@return the token of a year, after a comma or not; negative if there is none} */
    private static int year(TimeTokens tokens, int index) {
        int year = tokens.at(index).is(",") ? index + 1 : index;
        boolean clock = tokens.at(year + 1).isGlued(":");
        return tokens.at(year).isNumber(4, 4) && !clock ? year : -1;
    }

    private static Part<WrittenDate> part(TimeTokens tokens, int index, int year, int month, int day, int next) {
        Token word = tokens.at(month);
        WrittenDate date = new WrittenDate(
                year < 0 ? 0 : tokens.at(year).toNumber(),
                word.isWord() ? TimeWords.month(word.text()) : word.toNumber(),
                tokens.at(day).toNumber(),
                index);
        boolean possible = date.month >= 1 && date.month <= MONTHS && date.day >= 1 && date.day <= DAYS;
        if (!possible || year >= 0 && !date.hasYear()) {
            throw tokens.wrongAt(index, "there is no such day", "correct the date");
        }
        return new Part<>(date, next);
    }
}
