package dev.postmortem.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what is written into instants. Belongs to one text. */
final class MomentReader {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int TWO_DIGITS = 10;

    private final TimeTokens tokens;
    private final TimeContext context;

    MomentReader(TimeTokens tokens, TimeContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /**
     * Reads an end of a range, or a time that is no range.
     *
     * @param before the other end, if this is the second
     * @throws EventTimeFormatException if it is no possible time, or the context does not say enough
     */
    ReadMoment read(WrittenMoment written, @Nullable ReadMoment before) {
        LocalDate day = day(written, before);
        written.dayOfWeek().filter(name -> name != day.getDayOfWeek()).ifPresent(name -> {
            throw tokens.wrongAt(
                    written.dayOfWeekIndex(),
                    day + " is no " + name.name().charAt(0)
                            + name.name().substring(1).toLowerCase(Locale.ROOT),
                    "correct one of the two");
        });
        return written.clock == null ? wholeDay(written, day) : clock(written, written.clock, day, before);
    }

    private ReadMoment wholeDay(WrittenMoment written, LocalDate day) {
        ZoneId zone = context.zoneOrUtc();
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        TimeBasis basis = isYearAssumed(written) ? TimeBasis.ASSUMED_YEAR : zoneBasis();
        return new ReadMoment(
                day.atStartOfDay(), start, Optional.of(end), TimePrecision.DAY, basis, Optional.of(zone), false);
    }

    private ReadMoment clock(WrittenMoment written, WrittenClock clock, LocalDate day, @Nullable ReadMoment before) {
        IsoStamp iso = IsoStamp.parse(day + "T" + twoDigits(clock.toHour()) + clock.rest())
                .orElseThrow(() -> tokens.wrongAt(clock.index(), "there is no such time of day", "correct it"));
        LocalDateTime local = iso.toLocal();
        ZoneId zone = written.zone == null ? context.zoneOrUtc() : written.zone.resolve(tokens, local, context.zone());
        WallTime wall = WallTime.of(local, zone);
        Instant start = wall.toFirstNotBefore(before == null ? previous() : before.start());
        if (iso.isLeapSecond() && start.getEpochSecond() % SECONDS_PER_DAY != 0) {
            throw tokens.wrongAt(clock.index(), "no minute has a 60th second here", "correct the seconds");
        }
        boolean offset = written.zone != null && written.zone.region().isEmpty();
        return new ReadMoment(
                local,
                start,
                clock.hourOnly() ? Optional.of(start.plus(Duration.ofHours(1))) : Optional.empty(),
                iso.toPrecision(),
                basis(written, wall),
                offset ? Optional.empty() : Optional.of(zone),
                before == null && written.date == null && context.isNextDay(clock.toMinutes(), likelyZone(written)));
    }

    /** Of several assumptions the basis names the gravest. */
    private TimeBasis basis(WrittenMoment written, WallTime wall) {
        if (wall.isTwice() || wall.isSkipped()) {
            return TimeBasis.DST_AMBIGUOUS;
        }
        if (isYearAssumed(written)) {
            return TimeBasis.ASSUMED_YEAR;
        }
        if (written.zone == null) {
            return zoneBasis();
        }
        return written.zone.region().isPresent() ? TimeBasis.DECLARED_ZONE : TimeBasis.EXPLICIT_OFFSET;
    }

    private TimeBasis zoneBasis() {
        return context.zone() == null ? TimeBasis.ASSUMED_ZONE : TimeBasis.DECLARED_ZONE;
    }

    private static boolean isYearAssumed(WrittenMoment written) {
        return written.date != null && !written.date.hasYear();
    }

    private LocalDate day(WrittenMoment written, @Nullable ReadMoment before) {
        WrittenDate date = written.date;
        if (date != null) {
            return existing(date.hasYear() ? Optional.of(date) : context.withYear(date), date);
        }
        int minutes = written.clock == null ? 0 : written.clock.toMinutes();
        if (before != null) {
            LocalDate sameDay = before.local().toLocalDate();
            return sameDay.atStartOfDay()
                            .plusMinutes(minutes)
                            .isBefore(before.local().withSecond(0).withNano(0))
                    ? sameDay.plusDays(1)
                    : sameDay;
        }
        return context.dayOf(minutes, likelyZone(written))
                .orElseThrow(
                        () -> tokens.wrongAt(0, "there is no date", "write it, or declare it: EventTimeParser.on"));
    }

    private LocalDate existing(Optional<WrittenDate> dated, WrittenDate written) {
        if (dated.isEmpty()) {
            throw tokens.wrongAt(
                    written.index(), "the date has no year", "write it, or declare a day near it: EventTimeParser.on");
        }
        return dated.filter(WrittenDate::exists)
                .map(WrittenDate::toLocalDate)
                .orElseThrow(() -> tokens.wrongAt(written.index(), "there is no such day", "correct the date"));
    }

    /** The zone in which the time before is put on a calendar; which of several offsets it is matters little. */
    private ZoneId likelyZone(WrittenMoment written) {
        WrittenZone zone = written.zone;
        if (zone == null || zone.offsets().size() > 1) {
            return context.zoneOrUtc();
        }
        return zone.region().orElseGet(() -> zone.offsets().get(0));
    }

    private Instant previous() {
        return Optional.ofNullable(context.previous())
                .flatMap(EventTime::getEarliest)
                .orElse(Instant.MIN);
    }

    private static String twoDigits(int number) {
        return number < TWO_DIGITS ? "0" + number : Integer.toString(number);
    }
}
