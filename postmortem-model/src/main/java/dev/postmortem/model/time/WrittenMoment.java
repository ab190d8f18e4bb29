package dev.postmortem.model.time;

import dev.postmortem.model.time.TimeTokens.Token;
import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One end of a range, or a time that is no range: the parts that are written, in any order. Filled by reading. */
final class WrittenMoment {
    private final TimeTokens tokens;
    private final @Nullable DateOrder order;
    private int at;
    private boolean iso;

    @Nullable
    WrittenDate date;

    @Nullable
    WrittenClock clock;

    @Nullable
    WrittenZone zone;

    boolean rough;
    boolean doubtful;
    private Optional<DayOfWeek> dayOfWeek = Optional.empty();
    private int dayOfWeekIndex;

    /**
     * Reads from a token up to the end or to a sign that divides the ends of a range.
     *
     * @throws EventTimeFormatException if something else stands there
     */
    WrittenMoment(TimeTokens tokens, int start, @Nullable DateOrder order) {
        this.tokens = tokens;
        this.order = order;
        this.at = start;
        while (!tokens.at(at).isEnd() && !isDivider()) {
            if (!read()) {
                throw notUnderstood();
            }
        }
        if (date == null && clock == null) {
            throw tokens.wrongAt(at, "there is neither a date nor a time of day", "add one, or write ? alone");
        }
    }

    private EventTimeFormatException notUnderstood() {
        return tokens.at(at).isNumber()
                ? tokens.wrongAt(at, "a number alone does not say what it counts", "write 13:30, or 2021-11-05")
                : tokens.wrongAt(at, "this is not understood", "write a date, a time of day, a zone, or ?");
    }

    /** {@return the token behind the last one that was read} */
    int next() {
        return at;
    }

    /** {@return the day of the week that is written, for comparison with the date} */
    Optional<DayOfWeek> dayOfWeek() {
        return dayOfWeek;
    }

    int dayOfWeekIndex() {
        return dayOfWeekIndex;
    }

    private boolean isDivider() {
        Token token = tokens.at(at);
        boolean dots = token.is(".") && tokens.at(at + 1).isGlued(".");
        boolean divider = dots || TimeWords.isRange(token.text());
        return divider && (date != null || clock != null) && !isOffset();
    }

    private boolean isOffset() {
        return clock != null
                && zone == null
                && (iso && tokens.at(at).isGlued("-") || WrittenZone.isOffset(tokens, at, clock.hasSeconds()));
    }

    private boolean read() {
        return readSign() || readDate() || readYear() || readClock() || readZone() || readDayOfWeek() || readRemark();
    }

    private boolean readSign() {
        Token token = tokens.at(at);
        boolean separator = token.isGlued("t") && date != null && clock == null;
        iso |= separator;
        boolean question = token.is("?") && (date != null || clock != null);
        rough |= TimeWords.isRoughly(token.text());
        doubtful |= question;
        boolean sign = separator || question || TimeWords.isRoughly(token.text()) || TimeWords.isFiller(token.text());
        at += sign ? 1 : 0;
        at += sign && TimeWords.isRoughly(token.text()) && tokens.at(at).isGlued(".") ? 1 : 0;
        return sign;
    }

    private boolean readDate() {
        Part<WrittenDate> read = WrittenDate.at(tokens, at, order);
        if (read == null) {
            return false;
        }
        requireFirst(date == null, "date");
        date = read.value();
        at = read.next();
        return true;
    }

    /** {@code Fri Nov  5 10:00:00 2021}. */
    private boolean readYear() {
        boolean year = date != null
                && !date.hasYear()
                && clock != null
                && tokens.at(at).isNumber(4, 4);
        if (date == null || !year) {
            return false;
        }
        date = date.in(tokens.at(at).toNumber());
        if (!date.hasYear()) {
            throw tokens.wrongAt(at, "there is no year 0", "correct the date");
        }
        at++;
        return true;
    }

    private boolean readClock() {
        Part<WrittenClock> read = WrittenClock.at(tokens, at);
        if (read == null) {
            return false;
        }
        requireFirst(clock == null, "time of day");
        clock = read.value();
        at = read.next();
        return true;
    }

    private boolean readZone() {
        Token token = tokens.at(at);
        boolean bracket = token.is("[") || token.is("(");
        boolean sign = token.is("+") || token.is("-");
        if (clock == null || sign && !isOffset()) {
            return false;
        }
        Part<WrittenZone> read = WrittenZone.at(tokens, bracket ? at + 1 : at);
        boolean closed = !bracket || read != null && tokens.at(read.next()).is(token.is("[") ? "]" : ")");
        if (read == null || !closed) {
            return false;
        }
        if (!bracket || zone == null) {
            requireFirst(zone == null, "zone");
            zone = read.value();
        }
        at = bracket ? read.next() + 1 : read.next();
        return true;
    }

    private boolean readDayOfWeek() {
        Optional<DayOfWeek> day = TimeWords.dayOfWeek(tokens.at(at).text());
        if (day.isPresent()) {
            requireFirst(dayOfWeek.isEmpty(), "day of the week");
            dayOfWeek = day;
            dayOfWeekIndex = at;
            at++;
        }
        return day.isPresent();
    }

    /** {@code 22:52 (maybe earlier?)}: whatever is remarked, the time is not plainly stated. */
    private boolean readRemark() {
        int end = at + 1;
        while (tokens.at(end).isWord()
                || tokens.at(end).is("?")
                || tokens.at(end).is(",")) {
            end++;
        }
        boolean remark = tokens.at(at).is("(") && tokens.at(end).is(")") && (date != null || clock != null);
        doubtful |= remark;
        at = remark ? end + 1 : at;
        return remark;
    }

    private void requireFirst(boolean first, String what) {
        if (!first) {
            throw tokens.wrongAt(at, "there is a second " + what, "write a range with a dash or \"to\"");
        }
    }
}
