package dev.postmortem.sources.markdown;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import java.util.ArrayList;
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
    private final List<String> unread = new ArrayList<>();

    private ActionTable(Cells cells, int title) {
        this.cells = cells;
        this.title = title;
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
        title(row, action);
        type(row).flatMap(ActionWords::type).ifPresent(action::type);
        String priority = row.words(cells.column(List.of("priority", "prio")));
        action.priority(known("priority", priority, ActionWords.priority(priority)));
        String status = row.words(cells.column(STATUS));
        known("status", status, ActionWords.status(status)).ifPresent(action::status);
        String due = row.words(cells.column(DUE));
        action.dueDate(known("due date", due, ReportDates.in(due)));
        owner(row, action);
        action.issue(issue(row));
        return action;
    }

    /** {@return the stated type of a row, whether it is known or not} */
    Optional<String> type(Cells.Row row) {
        return Optional.of(row.words(cells.column(List.of("type", "kind", "category"))))
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
        String cell = row.words(cells.column(OWNER));
        int comma = cell.indexOf(", ");
        String name = (comma < 0 ? cell : cell.substring(0, comma)).replaceFirst("^@(?=.)", "");
        action.owner(known("owner", cell, stated(name)).map(owner -> Actor.of(owner, ActorType.HUMAN)));
        Optional<String> behind = comma < 0 ? Optional.empty() : stated(cell.substring(comma + 2));
        action.team(stated(row.words(cells.column(List.of("team")))).or(() -> behind));
    }

    private static Optional<String> stated(String words) {
        return Optional.of(words.strip()).filter(stated -> !stated.isEmpty());
    }

    private Optional<ExternalIssue> issue(Cells.Row row) {
        int column = cells.column(ISSUE);
        if (column < 0 || column >= row.cells().size()) {
            return Optional.empty();
        }
        List<PlainText.Anchor> anchors = PlainText.anchors(row.cells().get(column));
        if (!anchors.isEmpty()) {
            return IssueLink.of(anchors.get(0).words(), anchors.get(0).address());
        }
        String words = row.words(column);
        return IssueLink.bare(words)
                .flatMap(address -> IssueLink.of("", address))
                .or(() -> known("ticket", words, IssueLink.ofKey(words)));
    }

    private void title(Cells.Row row, ActionItemBuilder action) {
        String words = row.words(title);
        Optional<String> id = id(row);
        int at = id.map(code -> words.indexOf(" " + code)).orElse(-1);
        if (at > 0) {
            action.id(ActionItemId.of(id.orElseThrow()));
            parts(words.substring(at + 1 + id.orElseThrow().length()), action);
            action.title(words.substring(0, at));
        } else {
            action.title(words.isBlank() ? String.join(" ", row.words()).strip() : words);
        }
    }

    /** Our own reports have the id behind the title, as code, and say what an action addresses. */
    private Optional<String> id(Cells.Row row) {
        if (cells.column(List.of("addresses")) < 0 || title >= row.cells().size()) {
            return Optional.empty();
        }
        return Tree.children(row.cells().get(title)).stream()
                .filter(Code.class::isInstance)
                .map(code -> ((Code) code).getLiteral())
                .filter(code -> !code.isBlank())
                .findFirst();
    }

    private static void parts(String text, ActionItemBuilder action) {
        Matcher part = PART.matcher(text);
        String name = "";
        int from = 0;
        while (part.find()) {
            part(name, text.substring(from, part.start()), action);
            name = part.group(1) == null ? "" : part.group(1);
            from = part.end();
            if (part.group(2) != null) {
                action.needsDiscussion(true);
            }
        }
        part(name, text.substring(from), action);
    }

    private static void part(String name, String text, ActionItemBuilder action) {
        Optional<String> words = Optional.of(text.strip()).filter(t -> !t.isEmpty());
        switch (name) {
            case "Why" -> action.context(words);
            case "How" -> action.direction(words);
            case "Done when" -> action.verification(words);
            case "Declined because" -> action.reason(words);
            default -> {}
        }
    }
}
