package dev.postmortem.sources.markdown;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.EventTimeFormatException;
import dev.postmortem.model.time.EventTimeParser;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.ZoneNames;
import dev.postmortem.sources.time.Stamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the times of one timeline, each by what the rows above it said. Belongs to one reading. */
final class RowTimes {
    private static final Pattern DATED = Pattern.compile(
            "(?i).*(?:\\d{4}-\\d|\\d[-/.]\\d{1,2}(?!\\d)|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*");
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private final ReportFindings findings;
    private final SourceOptions options;
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<ZoneId> rowZone = Optional.empty();
    private final Set<ReportRule> told = EnumSet.noneOf(ReportRule.class);
    private Optional<LocalDate> day;
    private boolean inherited = true;
    private EventTime previous = EventTime.unknown("?");

    /**
     * Creates the times of a timeline.
     *
     * @param day the day that the rest of the report states
     */
    RowTimes(SourceOptions options, Optional<LocalDate> day, ReportFindings findings) {
        this.options = options;
        this.day = day;
        this.findings = findings;
    }

    /** {@return the zone in which times without one are read; absent if nobody stated one} */
    Optional<ZoneId> zone() {
        return zone.or(options::getZone);
    }

    /** {@return times of the same zone and day, with no row above} */
    RowTimes fresh() {
        RowTimes fresh = new RowTimes(options, day.or(() -> dayOf(previous)), findings);
        fresh.zone = zone;
        fresh.told.addAll(told);
        return fresh;
    }

    private Optional<LocalDate> dayOf(EventTime time) {
        return time.hasInstant() ? Optional.of(local(time).toLocalDate()) : Optional.empty();
    }

    /** Takes the day of the rows below. */
    void day(LocalDate stated) {
        day = Optional.of(stated);
        inherited = false;
        previous = EventTime.unknown("?");
    }

    /** Takes the zone of the rows below. */
    void zone(ZoneLine stated, int line, String section) {
        List<ZoneId> zones = new ArrayList<>();
        for (String name : stated.names()) {
            Optional<ZoneId> named = resolve(name);
            if (named.isEmpty()) {
                String message = name + " can mean several zones, and nobody declared which";
                findings.tell(ReportRule.ZONE_UNREAD, line, section, message, "declare the zone: SourceOptions.zone");
            }
            named.ifPresent(zones::add);
        }
        zones.stream().reduce((first, last) -> last).ifPresent(last -> zone(last, zones, stated, line, section));
    }

    private void zone(ZoneId last, List<ZoneId> zones, ZoneLine stated, int line, String section) {
        Optional<ZoneId> before = zone();
        boolean alike = zones.stream().allMatch(other -> isAlike(other, last));
        if (!alike || before.filter(other -> !isAlike(other, last)).isPresent()) {
            String other = alike ? " stands where " + before.get() + " was said before" : " name different zones";
            findings.tell(
                    ReportRule.ZONE_CONTRADICTION,
                    line,
                    section,
                    stated.names() + other + "; " + last + " is taken",
                    "correct the one that is wrong");
        }
        zone = Optional.of(last);
    }

    private boolean isAlike(ZoneId one, ZoneId other) {
        LocalDateTime noon = day.orElse(NO_DAY).atTime(LocalTime.NOON);
        return one.equals(other)
                || one.getRules().getOffset(noon).equals(other.getRules().getOffset(noon));
    }

