package dev.postmortem.model.print;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes times for people, in one zone and no finer than they are known. */
public final class TimeCell {
    private static final int SECONDS = 8;
    private static final int MINUTES = 5;

    private static final TimeCell UTC = new TimeCell(ZoneOffset.UTC);

    private final ZoneId zone;

    public TimeCell(ZoneId zone) {
        this.zone = zone;
    }

    /** {@return a time in UTC, which it says} */
    public static String utc(EventTime time) {
        return UTC.of(time) + (time.hasInstant() ? " UTC" : "");
    }

    /** {@return the name of the zone} */
    public String zone() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** {@return a time as it was adjusted; what is not confirmed has a tilde} */
    public String of(EventTime time) {
        Optional<Instant> start = time.toAdjustedEarliest();
        if (start.isEmpty()) {
            return "?";
        }
        String text = known(time, start.get(), time.toAdjustedLatestExclusive().orElseThrow());
        return time.getConfidence() == Confidence.CONFIRMED ? text : "~" + text;
    }

    /** {@return an instant, as fine as it is} */
    public String of(Instant instant) {
        return date(instant) + " " + clock(instant, TimePrecision.of(instant));
    }

    private String known(EventTime time, Instant start, Instant end) {
        TimePrecision precision = time.getPrecision();
        if (precision == TimePrecision.DAY) {
            return days(time, start, end).orElseGet(() -> range(start, end));
        }
        boolean stated = time.getLatestExclusive().isPresent();
        return stated || precision == TimePrecision.MINUTE && !isMinute(start)
                ? range(start, end)
                : date(start) + " " + clock(start, precision);
    }

    /** Whole days by the calendar of this zone, else of the zone in which they were recorded; absent if they are none. */
    private Optional<String> days(EventTime time, Instant start, Instant end) {
        return Stream.of(zone, time.getZone().orElse(ZoneOffset.UTC))
                .filter(calendar -> isMidnight(start, calendar))
                .filter(calendar -> time.getLatestExclusive().isEmpty() || isMidnight(end, calendar))
                .findFirst()
                .map(calendar -> {
                    LocalDate first = LocalDate.ofInstant(start, calendar);
                    LocalDate last = time.getLatestExclusive().isEmpty()
                            ? first
                            : LocalDate.ofInstant(end, calendar).minusDays(1);
                    return first
                            + (last.isAfter(first) ? "–" + last : "")
                            + (calendar.equals(zone) ? "" : " (" + calendar + ")");
                });
    }

    private String range(Instant start, Instant end) {
        String from = date(start) + " " + clock(start, finest(start));
        String to = clock(end, finest(end));
        return from + "–" + (date(start).equals(date(end)) ? to : date(end) + " " + to);
    }

    private TimePrecision finest(Instant instant) {
        return isMinute(instant) ? TimePrecision.MINUTE : TimePrecision.of(instant);
    }

    private boolean isMinute(Instant instant) {
        LocalTime local = local(instant).toLocalTime();
        return local.equals(local.truncatedTo(ChronoUnit.MINUTES));
    }

    private static boolean isMidnight(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).atStartOfDay(zone).toInstant().equals(instant);
    }

    private String date(Instant instant) {
        return local(instant).toLocalDate().toString();
    }

    /** The time of day; an hour that the zone has twice on that day says which of the two it is. */
    private String clock(Instant instant, TimePrecision precision) {
        LocalDateTime local = local(instant);
        boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
        return digits(local.toLocalTime(), precision)
                + (twice ? zone.getRules().getOffset(instant).toString() : "");
    }

    private static String digits(LocalTime time, TimePrecision precision) {
        long nanoOfDay = time.toNanoOfDay();
        StringBuilder digits = new StringBuilder();
        two(digits, time.getHour()).append(':');
        two(digits, time.getMinute()).append(':');
        two(digits, time.getSecond()).append('.');
        digits.append(String.valueOf(1_000_000_000 + nanoOfDay % 1_000_000_000), 1, 10);
        return digits.substring(0, length(precision));
    }

    private static StringBuilder two(StringBuilder digits, int number) {
        return digits.append(number / 10).append(number % 10);
    }

    private static int length(TimePrecision precision) {
        return switch (precision) {
            case DAY, MINUTE -> MINUTES;
            case SECOND -> SECONDS;
            case MILLI -> SECONDS + 4;
            case MICRO -> SECONDS + 7;
            case NANO -> SECONDS + 10;
        };
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
