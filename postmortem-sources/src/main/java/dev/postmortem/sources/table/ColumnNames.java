package dev.postmortem.sources.table;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.timeline.EventKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What columns mean by their names, as the exports of monitoring tools, trackers and spreadsheets use them.
 *
 * <p>Names are compared without capitals, blanks, underscores and the like, and without what stands in brackets.
 */
final class ColumnNames {
    /** The first that a table has wins; so in the other lists. */
    private static final List<String> TIMES = List.of(
            ("tsns timestampms timems timestampns timestamp time datetime dateandtime timegenerated timecreated eventtime"
                            + " occurredat occurredon occurred when ts datum date createdat createdon created"
                            + " syscreatedon openedat opened startedat starttime started start triggeredat firedat"
                            + " loggedat reportedat")
                    .split(" "));

    private static final List<String> TEXTS =
            List.of(("raw message msg logmessage log line body summary shortdescription title subject what whathappened"
                            + " happened text description event details detail notes note comments comment entry"
                            + " update activity action content")
                    .split(" "));
    private static final List<String> PEOPLE =
            List.of("who", "actor", "author", "user", "username", "person", "responder", "owner", "by", "reporter");
    private static final List<String> PROGRAMS = List.of(
            "host",
            "hostname",
            "logger",
            "service",
            "servicename",
            "component",
            "app",
            "application",
            "source",
            "computer");
    private static final List<String> LEVELS =
            List.of("level", "loglevel", "severity", "severitylevel", "severitytext", "priority", "urgency", "sev");
    private static final List<String> LINKS = List.of("url", "link", "permalink", "htmlurl");

    private static final Set<String> DATES = Set.of("date", "day", "datum");
    private static final Set<String> LOGGED = Set.of("raw", "logmessage", "log", "line");
    private static final Set<String> MESSAGES = Set.of("message", "msg", "body");
    private static final Set<String> OF_LOGS =
            Set.of("host", "hostname", "logger", "level", "loglevel", "severitylevel");
    private static final List<String> EVENT_VIEWER = List.of("dateandtime", "source", "eventid", "taskcategory");

    private final CsvHeader header;
    private final List<String> names;

    private ColumnNames(CsvHeader header) {
        this.header = header;
        this.names = header.names().stream().map(ColumnNames::plain).toList();
    }

    /** {@return the columns of a header that names a time and a text; absent if it does not} */
    static Optional<CsvColumns> columnsOf(CsvHeader header) {
        boolean table = header.names().size() > 1 && header.names().size() <= CsvRecords.MAX_COLUMNS;
        return table ? new ColumnNames(header).columns() : Optional.empty();
    }

    private Optional<CsvColumns> columns() {
        Optional<String> time = first(TIMES);
        Optional<String> text = first(TEXTS.stream()
                        .filter(name -> !name.equals(time.orElse("")))
                        .toList())
                .or(this::unnamed);
        if (time.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        CsvColumns.Builder columns = CsvColumns.builder().text(text.get());
        time(time.get(), columns);
        first(LEVELS).ifPresent(columns::level);
        first(LINKS).ifPresent(columns::link);
        Optional<String> person = first(PEOPLE);
        person.ifPresent(columns::actor);
        if (person.isEmpty()) {
            first(PROGRAMS).ifPresent(name -> columns.actor(name, ActorType.SYSTEM));
        }
        return Optional.of(
                columns.kind(kind(plain(text.get()), person.isPresent())).build());
    }

    private void time(String time, CsvColumns.Builder columns) {
        String plain = plain(time);
        Optional<String> date = first(DATES.stream().sorted().toList());
        if (plain.equals("time") && date.isPresent()) {
            columns.time(date.get(), time);
        } else {
            columns.time(time);
        }
        if (isUtc(time)) {
            columns.zone(ZoneOffset.UTC);
        }
        if (plain.endsWith("ns")) {
            columns.timeUnit(EpochUnit.NANOS);
        } else if (plain.endsWith("ms") || names.contains("tinyid")) {
            columns.timeUnit(EpochUnit.MILLIS);
        }
    }

    /** Logs Insights of CloudWatch writes UTC and does not say so. */
    private boolean isUtc(String time) {
        String upper = time.toUpperCase(Locale.ROOT);
        return upper.contains("UTC") || upper.contains("GMT") || header.names().contains("@message");
    }

    /** The event viewer of Windows names all columns but the last. */
    private Optional<String> unnamed() {
        return names.containsAll(EVENT_VIEWER)
                ? Optional.of(header.name(header.names().size()))
                : Optional.empty();
    }

    private EventKind kind(String text, boolean byPeople) {
        boolean logged = LOGGED.contains(text)
                || MESSAGES.contains(text) && names.stream().anyMatch(OF_LOGS::contains)
                || names.containsAll(EVENT_VIEWER)
                || header.names().stream().anyMatch(name -> name.startsWith("@"));
        return logged ? EventKind.LOG : byPeople ? EventKind.NOTE : EventKind.OTHER;
    }

    private Optional<String> first(List<String> wanted) {
        return wanted.stream()
                .map(names::indexOf)
                .filter(column -> column >= 0)
                .map(header::name)
                .findFirst();
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == '(' || c == '[') {
                break;
            }
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        String all = plain.toString();
        boolean zoned = all.endsWith("utc") || all.endsWith("gmt");
        return zoned && all.length() > 3 ? all.substring(0, all.length() - 3) : all;
    }
}
