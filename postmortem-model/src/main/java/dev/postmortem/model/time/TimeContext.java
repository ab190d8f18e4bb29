package dev.postmortem.model.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a time before its text is read.
 *
 * @param zone the zone that somebody declared
 * @param date the day of a text that has none
 * @param previous the time before it in the same text or table
 * @param order the order of the numbers in a date
 */
record TimeContext(
        @Nullable ZoneId zone,
        @Nullable LocalDate date,
        @Nullable EventTime previous,
        @Nullable DateOrder order) {
    private static final int HALF_A_DAY = 12;

    /** A leap year is at most eight years away. */
    private static final int YEARS_AROUND = 8;

    ZoneId zoneOrUtc() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** {@return the day of a time of day without a date; absent if nobody said} */
    Optional<LocalDate> dayOf(int minutes, ZoneId in) {
        return previousLocal(in)
                .map(last -> isAfterMidnight(last, minutes) ? last.toLocalDate().plusDays(1) : last.toLocalDate())
                .or(() -> Optional.ofNullable(date));
    }

    /** {@return whether a time of day lies so long before the time before it that it belongs to the next day} */
    boolean isNextDay(int minutes, ZoneId in) {
        return previousLocal(in).filter(last -> isAfterMidnight(last, minutes)).isPresent();
    }

    /** {@return the year that brings a day nearest to what is known; absent if nothing is} */
    Optional<WrittenDate> withYear(WrittenDate written) {
        Optional<LocalDate> near =
                previousLocal(zoneOrUtc()).map(LocalDateTime::toLocalDate).or(() -> Optional.ofNullable(date));
        return near.flatMap(day -> IntStream.rangeClosed(-YEARS_AROUND, YEARS_AROUND)
                .map(years -> day.getYear() + years)
                .filter(year -> year > 0)
                .mapToObj(written::in)
                .filter(WrittenDate::exists)
                .min((a, b) -> Long.compare(distance(a, day), distance(b, day))));
    }

    private static long distance(WrittenDate written, LocalDate day) {
        return Math.abs(written.toLocalDate().toEpochDay() - day.toEpochDay());
    }

    private boolean isAfterMidnight(LocalDateTime last, int minutes) {
        boolean day = previous != null && previous.getPrecision() == TimePrecision.DAY;
        LocalDateTime sameDay = last.toLocalDate().atStartOfDay().plusMinutes(minutes);
        return !day && sameDay.plusHours(HALF_A_DAY).isBefore(last);
    }

    private Optional<LocalDateTime> previousLocal(ZoneId in) {
        return Optional.ofNullable(previous)
                .flatMap(EventTime::getEarliest)
                .map(instant -> LocalDateTime.ofInstant(instant, in));
    }
}
