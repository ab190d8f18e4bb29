package dev.postmortem.model.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as people write them in reports, chats and tables: {@code ~13:30-13:45}, {@code 2021-11-05}, {@code 11:21a},
 * {@code Nov 5, 2021 11:21 PM}, {@code 13:30 CET}, {@code 2015-10-21T14:54:00Z}, {@code ?}.
 *
 * <p>The parts (day of the week, date, time of day, zone) stand in any order, English and without regard to case. What the
 * text leaves out has to be declared; whatever is deduced is said by the result:
 *
 * <ul>
 *   <li>No zone: the declared zone ({@code DECLARED_ZONE}); without one UTC ({@code ASSUMED_ZONE}). An abbreviation is an
 *       offset, so {@code PST} is UTC-8 in summer too; one with several meanings, such as {@code CST}, needs a declared zone
 *       that decides.
 *   <li>No date: the day of {@link #on}; after {@link #after} the day of the time before, or the next one if the text lies
 *       more than twelve hours before it, with confidence {@code LIKELY}.
 *   <li>No year: the one that brings the day nearest to the declared day or the time before ({@code ASSUMED_YEAR}).
 *   <li>{@code 05/11/2021}: only with a declared {@link #order}.
 *   <li>A time that the zone has twice: the first that is not before the time before; one that it skips: the offset before
 *       the gap ({@code DST_AMBIGUOUS}).
 *   <li>{@code ~}, "around" and the like: confidence {@code LIKELY}; a question mark or a remark in parentheses
 *  XX *   <li>A day is a range to the start of the next day, {@code 9pm} and {@code 21:??} are ranges of an hour. A range ends at
 *       its second time, which is excluded, or with its last day, which is included. {@code 10:52-11:23 PM} gives its half
 *       of the day to both.
 *   <li>{@code ?}, {@code ~?}, {@code n/a}, {@code unknown}, {@code TBD} or a dash alone: {@link EventTime#unknown}.
 * </ul>
 *
 * <p>A bare number, a month that can be a day and a range that can be an offset are errors, never guesses. Reads at most 120
 * characters, in time proportional to them. Immutable and safe for use by many threads.
 */
public final class EventTimeParser {
    private final TimeContext context;

    private EventTimeParser(TimeContext context) {
        this.context = context;
    }

    /**
     * Returns a parser for texts in a declared zone.
     *
     * @param zone the zone of texts that state none
     * @return the parser, without a day
     */
    public static EventTimeParser in(ZoneId zone) {
        return new EventTimeParser(new TimeContext(Objects.requireNonNull(zone, "zone"), null, null, null));
    }

    /** {@return a parser for texts whose zone nobody knows; they are read as UTC and marked {@code ASSUMED_ZONE}} */
    public static EventTimeParser withoutZone() {
        return new EventTimeParser(new TimeContext(null, null, null, null));
    }

    /**
     * Declares the day of texts that have none.
     *
     * @param date the day
     * @return a parser for that day, with no time before
     */
    public EventTimeParser on(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new EventTimeParser(new TimeContext(context.zone(), date, null, context.order()));
    }

    /**
     * Declares the time before in the same table or text, from which the next text takes its day.
     *
     * @param previous what was read before; an unknown time changes nothing
     * @return a parser for the next text
     */
    public EventTimeParser after(EventTime previous) {
        Objects.requireNonNull(previous, "previous");
        @Nullable EventTime known = previous.hasInstant() ? previous : context.previous();
        return new EventTimeParser(new TimeContext(context.zone(), context.date(), known, context.order()));
    }

    /**
     * Declares which of two numbers in a date is the month.
     *
     * @param order the order
     * @return a parser that reads such dates
     */
    public EventTimeParser order(DateOrder order) {
        Objects.requireNonNull(order, "order");
        return new EventTimeParser(new TimeContext(context.zone(), context.date(), context.previous(), order));
    }

    /**
     * Reads a time.
     *
     * @param text what somebody wrote
     * @return the time, with the text as its raw text
     * @throws EventTimeFormatException if it is no time, or could be several; names the place and what to do
     */
    public EventTime parse(String text) {
        Objects.requireNonNull(text, "text");
        TimeTokens tokens = new TimeTokens(text);
        if (TimeWords.saysUnknown(text)) {
            return EventTime.unknown(text);
        }
        EventTimeBuilder time = new WrittenRange(tokens, context).toTime().raw(text);
        try {
            return time.build();
        } catch (IllegalArgumentException e) {
            throw tokens.wrong(0, String.valueOf(e.getMessage()), "correct the date");
        }
    }
}