    private Optional<ZoneId> resolve(String name) {
        try {
            return name.startsWith("+") || name.startsWith("-")
                    ? Optional.of(ZoneOffset.of(name))
                    : ZoneNames.resolve(name, day.orElse(NO_DAY).atTime(LocalTime.NOON), options.getZone());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the time of a row; unknown, and told, if it cannot be read} */
    Stamp read(String written, int line, String section) {
        String text = Lead.withMonth(written.strip());
        try {
            EventTime time = parse(text);
            List<String> assumptions = new ArrayList<>();
            judge(time, written, line, section, assumptions);
            previous = time.hasInstant() ? time : previous;
            rowZone(written, line, section);
            return new Stamp(time.toBuilder().raw(written).build(), assumptions);
        } catch (EventTimeFormatException e) {
            findings.tell(ReportRule.TIME_UNREAD, line, section, "the time " + e.getMessage(), e.getRemedy());
            return new Stamp(EventTime.unknown(written), List.of());
        }
    }

    private EventTime parse(String text) {
        EventTimeParser parser =
                zone().or(() -> rowZone).map(EventTimeParser::in).orElseGet(EventTimeParser::withoutZone);
        if (day.isPresent()) {
            return parser.on(day.get()).after(previous).parse(text);
        }
        Optional<Integer> year = options.getYear();
        if (!previous.hasInstant() && year.isPresent() && DATED.matcher(text).matches()) {
            return parser.on(LocalDate.of(year.get(), 7, 2)).parse(text);
        }
        return parser.after(previous).parse(text);
    }

    private void judge(EventTime time, String written, int line, String section, List<String> assumptions) {
        if (!time.hasInstant()) {
            return;
        }
        boolean dated = DATED.matcher(written).matches();
        if (time.getBasis() != TimeBasis.EXPLICIT_OFFSET && zone().isEmpty()) {
            withoutZone(line, section, assumptions);
        }
        if (time.getBasis() == TimeBasis.ASSUMED_YEAR) {
            assumptions.add("year-assumed");
            String message = "\"" + written + "\" has no year; " + local(time).getYear()
                    + " is taken, the nearest to the days that the report states";
            once(ReportRule.YEAR_ASSUMED, line, section, message, "write the year");
        }
        if (!dated && !previous.hasInstant() && inherited && day.isPresent()) {
            assumptions.add("day-inherited");
            tellDay(line, section);
        }
        order(time, dated, line, section, assumptions);
    }

    private void order(EventTime time, boolean dated, int line, String section, List<String> assumptions) {
        if (!previous.hasInstant()) {
            return;
        }
        if (!dated && !local(time).toLocalDate().equals(local(previous, time).toLocalDate())) {
            assumptions.add("day-rollover");
            String message = "the row lies before the one above it, and so on the next day, "
                    + local(time).toLocalDate();
            findings.tell(ReportRule.DAY_ROLLOVER, line, section, message, "write the day into the row");
        } else if (time.getEarliest().get().isBefore(previous.getEarliest().get())) {
            String message = local(time) + " lies before " + local(previous) + ", the time of the row above";
            findings.tell(
                    ReportRule.ROW_BACKWARDS, line, section, message, "correct the time, or the order of the rows");
        }
    }

    private LocalDateTime local(EventTime time) {
        return local(time, time);
    }

    /** {@return a time as a clock beside another one showed it} */
    private LocalDateTime local(EventTime time, EventTime beside) {
        ZoneId in = beside.getZone().or(this::zone).or(() -> rowZone).orElse(ZoneOffset.UTC);
        return LocalDateTime.ofInstant(time.getEarliest().orElseThrow(), in);
    }

    private void withoutZone(int line, String section, List<String> assumptions) {
        if (rowZone.isPresent()) {
            assumptions.add("zone-inherited");
            String message = "the row has no zone; " + rowZone.get() + " is taken from a row above";
            once(ReportRule.ZONE_INHERITED, line, section, message, "write the zone above the timeline");
        } else {
            assumptions.add("zone-assumed");
            String message = "the report states no zone; times are read as UTC";
            once(ReportRule.ZONE_ASSUMED, line, section, message, "declare the zone: SourceOptions.zone");
        }
    }

    /** A row with a zone of its own says something about rows without one, or contradicts what stands above. */
    private void rowZone(String written, int line, String section) {
        Optional<ZoneId> stated = ZoneLine.in(written)
                .flatMap(found -> resolve(found.names().get(found.names().size() - 1)));
        if (stated.isPresent()
                && zone.filter(other -> !isAlike(other, stated.get())).isPresent()) {
            String message = "the row says " + stated.get() + " where the report says " + zone.get()
                    + "; what the row says is taken";
            findings.tell(ReportRule.ZONE_CONTRADICTION, line, section, message, "correct the one that is wrong");
        }
        rowZone = stated.or(() -> rowZone);
    }

    private void tellDay(int line, String section) {
        String message =
                "the row has no day; " + day.orElse(NO_DAY) + " is taken from the title, the date or the file name";
        once(ReportRule.DAY_INHERITED, line, section, message, "write the day into the timeline");
    }

    private void once(ReportRule rule, int line, String section, String message, String hint) {
        if (told.add(rule)) {
            findings.tell(rule, line, section, message, hint);
        }
    }
}
