package dev.postmortem.sources.time;

import dev.postmortem.model.time.TimeWindow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the year in which a file without years begins, from the days of all its rows.
 *
 * <p>The year in which the fewest rows stand on a day that does not exist; among those the one with the smallest sum of
 * days between the rows and the reference; among those the latest, because what other sources know of is usually what
 * led up to the incident.
 */
final class YearSearch {
    /** February 29 is at most eight years away. */
    private static final int YEARS_AROUND = 8;

    private static final int MAX_YEARS = 300;

    private final YearSteps steps = new YearSteps();
    private final Map<Day, Long> rows = new HashMap<>();

    /** A day in a year counted from the first row. */
    private record Day(int years, int month, int dayOfMonth) {
        boolean existsIn(int firstYear) {
            return dayOfMonth <= YearMonth.of(firstYear + years, month).lengthOfMonth();
        }

        LocalDate in(int firstYear) {
            return LocalDate.of(firstYear + years, month, dayOfMonth);
        }
    }

    /** What speaks against a year. */
    private record Cost(int year, long impossibleRows, long days) {
        static final Comparator<Cost> BEST = Comparator.comparingLong(Cost::impossibleRows)
                .thenComparingLong(Cost::days)
                .thenComparing(Comparator.comparingInt(Cost::year).reversed());
    }

    /** Takes the day of a row, in the order of the file. */
    void add(int month, int day) {
        rows.merge(new Day(steps.next(month, day), month, day), 1L, Long::sum);
    }

    /** {@return the year of the first row} */
    int nearest(TimeWindow reference) {
        LocalDate start = reference.getStartInclusive().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate end = reference.getEndExclusive().atOffset(ZoneOffset.UTC).toLocalDate();
        int turns = rows.keySet().stream().mapToInt(Day::years).max().orElse(0);
        int first = start.getYear() - YEARS_AROUND - Math.min(turns, MAX_YEARS);
        return IntStream.rangeClosed(first, end.getYear() + YEARS_AROUND)
                .limit(2L * MAX_YEARS)
                .mapToObj(year -> cost(year, start, end))
                .min(Cost.BEST)
                .orElseThrow()
                .year();
    }

    private Cost cost(int year, LocalDate start, LocalDate end) {
        long impossible = 0;
        long days = 0;
        for (Map.Entry<Day, Long> entry : rows.entrySet()) {
            Day day = entry.getKey();
            if (day.existsIn(year)) {
                days += entry.getValue() * distance(day.in(year), start, end);
            } else {
                impossible += entry.getValue();
            }
        }
        return new Cost(year, impossible, days);
    }

    private static long distance(LocalDate day, LocalDate start, LocalDate end) {
        long early = start.toEpochDay() - day.toEpochDay();
        long late = day.toEpochDay() - end.toEpochDay();
        return Math.max(0, Math.max(early, late));
    }
}
