package dev.postmortem.sources.markdown;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads the sections of action items: tables of them, otherwise lists. Belongs to one reading. */
final class ActionReading {
    private static final String PATH = SectionKind.ACTIONS.path();

    private final Account account;
    private final ReportFindings findings;
    private final List<ActionItem> actions = new ArrayList<>();
    private final Set<ActionItemId> ids = new HashSet<>();
    private int withoutType;

    ActionReading(Account account, ReportFindings findings) {
        this.account = account;
        this.findings = findings;
    }

    /** {@return the actions, in the order of the report} */
    List<ActionItem> actions() {
        return actions;
    }

    void read(List<Chapter> chapters) {
        chapters.forEach(this::chapter);
        if (withoutType > 0) {
            findings.tell(
                    ReportRule.ACTION_TYPE_ASSUMED,
                    0,
                    "",
                    "the report does not state the type of " + withoutType + " of its actions; REPAIR is taken",
                    "set the type of each action");
        }
    }

    /** Lists beside a table explain it; sentences are actions only where nothing else stands below a heading of a group. */
    private void chapter(Chapter chapter) {
        if (chapter.heading() != null) {
            account.add(chapter.heading(), chapter.title(), BlockPlace.STRUCTURE, "");
        }
        boolean tables =
                chapter.blocks().stream().anyMatch(block -> table(block).isPresent());
        boolean sentences = !chapter.begins() && chapter.blocks().stream().allMatch(Paragraph.class::isInstance);
        for (Node block : chapter.blocks()) {
            Optional<ActionTable> table = table(block);
            if (table.isPresent()) {
                table(table.get(), chapter);
            } else if (block instanceof ListBlock && !tables) {
                Tree.children(block).forEach(item -> item(item, item.getFirstChild(), chapter));
            } else if (sentences) {
                item(block, block, chapter);
            } else if (!account.isMarkup(block, chapter.title())) {
                account.unplaced(block, chapter.title(), "a block beside the actions is none of them");
            }
        }
    }

    private static Optional<ActionTable> table(Node block) {
        return block instanceof TableBlock ? ActionTable.of(block) : Optional.empty();
    }

    private void table(ActionTable table, Chapter chapter) {
        table.cells().accountForHead(account, chapter.title(), BlockPlace.STRUCTURE, "");
        for (Cells.Row row : table.cells().body()) {
            if (row.isBlank()) {
                account.add(row.node(), chapter.title(), BlockPlace.MARKUP, "");
            } else {
                account.add(row.node(), chapter.title(), BlockPlace.VALUE, PATH);
                ActionItemBuilder action = table.read(row);
                add(action, row.node(), table.type(row).flatMap(ActionWords::type), "");
            }
        }
        for (String cell : new LinkedHashSet<>(table.unread())) {
            int line = Tree.line(table.cells().head().node());
            String hint = "correct it in the report, or set it on the action";
            findings.tell(ReportRule.VALUE_UNREAD, line, chapter.title(), cell + " of an action cannot be read", hint);
        }
    }

    private void item(Node item, @Nullable Node sentence, Chapter chapter) {
        account.add(item, chapter.title(), BlockPlace.VALUE, PATH);
        ActionItemBuilder action = ActionItem.builder().id(id(item));
        List<String> context = new ArrayList<>();
        if (!chapter.begins()) {
            context.add(chapter.title());
        }
        context.addAll(ActionText.read(item, sentence, action));
        Optional<ActionType> type = chapter.begins() ? Optional.empty() : ActionWords.type(chapter.title());
        Tree.children(item).stream()
                .filter(block -> item != sentence && block != sentence)
                .map(PlainText::of)
                .forEach(context::add);
        add(action, item, type, String.join("\n", context).strip());
    }

    private void add(ActionItemBuilder action, Node place, Optional<ActionType> type, String context) {
        withoutType += type.isPresent() ? 0 : 1;
        action.type(type.orElse(ActionType.REPAIR));
        if (!context.isEmpty()) {
            action.context(context);
        }
        ActionItem built = action.build();
        ActionItemId next = id(place);
        while (!ids.add(built.getId())) {
            built = built.toBuilder().id(next).build();
            next = ActionItemId.of(next + "+");
        }
        actions.add(built);
    }

    /** {@return the id of an action that has none of its own} */
    static ActionItemId id(Node place) {
        return ActionItemId.of("line-" + Tree.line(place));
    }
}
