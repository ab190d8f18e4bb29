package dev.postmortem.sources.table;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.line.HeadedLine;
import dev.postmortem.sources.log.line.SlashGrammar;
import dev.postmortem.sources.log.line.SlashOrder;
import dev.postmortem.sources.time.EpochTimes;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the times of one table. Belongs to one reading. */
final class CellTimes {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d*)?");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d(?!\\d).*");
    private static final SlashGrammar MONTH_FIRST = new SlashGrammar(SlashOrder.MONTH);
    private static final Duration NIGHT = Duration.ofHours(12);

    private final String file;
    private final CsvColumns columns;
    private final Optional<EpochUnit> unit;
    private final SlashGrammar slashes;
    private final LocalTimes local;
    private Optional<LocalDate> day;
    private Instant previous = Instant.MIN;

    /**
     * Creates the times of one table.
     *
     * @param unit what numbers count, as far as anybody knows
     * @param order what stands first in dates between slashes
     * @param local reads times without an offset
     */
    CellTimes(String file, CsvColumns columns, Optional<EpochUnit> unit, SlashOrder order, LocalTimes local) {
        this.file = file;
        this.columns = columns;
        this.unit = unit;
        this.slashes = new SlashGrammar(order);
        this.local = local;
        this.day = columns.day();
    }

    /** {@return the text of a time whose parts may stand in several cells} */
    static String joined(List<String> cells, CsvColumns columns) {
        String last = cells.get(cells.size() - 1);
        boolean complete = columns.timePattern().isEmpty()
                && !last.isEmpty()
                && !CLOCK.matcher(last).matches();
        return complete ? last : String.join(" ", cells).strip();
    }

    /** {@return what is known of dates between slashes after one more cell} */
    static SlashOrder after(SlashOrder order, String cell) {
        CellDate date = CellDate.of(cell);
        return date == null || date.monthFirst() ? order : order.after(date.text());
    }

    /** {@return whether a cell has a date between slashes} */
    static boolean isSlashed(String cell) {
        CellDate date = CellDate.of(cell);
        return date != null && !date.monthFirst();
    }

    /** {@return the time of a cell, as written there} */
    Stamp read(String cell) {
        Stamp stamp = columns.timePattern()
                .map(pattern -> byPattern(pattern, cell))
                .orElseGet(() -> NUMBER.matcher(cell).matches() ? number(cell) : text(cell));
        return new Stamp(stamp.time().toBuilder().raw(cell).build(), stamp.assumptions());
    }

    private Stamp number(String cell) {
        return Stamp.of(EpochTimes.read(cell, unit.orElseThrow(() -> EpochTimes.noUnit(cell, file))));
    }

    private Stamp text(String cell) {
        if (CLOCK.matcher(cell).matches()) {
            return clock(cell);
        }
        if (LocalTimes.lengthAtStart(cell) == cell.length()) {
            return local.read(cell);
        }
        CellDate date = CellDate.of(cell);
        return date == null ? local.read(cell) : dated(date, cell);
    }

    private Stamp dated(CellDate date, String cell) {
        SlashGrammar grammar = date.monthFirst() ? MONTH_FIRST : slashes;
        HeadedLine head = grammar.parse(date.text());
        if (head == null || !head.text().isEmpty()) {
            throw noTime(cell);
        }
        grammar.check(head);
        Stamp stamp =
                date.isDay() ? local.read(midnight(head, cell), TimePrecision.DAY, cell) : local.read(head.time());
        if (grammar.assumptions().isEmpty()) {
            return stamp;
        }
        List<String> assumptions = new ArrayList<>(stamp.assumptions());
        assumptions.addAll(grammar.assumptions());
        return new Stamp(stamp.time(), assumptions);
    }

    private static LocalDateTime midnight(HeadedLine head, String cell) {
        try {
            return LocalDateTime.parse(head.time());
        } catch (DateTimeParseException e) {
            throw noTime(cell);
        }
    }

    /** People who write a timeline down begin a new day without a word. */
    private Stamp clock(String cell) {
        LocalDate today = day.orElseThrow(() -> new RowProblem(
                "source.no-time",
                "\"" + cell + "\" is a time of day, and nothing says of which day",
                "add a column Date to the table, or declare the day: CsvColumns.Builder.day"));
        Stamp stamp = on(today, cell);
        Instant instant = stamp.time().getEarliest().orElse(previous);
        if (!previous.equals(Instant.MIN) && instant.isBefore(previous.minus(NIGHT))) {
            day = Optional.of(today.plusDays(1));
            stamp = on(today.plusDays(1), cell);
        }
        previous = stamp.time().getEarliest().orElse(previous);
        return stamp;
    }

    private Stamp on(LocalDate today, String cell) {
        String date = today.getMonthValue() + "/" + today.getDayOfMonth() + "/" + today.getYear();
        return dated(new CellDate(date + " " + cell, true, false), cell);
    }

    private Stamp byPattern(CellPattern pattern, String cell) {
        TemporalAccessor read = pattern.read(cell).orElseThrow(() -> noTime(cell));
        if (read instanceof LocalDate date) {
            return local.read(date.atStartOfDay(), TimePrecision.DAY, cell);
        }
        if (read instanceof LocalDateTime time) {
            return local.read(time, pattern.precision(), cell);
        }
        return local.read(pattern.iso(
                read instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : OffsetDateTime.from(read)));
    }

    private static RowProblem noTime(String cell) {
        return new RowProblem(
                "source.bad-time",
                "\"" + (cell.length() > 80 ? cell.substring(0, 80) + "…" : cell) + "\" is not a time",
                "correct the row, or declare how times are written: CsvColumns.Builder.timePattern");
    }
}
