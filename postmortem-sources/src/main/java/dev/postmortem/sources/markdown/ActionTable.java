package dev.postmortem.sources.markdown;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/** A table of actions. */
final class ActionTable {
    private static final List<String> TITLE = List.of(
            "action item",
            "action items",
            "action",
            "actions",
            "task",
            "title",
            "item",
            "what",
            "description",
            "follow up",
            "summary",
            "todo");
    private static final List<String> ISSUE = List.of(
            "ticket", "issue", "bug", "tracker", "jira", "link", "tracking bug", "pr", "url", "key", "tracking");
    private static final List<String> OWNER =
            List.of("owner", "owners", "assignee", "who", "responsible", "assigned to", "dri");
    private static final List<String> DUE =
            List.of("due", "due date", "deadline", "target date", "by when", "when", "eta");
    private static final List<String> STATUS = List.of("status", "state", "done", "done?");

    /** How our own reports write the parts of an action below its title. */
    private static final Pattern PART =
            Pattern.compile("(?:^|\\s)(Why|How|Done when|Declined because): |\\s?(For discussion in the meeting\\.)");

    private final Cells cells;
    private final int title;
    private final BitSet read = new BitSet();
    private final List<String> unread = new ArrayList<>();

    private ActionTable(Cells cells, int title) {
        this.cells = cells;
        this.title = title;
        read.set(title);
    }

    /** {@return the table; absent if no column holds actions} */
    static Optional<ActionTable> of(Node table) {
        Cells cells = Cells.of(table);
        int title = cells.column(TITLE);
        return title < 0 ? Optional.empty() : Optional.of(new ActionTable(cells, title));
    }

    Cells cells() {
        return cells;
    }

    /** {@return what cells said that could not be read} */
    List<String> unread() {
        return unread;
    }

    /** {@return the action of a row, as far as it is stated} */
    ActionItemBuilder read(Cells.Row row) {
        ActionItemBuilder action = ActionItem.builder().id(ActionReading.id(row.node()));
        List<String> context = new ArrayList<>();
        title(row, action, context);
        Optional<String> type = type(row);
        known("type", type.orElse(""), type.flatMap(ActionWords::type)).ifPresent(action::type);
        String priority = row.words(column(List.of("priority", "prio")));
        action.priority(known("priority", priority, ActionWords.priority(priority)));
        String status = row.words(column(STATUS));
        known("status", status, ActionWords.status(status)).ifPresent(action::status);
        String due = row.words(column(DUE));
        action.dueDate(known("due date", due, ReportDates.in(due)));
        owner(row, action);
        action.issue(issue(row, context));
        others(row, context);
        return context.isEmpty() ? action : action.context(String.join("\n", context));
    }

    private int column(List<String> wanted) {
        int column = cells.column(wanted);
        if (column >= 0) {
            read.set(column);
        }
        return column;
    }

    private void others(Cells.Row row, List<String> context) {
        for (int i = 0; i < cells.columns(); i++) {
            if (!read.get(i) && !row.words(i).isBlank()) {
                context.add(cells.label(i) + ": " + row.text(i));
            }
        }
    }

    /** {@return the stated type of a row, whether it is known or not} */
    Optional<String> type(Cells.Row row) {
        return Optional.of(row.words(column(List.of("type", "kind", "category"))))
                .filter(type -> !type.isBlank());
    }

    private <T> Optional<T> known(String what, String cell, Optional<T> read) {
        if (read.isEmpty() && !cell.isBlank()) {
            unread.add("the " + what + " \"" + cell + "\"");
        }
        return read;
    }

    /** The team may stand behind the owner. */
    private void owner(Cells.Row row, ActionItemBuilder action) {
        String cell = row.words(column(OWNER));
        int comma = cell.indexOf(", ");
        String name = (comma < 0 ? cell : cell.substring(0, comma)).replaceFirst("^@(?=.)", "");
        action.owner(known("owner", cell, stated(name)).map(owner -> Actor.of(owner, ActorType.HUMAN)));
        Optional<String> behind = comma < 0 ? Optional.empty() : stated(cell.substring(comma + 2));
        action.team(stated(row.words(column(List.of("team")))).or(() -> behind));
    }

    private static Optional<String> stated(String words) {
        return Optional.of(words.strip()).filter(stated -> !stated.isEmpty());
    }

    /** What the cell says beside the issue belongs to the context. */
    private Optional<ExternalIssue> issue(Cells.Row row, List<String> context) {
        int column = column(ISSUE);
        String words = row.words(column);
        if (words.isBlank()) {
            return Optional.empty();
        }
        Optional<PlainText.Anchor> anchor =
                PlainText.anchors(row.cells().get(column)).stream().findFirst();
        Optional<String> bare = anchor.isPresent() ? Optional.empty() : IssueLink.bare(words);
        String shown = anchor.map(PlainText.Anchor::words).or(() -> bare).orElse(words);
        if (!shown.isEmpty() && !shown.equals(words)) {
            context.add(cells.label(column) + ": " + row.text(column));
        }
        Optional<ExternalIssue> linked = anchor.flatMap(link -> IssueLink.of(link.words(), link.address()))
                .or(() -> bare.flatMap(address -> IssueLink.of("", address)));
        return known("ticket", words, linked.or(() -> anchor.isPresent() ? Optional.empty() : IssueLink.ofKey(words)));
    }

    private void title(Cells.Row row, ActionItemBuilder action, List<String> context) {
        String words = row.words(title);
        Optional<String> id = id(row);
        int at = id.map(code -> words.indexOf(" " + code)).orElse(-1);
        if (at > 0) {
            action.id(ActionItemId.of(id.orElseThrow()));
            parts(words.substring(at + 1 + id.orElseThrow().length()), action, context);
            action.title(words.substring(0, at));
        } else {
            action.title(words.isBlank() ? String.join(" ", row.words()).strip() : words);
        }
        row.cells().stream()
                .skip(title)
                .limit(1)
                .flatMap(cell -> PlainText.anchors(cell).stream())
                .filter(anchor -> !anchor.isBare())
                .forEach(anchor -> context.add(anchor.shown()));
    }

    /** Our own reports have the id behind the title, as code, and say what an action addresses. */
    private Optional<String> id(Cells.Row row) {
        int addresses = column(List.of("addresses"));
        known("column", row.words(addresses).isBlank() ? "" : cells.label(addresses), Optional.empty());
        if (addresses < 0 || title >= row.cells().size()) {
            return Optional.empty();
        }
        return Tree.children(row.cells().get(title)).stream()
                .filter(Code.class::isInstance)
                .map(code -> ((Code) code).getLiteral())
                .filter(code -> !code.isBlank())
                .findFirst();
    }

    private static void parts(String text, ActionItemBuilder action, List<String> context) {
        Matcher part = PART.matcher(text);
        String name = "";
        int from = 0;
        while (part.find()) {
            part(name, text.substring(from, part.start()), action, context);
            name = part.group(1) == null ? "" : part.group(1);
            from = part.end();
            if (part.group(2) != null) {
                action.needsDiscussion(true);
            }
        }
        part(name, text.substring(from), action, context);
    }

    private static void part(String name, String text, ActionItemBuilder action, List<String> context) {
        Optional<String> words = Optional.of(text.strip()).filter(t -> !t.isEmpty());
        switch (name) {
            case "Why" -> words.ifPresent(context::add);
            case "How" -> action.direction(words);
            case "Done when" -> action.verification(words);
            case "Declined because" -> action.reason(words);
            default -> {}
        }
    }
}
