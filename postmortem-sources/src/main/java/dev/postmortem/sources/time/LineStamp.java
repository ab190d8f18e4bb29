package dev.postmortem.sources.time;

import dev.postmortem.model.time.IsoStamp;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes the usual stamp off the beginning of a line without making a text of it: {@code 2026-03-11T14:06:30.412Z}, with
 * or without a fraction, with a blank instead of the {@code T}.
 *
 * <p>Lines of a log share their minute with the one before, so only the rest is read anew. Whatever is unusual is left
 * to {@link IsoStamp}, by which minutes are read as well. Belongs to one reading of one file.
 */
public final class LineStamp {
    private static final int MINUTE = 16;
    private static final int SECOND = 19;
    private static final int NANO_DIGITS = 9;
    private static final int[] NANOS_OF_DIGIT = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    /** Text in UTF-8 never has such bytes. */
    private static final long NO_TEXT = -1;

    private long dateText = NO_TEXT;
    private long minuteText = NO_TEXT;
    private long minuteStart;

    private byte[] bytes = {};
    private int start;
    private int end;
    private long epochSecond;
    private int nano;
    private int fractionDigits;

    /**
     * Looks for a stamp that ends with {@code Z}.
     *
     * @param line the bytes among which the line stands
     * @param from where it begins
     * @param to where it ends
     * @return whether it begins with such a stamp; false if it has an unusual one or none
     */
    public boolean find(byte[] line, int from, int to) {
        if (to - from <= SECOND || !isMinute(line, from)) {
            return false;
        }
        bytes = line;
        start = from;
        int tens = digit(from + MINUTE + 1);
        int ones = digit(from + MINUTE + 2);
        if (bytes[from + MINUTE] != ':' || tens > 5 || ones > 9) {
            return false;
        }
        epochSecond = minuteStart + tens * 10 + ones;
        end = fraction(from + SECOND, to) + 1;
        return end <= to && bytes[end - 1] == 'Z' && (end == to || !mayContinue(bytes[end]));
    }

    private boolean isMinute(byte[] line, int from) {
        long date = Words.at(line, from);
        long minute = Words.at(line, from + Long.BYTES);
        return date == dateText && minute == minuteText || isNewMinute(line, from, date, minute);
    }

    private boolean isNewMinute(byte[] line, int from, long date, long minute) {
        boolean usual = line[from + 4] == '-' && line[from + 13] == ':' && line[from + 11] <= '2';
        String text = usual ? new String(line, from, MINUTE, StandardCharsets.ISO_8859_1) : "";
        if (!usual || text.startsWith("24", 11)) {
            return false;
        }
        Optional<IsoStamp> stamp = IsoStamp.parse(text.concat("Z"));
        if (stamp.isPresent()) {
            dateText = date;
            minuteText = minute;
            minuteStart = stamp.get().toInstant().getEpochSecond();
        }
        return stamp.isPresent();
    }

    /** {@return where the fraction ends that may stand at a place} */
    private int fraction(int from, int to) {
        nano = 0;
        fractionDigits = 0;
        if (bytes[from] != '.' && bytes[from] != ',') {
            return from;
        }
        int at = from + 1;
        int value = 0;
        while (at < to && at - from <= NANO_DIGITS && digit(at) <= 9) {
            value = value * 10 + digit(at);
            at++;
        }
        fractionDigits = at - from - 1;
        nano = value * NANOS_OF_DIGIT[fractionDigits];
        return fractionDigits == 0 ? from : at;
    }

    /** {@return the digit at a place; more than 9 if there is none} */
    private int digit(int at) {
        return bytes[at] - '0' & 0xff;
    }

    /** Beyond ASCII there are letters too. */
    private static boolean mayContinue(byte b) {
        return b < 0 || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    /** {@return where the stamp ends} */
    public int end() {
        return end;
    }

    /** {@return the seconds since 1970-01-01T00:00Z} */
    public long epochSecond() {
        return epochSecond;
    }

    /** {@return the nanoseconds of the second} */
    public int nano() {
        return nano;
    }

    /** {@return the instant} */
    public Instant toInstant() {
        return Instant.ofEpochSecond(epochSecond, nano);
    }

    /** {@return how fine the stamp is} */
    TimePrecision toPrecision() {
        return TimePrecision.ofFractionDigits(fractionDigits);
    }

    /** {@return the stamp as written} */
    String toText() {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** {@return whether {@link Instant#toString} writes the same} */
    boolean isCanonical() {
        boolean separators = bytes[start + 10] == 'T' && (fractionDigits == 0 || bytes[start + SECOND] == '.');
        return separators
                && switch (fractionDigits) {
                    case 0 -> true;
                    case 3 -> nano != 0;
                    case 6 -> nano % 1_000_000 != 0;
                    case 9 -> nano % 1_000 != 0;
                    default -> false;
                };
    }
}
