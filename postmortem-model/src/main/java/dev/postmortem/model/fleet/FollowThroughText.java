package dev.postmortem.model.fleet;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.text.AlignedText;
import java.util.stream.Stream;

/** Lays out what became of action items: a line for all, for each type and priority, and for those that nobody owns. */
final class FollowThroughText {
    private final AlignedText text;

    private FollowThroughText(AlignedText text) {
        this.text = text;
    }

    static String of(ActionFollowThrough all) {
        AlignedText text = AlignedText.titled("action items as of " + all.getAsOf() + ", days in " + all.getZone())
                .row("", "all", "done", "late", "open", "overdue", "no due date", "declined", "no reason", "later");
        new FollowThroughText(text).rows(all);
        return text + "\nfrom written down to done: " + all.getTimeToDone()
                + times(
                        "a time is missing",
                        all.getMissingTimes().values().stream()
                                .mapToInt(ids -> ids.size())
                                .sum())
                + times(
                        "done before written down",
                        all.getInvalidTimes().values().stream()
                                .mapToInt(ids -> ids.size())
                                .sum());
    }

    private void rows(ActionFollowThrough all) {
        row("all", all);
        Stream.of(ActionType.values()).forEach(type -> row(type.name(), all.ofType(type)));
        Stream.of(ActionPriority.values()).forEach(priority -> row(priority.name(), all.ofPriority(priority)));
        row("no priority", all.withoutPriority());
        row("no owner", all.unowned());
    }

    private void row(String name, ActionFollowThrough part) {
        if (part.getCount() > 0) {
            text.row(
                    name,
                    String.valueOf(part.getCount()),
                    number(part, ActionOutcome.DONE_IN_TIME, ActionOutcome.DONE_LATE, ActionOutcome.DONE),
                    number(part, ActionOutcome.DONE_LATE),
                    number(part, ActionOutcome.OPEN, ActionOutcome.OVERDUE, ActionOutcome.OPEN_WITHOUT_DUE_DATE),
                    number(part, ActionOutcome.OVERDUE),
                    number(part, ActionOutcome.OPEN_WITHOUT_DUE_DATE),
                    number(part, ActionOutcome.DECLINED, ActionOutcome.DECLINED_WITHOUT_REASON),
                    number(part, ActionOutcome.DECLINED_WITHOUT_REASON),
                    number(part, ActionOutcome.LATER));
        }
    }

    private static String number(ActionFollowThrough part, ActionOutcome... outcomes) {
        return String.valueOf(part.count(outcomes));
    }

    private static String times(String what, int count) {
        return count == 0 ? "" : "\n" + what + ": " + count;
    }
}
