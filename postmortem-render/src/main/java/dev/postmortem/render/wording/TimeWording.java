package dev.postmortem.render.wording;

import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How times read in a zone: as fine as they are known, to the second at most. */
public final class TimeWording {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Terms terms;

    /**
     * Creates the wording of a zone.
     *
     * @param zone the zone
     * @param terms the words around times
     */
    public TimeWording(ZoneId zone, Terms terms) {
        this.zone = zone;
        this.terms = terms;
    }

    /** {@return the zone} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return the name of the zone, "UTC" for every spelling of it} */
    public String zoneName() {
        return nameOf(zone);
    }

    /**
     * Returns the name of any zone.
     *
     * @param zone the zone
     * @return its id, "UTC" for every spelling of it
     */
    public static String nameOf(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /**
     * Returns the calendar day of an instant.
     *
     * @param instant the instant
     * @return the day
     */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /**
     * Returns a day with its weekday.
     *
     * @param day the day
     * @return such as "Saturday 2026-03-14"
     */
    public String heading(LocalDate day) {
        return terms.of(Labels.of(day.getDayOfWeek())) + " " + DATE.format(day);
    }

    /**
     * Returns an instant with date and time of day.
     *
     * @param instant the instant
     * @return such as "2026-03-14 14:02:05"
     */
    public String full(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return DATE.format(local) + " " + SECONDS.format(local);
    }

    /**
     * Returns an instant with the time of day alone.
     *
     * @param instant the instant
     * @return such as "14:02:05"
     */
    public String clock(Instant instant) {
        return SECONDS.format(instant.atZone(zone));
    }

    /**
     * Returns an instant as it reads beside an earlier time.
     *
     * @param time the time beside it
     * @param instant the instant
     * @return the time of day alone if both are on one day, and with the date otherwise
     */
    public String clockFrom(EventTime time, Instant instant) {
        boolean sameDay = time.toAdjustedEarliest().map(this::day).equals(Optional.of(day(instant)));
        return sameDay ? clock(instant) : full(instant);
    }

    /**
     * Returns a time with its date, as fine as it is known.
     *
     * @param time the time
     * @return the piece of text
     */
    public Inline full(EventTime time) {
        return inline(time, true);
    }

    /**
     * Returns a time of day, as fine as it is known.
     *
     * @param time the time
     * @return the piece of text; with the date only where nothing finer is known
     */
    public Inline clock(EventTime time) {
        return inline(time, false);
    }

    /**
     * Returns a time with its date and the zone, for a place where no heading names the zone.
     *
     * @param time the time
     * @return the pieces of text; without the zone where no more than the day is known, or nothing
     */
    public Paragraph zoned(EventTime time) {
        boolean local = time.toAdjustedEarliest().isPresent()
                && (time.getLatestExclusive().isPresent() || time.getPrecision() != TimePrecision.DAY);
        return local ? Paragraph.of(full(time), Inline.text(" " + zoneName())) : Paragraph.of(full(time));
    }

    private Inline inline(EventTime time, boolean dated) {
        Optional<Instant> earliest = time.toAdjustedEarliest();
        if (earliest.isEmpty()) {
            return Inline.text(terms.of("unknown"));
        }
        if (time.getLatestExclusive().isPresent()) {
            return Inline.text(range(time, dated));
        }
        if (time.getPrecision() == TimePrecision.DAY) {
            String day = DATE.format(earliest.get().atZone(time.getZone().orElse(ZoneOffset.UTC)));
            return Inline.time(day, day);
        }
        return Inline.time(
                text(earliest.get(), time.getPrecision(), dated),
                earliest.get().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private String range(EventTime time, boolean dated) {
        Instant from = time.toAdjustedEarliest().orElseThrow();
        Instant to = time.toAdjustedLatestExclusive().orElseThrow();
        boolean sameDay = day(from).equals(day(to));
        TimePrecision precision = time.getPrecision();
        return text(from, precision, dated || !sameDay) + "–" + text(to, precision, !sameDay);
    }

    private String text(Instant instant, TimePrecision precision, boolean dated) {
        ZonedDateTime local = instant.atZone(zone);
        String clock = (precision.compareTo(TimePrecision.MINUTE) <= 0 ? MINUTES : SECONDS).format(local);
        return dated ? DATE.format(local) + " " + clock : clock;
    }

    /**
     * Returns how long it was from one time to another, as a reader of both finds it.
     *
     * @param start the first time
     * @param end the second time
     * @return such as "1 h 23 min", or "about 1 h 23 min" if one is coarser than a second; absent if one is unknown or the
     *     second is before the first
     */
    public Optional<String> between(EventTime start, EventTime end) {
        String form = isExact(start) && isExact(end) ? "%s" : "about %s";
        return start.toAdjustedEarliest()
                .flatMap(from -> end.toAdjustedEarliest().map(to -> betweenSeconds(from, to)))
                .filter(length -> !length.isNegative())
                .map(length -> terms.of(form, duration(length)));
    }

    /** What is shown to the second is subtracted as it is shown. */
    private static Duration betweenSeconds(Instant start, Instant end) {
        return Duration.between(start.truncatedTo(ChronoUnit.SECONDS), end.truncatedTo(ChronoUnit.SECONDS));
    }

    /** As in {@link EventTime#toAdjustedLatest()}: a record to the second counts as exact. */
    private static boolean isExact(EventTime time) {
        return time.toAdjustedLatest().equals(time.toAdjustedEarliest());
    }

    /**
     * Returns a length of time in days, hours, minutes and seconds; below a second as it is.
     *
     * @param duration the length
     * @return such as "1 h 23 min"
     */
    public static String duration(Duration duration) {
        if (duration.isNegative()) {
            return "−" + duration(duration.negated());
        }
        return DurationRange.exactly(isTiny(duration) ? duration : duration.truncatedTo(ChronoUnit.SECONDS))
                .toText();
    }

    /**
     * Returns a length of time that lies between two bounds.
     *
     * @param range the bounds
     * @return such as "1 h", "1 h to 2 h" or "at least 1 h"
     */
    public String range(DurationRange range) {
        String least = duration(range.getMin());
        if (range.toExact().isPresent()) {
            return least;
        }
        return range.getMax()
                .map(most -> terms.of("%s to %s", least, duration(most)))
                .orElseGet(() -> terms.of("at least %s", least));
    }

    /**
     * Returns what is added to the times of a clock, with how far that can be wrong where it was estimated.
     *
     * <p>Rounding never narrows what is said: what the shown correction leaves out is part of the shown error, which is rounded
     * up.
     *
     * @param correction what is added
     * @param error how far the true correction can be from it, to either side; absent if it was declared
     * @return such as "−1 min 29 s ± 3 s"
     */
    public static String correction(Duration correction, Optional<Duration> error) {
        return duration(correction)
                + error.map(known -> " ± " + duration(roundedUp(known.plus(leftOut(correction.abs())))))
                        .orElse("");
    }

    private static Duration leftOut(Duration length) {
        return isTiny(length) ? Duration.ZERO : length.minus(length.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Duration roundedUp(Duration length) {
        return isTiny(length) || leftOut(length).isZero()
                ? length
                : length.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    private static boolean isTiny(Duration length) {
        return length.compareTo(Duration.ofSeconds(1)) < 0;
    }
}
