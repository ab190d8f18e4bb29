package dev.postmortem.model.time;

import dev.postmortem.model.time.TimeTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as written.
 *
 * @param hour the hour as written
 * @param rest minutes, seconds and fraction in the form of ISO 8601, such as {@code :06:30.5}
 * @param hourOnly whether only the hour is known
 * @param half the half of the day; null if none is stated
 * @param index the token at which it stands
 */
record WrittenClock(
        int hour, String rest, boolean hourOnly, @Nullable Half half, int index) {
    private static final int NOON = 12;
    private static final int MAX_FRACTION = 30;

    /** The halves of the day. */
    enum Half {
        AM,
        PM
    }

    /** {@return the time of day at a token; null if there is none} */
    static @Nullable Part<WrittenClock> at(TimeTokens tokens, int index) {
        if (!tokens.at(index).isNumber(1, 2)) {
            return null;
        }
        Token sign = tokens.at(index + 1);
        if (sign.isGlued(":") || sign.isGlued("h") && tokens.at(index + 2).isGluedNumber(2, 2)) {
            return isUnknownMinute(tokens, index + 2)
                    ? withHalf(tokens, index, "", afterUnknown(tokens, index + 2))
                    : withMinutes(tokens, index);
        }
        if (sign.isGlued("h")) {
            return withHalf(tokens, index, "", afterUnknown(tokens, index + 2));
        }
        return half(tokens, index + 1) != null || isHourOfRange(tokens, index)
                ? withHalf(tokens, index, "", index + 1)
                : null;
    }

    /** {@return whether the hour is one that both halves of the day have} */
    boolean isTwelveHour() {
        return hour >= 1 && hour <= NOON;
    }

    /** {@return whether the half of the day is stated for an hour that only one of them has, as in {@code 17:14pm}} */
    boolean statesHalfTwice() {
        return half != null && hour > NOON;
    }

    boolean hasSeconds() {
        return rest.length() > 3;
    }

    WrittenClock in(Half other) {
        return new WrittenClock(hour, rest, hourOnly, other, index);
    }

    /** {@return the hour from 0 to 24; negative if the stated half of the day does not have it} */
    int toHour() {
        if (half == null) {
            return hour;
        }
        if (half == Half.AM) {
            return hour == NOON ? 0 : hour < NOON ? hour : -1;
        }
        return hour == 0 || hour > 23 ? -1 : hour < NOON ? hour + NOON : hour;
    }

    /** {@return the minutes since midnight, for comparing two clocks; seconds do not count} */
    int toMinutes() {
        return toHour() * 60 + (hourOnly ? 0 : Integer.parseInt(rest.substring(1, 3)));
    }

    private static @Nullable Part<WrittenClock> withMinutes(TimeTokens tokens, int index) {
        if (!tokens.at(index + 2).isGluedNumber(2, 2)) {
            return null;
        }
        StringBuilder rest = new StringBuilder(":").append(tokens.at(index + 2).text());
        int next = index + 3;
        if (tokens.at(next).isGlued(":") && tokens.at(next + 1).isGluedNumber(2, 2)) {
            rest.append(':').append(tokens.at(next + 1).text());
            next += 2;
            boolean fraction = tokens.at(next).isGlued(".") || tokens.at(next).isGlued(",");
            if (fraction && tokens.at(next + 1).isGluedNumber(1, MAX_FRACTION)) {
                rest.append('.').append(tokens.at(next + 1).text());
                next += 2;
            }
        }
        return withHalf(tokens, index, rest.toString(), next);
    }

    private static Part<WrittenClock> withHalf(TimeTokens tokens, int index, String rest, int next) {
        Half half = half(tokens, next);
        int hour = tokens.at(index).toNumber();
        WrittenClock clock = new WrittenClock(hour, rest.isEmpty() ? ":00" : rest, rest.isEmpty(), half, index);
        if (clock.toHour() < 0) {
            throw tokens.wrongAt(index, "the hour " + hour + " is not in that half of the day", "correct the hour");
        }
        return new Part<>(clock, half == null ? next : afterHalf(tokens, next));
    }

    /** {@code 9} in {@code 9-10am}. */
    private static boolean isHourOfRange(TimeTokens tokens, int index) {
        Token divider = tokens.at(index + 1);
        return !divider.isEnd()
                && TimeWords.isRange(divider.text())
                && tokens.at(index + 2).isNumber(1, 2)
                && half(tokens, index + 3) != null;
    }

    private static boolean isUnknownMinute(TimeTokens tokens, int index) {
        return tokens.at(index).isGlued("xx")
                || tokens.at(index).isGlued("?") && tokens.at(index + 1).isGlued("?");
    }

    private static int afterUnknown(TimeTokens tokens, int index) {
        return !isUnknownMinute(tokens, index) ? index : tokens.at(index).is("?") ? index + 2 : index + 1;
    }

    /** {@code pm}, {@code p.m.}, {@code p}. */
    private static @Nullable Half half(TimeTokens tokens, int index) {
        String word = tokens.at(index).text();
        boolean dotted =
                tokens.at(index + 1).isGlued(".") && tokens.at(index + 2).isGlued("m");
        boolean glued = !tokens.at(index).afterBlank();
        return switch (word) {
            case "am" -> Half.AM;
            case "pm" -> Half.PM;
            case "a" -> dotted || glued ? Half.AM : null;
            case "p" -> dotted || glued ? Half.PM : null;
            default -> null;
        };
    }

    private static int afterHalf(TimeTokens tokens, int index) {
        boolean dotted =
                tokens.at(index + 1).isGlued(".") && tokens.at(index + 2).isGlued("m");
        int next = dotted ? index + 3 : index + 1;
        return dotted && tokens.at(next).isGlued(".") ? next + 1 : next;
    }
}
