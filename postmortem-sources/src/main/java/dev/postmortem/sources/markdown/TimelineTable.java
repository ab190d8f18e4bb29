package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/** A table whose rows are those of a timeline. */
final class TimelineTable {
    private static final List<String> DATE = List.of("date", "day");
    private static final List<String> TIME = List.of(
            "time",
            "timestamp",
            "when",
            "date time",
            "date and time",
            "datetime",
            "date/time",
            "at",
            "start",
            "start time");
    private static final List<String> TEXT = List.of(
            "what happened",
            "what",
            "event",
            "events",
            "description",
            "details",
            "detail",
            "activity",
            "action",
            "actions",
            "action taken",
            "message",
            "summary",
            "update",
            "entry",
            "notes",
            "note");
    private static final List<String> ACTOR =
            List.of("who", "actor", "by", "person", "owner", "author", "responder", "name");
    private static final List<String> KIND = List.of("kind", "type", "category");
    private static final Pattern LEVEL = Pattern.compile("[A-Z]{4,8}");
    private static final String KEY_EVENT = "Key event: ";

    private final Cells cells;
    private final int date;
    private final int time;
    private final int text;
    private final int actor;
    private final int kind;

    private TimelineTable(Cells cells, int date, int time, int text) {
        this.cells = cells;
        this.date = date;
        this.time = time;
        this.text = text;
        this.actor = cells.column(ACTOR);
        this.kind = cells.column(KIND);
    }

    /** {@return the rows of a table; absent if it is no timeline} */
    static Optional<TimelineTable> of(Node table) {
        Cells cells = Cells.of(table);
        int date = named(cells, DATE);
        int time = named(cells, TIME);
        int used = time < 0 && date < 0 ? byContent(cells) : time;
        int last = Math.max(used, date);
        if (used < 0 && date < 0 || cells.columns() < 2) {
            return Optional.empty();
        }
        int text = cells.column(TEXT);
        int other = text >= 0 && text != used ? text : longest(cells, used, date);
        return last < 0 || other < 0 ? Optional.empty() : Optional.of(new TimelineTable(cells, date, used, other));
    }

    /** A column may have the zone in its name: {@code Time (UTC)}, {@code Time UTC}. */
    private static int named(Cells cells, List<String> names) {
        return IntStream.range(0, cells.columns())
                .filter(i -> names.contains(withoutZone(cells.head().words(i))))
                .findFirst()
                .orElse(-1);
    }

    private static String withoutZone(String name) {
        String plain = SectionKind.normalized(name.replaceAll("[(\\[].*", ""));
        int blank = plain.lastIndexOf(' ');
        boolean zone = blank > 0 && ZoneLine.in(name).isPresent();
        String words = zone ? plain.substring(0, blank).replaceAll(" in$", "") : plain;
        return words.endsWith("times") ? words.substring(0, words.length() - 1) : words;
    }

    /** {@return the first column in which most cells are times} */
    private static int byContent(Cells cells) {
        return IntStream.range(0, Math.min(2, cells.columns()))
                .filter(i -> 2 * timed(cells, i) > cells.body().size())
                .findFirst()
                .orElse(-1);
    }

    private static long timed(Cells cells, int column) {
        return cells.body().stream()
                .filter(row -> Lead.of(row.words(column))
                        .filter(lead -> lead.rest().isEmpty())
                        .isPresent())
                .count();
    }

    private static int longest(Cells cells, int time, int date) {
        int longest = -1;
        long most = 0;
        for (int i = 0; i < cells.columns(); i++) {
            int column = i;
            long length = cells.body().stream()
                    .mapToLong(row -> row.words(column).length())
                    .sum();
            if (i != time && i != date && length > most) {
                longest = i;
                most = length;
            }
        }
        return longest;
    }

    List<TimelinePart> parts() {
        List<TimelinePart> parts = new ArrayList<>();
        head(parts);
        for (Cells.Row row : cells.body()) {
            int line = Tree.line(row.node());
            if (row.isBlank()) {
                parts.add(new TimelinePart.Used(line, line, BlockPlace.MARKUP));
            } else {
                parts.add(new TimelinePart.Row(row(row)));
                parts.add(new TimelinePart.Used(line, line, BlockPlace.VALUE));
            }
        }
        return parts;
    }

    /** A table without names of its columns may have a row where they would stand. */
    private void head(List<TimelinePart> parts) {
        int line = Tree.line(cells.head().node());
        boolean isRow = time >= 0 && Lead.of(cells.head().words(time)).isPresent();
        if (isRow) {
            parts.add(new TimelinePart.Row(row(cells.head())));
        } else {
            parts.add(new TimelinePart.Setting(cells.head().words(Math.max(time, date)), line));
        }
        parts.add(new TimelinePart.Used(line, line + 1, isRow ? BlockPlace.VALUE : BlockPlace.STRUCTURE));
    }

    private TimelineRow row(Cells.Row row) {
        int line = Tree.line(row.node());
        Map<String, String> others = new TreeMap<>();
        for (int i = 0; i < cells.columns(); i++) {
            if (i != date && i != time && i != text && !row.words(i).isBlank()) {
                others.put(role(i), row.text(i));
            }
        }
        String what = kind >= 0 ? taken(row, others) : row.words(text);
        return new TimelineRow(line, line, time(row), what, link(row), others);
    }

    private String role(int column) {
        if (column == actor) {
            return TimelineRow.ACTOR;
        }
        return column == kind ? TimelineRow.KIND : cells.label(column);
    }

    /** Where events have kinds, the level of a line of a log stands before its text as code. */
    private String taken(Cells.Row row, Map<String, String> others) {
        String words = row.words(text);
        String what = words.startsWith(KEY_EVENT) ? words.substring(KEY_EVENT.length()) : words;
        Node first = text < row.cells().size() ? row.cells().get(text).getFirstChild() : null;
        if (first instanceof Code code && LEVEL.matcher(code.getLiteral()).matches()) {
            others.put(TimelineRow.LEVEL, code.getLiteral());
            return what.substring(code.getLiteral().length()).strip();
        }
        return what;
    }

    private String time(Cells.Row row) {
        return (row.words(date) + " " + row.words(time)).strip();
    }

    private static Optional<String> link(Cells.Row row) {
        return row.cells().stream()
                .flatMap(cell -> PlainText.anchors(cell).stream())
                .map(PlainText.Anchor::address)
                .findFirst();
    }
}
