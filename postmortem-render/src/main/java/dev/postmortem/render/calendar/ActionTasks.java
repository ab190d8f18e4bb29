package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.render.Report;
import dev.postmortem.render.internal.TakenKeys;
import dev.postmortem.render.ticket.TicketKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes action items as tasks. */
final class ActionTasks {
    private final Postmortem all;
    private final CalendarOptions options;
    private final CalendarObject calendar;
    private final TakenKeys keys;
    private final Map<ActionItemId, ActionItem> visible = new HashMap<>();

    ActionTasks(Postmortem all, CalendarOptions options) {
        this.all = all;
        this.options = options;
        this.calendar = new CalendarObject(all, options);
        this.keys = new TakenKeys(all.getId());
        Report.of(all)
                .visibleTo(options.getAudience())
                .getPostmortem()
                .getActionItems()
                .forEach(action -> visible.put(action.getId(), action));
    }

    Optional<CalendarFile> write() {
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        List<ActionItem> actions = all.getActionItems();
        for (int i = 0; i < actions.size(); i++) {
            ActionItem shown = visible.get(actions.get(i).getId());
            if (shown != null) {
                write(actions.get(i), shown, "/actionItems/" + i);
            }
        }
        calendar.hidden(actions.size() - visible.size(), "/actionItems", "action items");
        return Optional.of(calendar.file());
    }

    /** Two tasks of one UID would be one to a calendar, and nobody could tell which. */
    private void write(ActionItem action, ActionItem shown, String path) {
        keys.take(action)
                .ifPresentOrElse(
                        before -> calendar.add(keys.finding(CalendarRule.SAME_KEY, path, action, before)),
                        () -> write(shown, TicketKey.of(all.getId(), action), path));
    }

    private void write(ActionItem action, TicketKey key, String path) {
        ContentLines lines = calendar.open("VTODO", key + "-task")
                .text("SUMMARY", calendar.line(path + "/title", action.getTitle()))
                .line("STATUS", status(action.getStatus()));
        String description = description(action);
        if (!description.isEmpty()) {
            lines.text("DESCRIPTION", calendar.text(path, description));
        }
        action.getDueDate().ifPresent(due -> lines.day("DUE", due));
        action.getPriority().ifPresent(priority -> lines.line("PRIORITY", Integer.toString(priority(priority))));
        action.getCreatedAt().ifPresent(at -> lines.time("CREATED", at));
        action.getCompletedAt()
                .filter(at -> action.getStatus() == ActionStatus.DONE)
                .ifPresent(at -> lines.time("COMPLETED", at));
        options.getLink().ifPresent(link -> lines.link("URL", link));
        calendar.close("VTODO");
    }

    private static String description(ActionItem action) {
        return Stream.of(
                        labelled("Why", action.getContext()),
                        labelled("How", action.getDirection()),
                        labelled("Done when", action.getVerification()),
                        labelled("Declined because", action.getReason()),
                        labelled("Owner", action.getOwner().map(Actor::getName)),
                        labelled("Team", action.getTeam()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<String> labelled(String label, Optional<String> text) {
        return text.filter(t -> !t.isBlank()).map(t -> label + ": " + t);
    }

    private static String status(ActionStatus status) {
        return switch (status) {
            case PROPOSED, OPEN -> "NEEDS-ACTION";
            case IN_PROGRESS -> "IN-PROCESS";
            case DONE -> "COMPLETED";
            case WONT_DO -> "CANCELLED";
        };
    }

    /** From 1 for the most urgent to 9 for the least, as RFC 5545 has it. */
    private static int priority(ActionPriority priority) {
        return 1 + 2 * priority.ordinal();
    }
}
