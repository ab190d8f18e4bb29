package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Actor;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.limit.CutText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tickets as comma-separated values that no spreadsheet runs. */
final class TicketTable {
    private static final int CELL_LIMIT = 32_767;
    private static final String END_OF_ROW = "\r\n";
    private static final String FORMULA = "=+-@＝＋－＠";
    /** What ends a cell or a row for readers that do not go by commas; a tab is a space here. */
    private static final String BETWEEN_CELLS = ";\n";

    private static final List<String> COLUMNS = List.of(
            "key",
            "title",
            "description",
            "type",
            "priority",
            "owner",
            "team",
            "due",
            "status",
            "labels",
            "postmortem",
            "incident",
            "link",
            "action");

    private TicketTable() {}

    static String of(List<Ticket> tickets) {
        StringBuilder table = new StringBuilder(row(COLUMNS));
        tickets.forEach(ticket -> table.append(row(cells(ticket))));
        return table.toString();
    }

    private static List<String> cells(Ticket ticket) {
        return List.of(
                ticket.getKey().toString(),
                ticket.getTitle(),
                new TicketText(new PlainMarkup(), CELL_LIMIT - 1).of(ticket).text(),
                ticket.getType().name(),
                cell(ticket.getPriority()),
                cell(ticket.getOwner().map(Actor::getName)),
                cell(ticket.getTeam()),
                cell(ticket.getDueDate()),
                ticket.getStatus().name(),
                String.join(" ", ticket.getLabels()),
                ticket.getPostmortemTitle(),
                cell(ticket.getIncident()),
                cell(ticket.getLink()),
                ticket.getActionItem().toString());
    }

    private static String cell(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(TicketTable::quoted).collect(Collectors.joining(",", "", END_OF_ROW));
    }

    private static String quoted(String cell) {
        UnaryOperator<String> harmless = text -> guarded(VisibleText.of(text));
        String written = CutText.written(cell, harmless, CELL_LIMIT).text();
        return '"' + written.replace("\"", "\"\"") + '"';
    }

    /**
     * A spreadsheet takes an apostrophe for the start of a text. Where cells end with semicolons, it sees no end of a quoted cell
     * before a comma, and so a cell begins behind each semicolon and line feed of a text.
     */
    private static String guarded(String cell) {
        StringBuilder guarded = new StringBuilder(cell.length() + 1);
        int from = 0;
        while (from < cell.length()) {
            int to = from;
            while (to < cell.length() && BETWEEN_CELLS.indexOf(cell.charAt(to)) < 0) {
                to++;
            }
            int next = Math.min(to + 1, cell.length());
            guarded.append(isFormula(cell, from, to) ? "'" : "").append(cell, from, next);
            from = next;
        }
        return guarded.toString();
    }

    /** Some spreadsheets drop white space before a formula, and quotes that end where they begin. */
    private static boolean isFormula(String cell, int from, int to) {
        int start = from;
        while (start < to && isSkipped(cell.charAt(start))) {
            start++;
        }
        return start < to && FORMULA.indexOf(cell.charAt(start)) >= 0;
    }

    private static boolean isSkipped(char c) {
        return c == '\'' || c == '"' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
