package dev.postmortem.model.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One ISO 8601 time taken apart, with or without an offset, in every spelling that real programs write.
 *
 * <p>A date {@code 2026-03-11} or {@code 2026/03/11}; {@code T}, {@code t} or a blank; {@code 14:06}, {@code 14:06:30} or
 * {@code 14:06:30.412907315} with a point or a comma; then, if it has an offset, after a blank or not, {@code Z}, {@code z},
 * {@code UTC}, {@code GMT}, {@code +02}, {@code +0200}, {@code +02:00} or {@code +02:00:00}, and what Java and Go print after
 * that. {@code 24:00:00} is the beginning of the next day, a leap second that of the next minute; digits beyond the ninth
 * are finer than any clock that wrote them and are cut off.
 *
 * <p>Hand-written because {@link java.time.format.DateTimeFormatter} takes several times as long and knows neither
 * {@code +0000} nor a blank before the zone nor a decimal comma. Takes time in proportion to the text, of which at most 64
 * characters are read. Cannot be changed once read.
 */
public final class IsoStamp {
    private static final int MAX_LENGTH = 64;

    private final String text;
    private final long epochDay;
    private final IsoClock clock;
    private final boolean offsetStated;
    private final int offset;

    private IsoStamp(String text, long epochDay, IsoClock clock, boolean offsetStated, int offset) {
        this.text = text;
        this.epochDay = epochDay;
        this.clock = clock;
        this.offsetStated = offsetStated;
        this.offset = offset;
    }

    /**
     * Takes a time apart.
     *
     * @param text any text
     * @return its parts; absent if the whole text is not a date and a time of day
     */
    public static Optional<IsoStamp> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        StampText rest = new StampText(text);
        IsoClock clock = new IsoClock();
        long epochDay = IsoDate.readEpochDay(rest);
        if (epochDay == IsoDate.NONE || !separator(rest) || !clock.read(rest)) {
            return Optional.empty();
        }
        boolean offsetStated = !rest.isAtEnd();
        int offset = offsetStated ? IsoOffset.read(rest) : 0;
        return offset != IsoOffset.NONE && rest.isAtEnd()
                ? Optional.of(new IsoStamp(text, epochDay, clock, offsetStated, offset))
                : Optional.empty();
    }

    /**
     * Finds the time at the beginning of a line.
     *
     * @param line any text
     * @return the length of the time, with its offset if there is one; 0 if the line begins with no time
     */
    public static int prefixLength(String line) {
        StampText rest = new StampText(line);
        if (IsoDate.readEpochDay(rest) == IsoDate.NONE || !separator(rest) || !new IsoClock().read(rest)) {
            return 0;
        }
        int end = rest.at();
        if (IsoOffset.skip(rest) && !Character.isLetterOrDigit(rest.next())) {
            return rest.at();
        }
        rest.goBackTo(end);
        return Character.isLetterOrDigit(rest.next()) ? 0 : end;
    }

    private static boolean separator(StampText text) {
        return text.skip('T') || text.skip('t') || text.skip(' ');
    }

    /** {@return whether the text states its offset from UTC} */
    public boolean hasOffset() {
        return offsetStated;
    }

    /** {@return how fine the text is: that of its digits, so {@code .500} is milliseconds} */
    public TimePrecision toPrecision() {
        return clock.precision();
    }

    /** {@return the instant; the local time counts as UTC where no offset is stated} */
    public Instant toInstant() {
        return Instant.ofEpochSecond(localSecond() - offset, clock.nano());
    }

    /** {@return the time without its offset; 24:00 and a leap second are the beginning of the next day or minute} */
    public LocalDateTime toLocal() {
        return LocalDateTime.ofEpochSecond(localSecond(), clock.nano(), ZoneOffset.UTC);
    }

    /** {@return whether the second is the 60th, which is real only where a day ends in UTC} */
    public boolean isLeapSecond() {
        return clock.isLeapSecond();
    }

    /** {@return whether {@link Instant#toString()} of the instant gives the very same text} */
    public boolean isCanonical() {
        return text.charAt(text.length() - 1) == 'Z'
                && text.length() == (clock.fractionDigits() == 0 ? 20 : 21 + clock.fractionDigits())
                && text.charAt(4) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(11) != '2' | text.charAt(12) != '4'
                && !isLeapSecond()
                && toPrecision() != TimePrecision.MINUTE
                && isCanonicalFraction();
    }

    private boolean isCanonicalFraction() {
        return switch (clock.fractionDigits()) {
            case 0 -> true;
            case 3 -> text.charAt(19) == '.' && clock.nano() != 0;
            case 6 -> text.charAt(19) == '.' && clock.nano() % 1_000_000 != 0;
            case 9 -> text.charAt(19) == '.' && clock.nano() % 1_000 != 0;
            default -> false;
        };
    }

    private long localSecond() {
        return epochDay * IsoClock.SECONDS_PER_DAY + clock.secondOfDay();
    }
}
