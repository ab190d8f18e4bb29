package dev.postmortem.render.ticket;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.render.Report;
import dev.postmortem.render.internal.TakenKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each action item. */
final class TicketPlanner {
    private final Postmortem all;
    private final Postmortem shown;
    private final TicketOptions options;
    private final Map<ActionItemId, ActionItem> visible = new HashMap<>();
    private final TakenKeys keys;
    private final Set<ActionItemId> toDiscuss = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    TicketPlanner(Postmortem all, TicketOptions options) {
        this.all = all;
        this.options = options;
        this.keys = new TakenKeys(all.getId());
        this.shown = Report.of(all).visibleTo(options.getAudience()).getPostmortem();
        shown.getActionItems().forEach(action -> visible.put(action.getId(), action));
    }

    TicketPlan plan() {
        TicketPlanBuilder plan = TicketPlan.builder();
        for (int i = 0; i < all.getActionItems().size(); i++) {
            add(all.getActionItems().get(i), "/actionItems/" + i, plan);
        }
        return plan.agenda(all.toAgenda().stream()
                        .filter(topic -> topic.getActionItem()
                                .filter(toDiscuss::contains)
                                .isPresent())
                        .toList())
                .findings(findings.stream().sorted().toList())
                .build();
    }

    private void add(ActionItem action, String path, TicketPlanBuilder plan) {
        TicketKey key = TicketKey.of(all.getId(), action);
        TicketOutcome outcome = outcome(action);
        if (outcome == TicketOutcome.TO_AGENDA) {
            toDiscuss.add(action.getId());
        }
        ActionItemId before =
                outcome == TicketOutcome.CREATE ? keys.take(action).orElse(null) : null;
        if (before != null) {
            outcome = TicketOutcome.SAME_KEY;
            findings.add(keys.finding(TicketRule.SAME_KEY, path, action, before));
        }
        plan.addDecisions(TicketDecision.builder()
                .actionItem(action.getId())
                .key(key)
                .outcome(outcome)
                .reason(reason(outcome, action, before))
                .build());
        ActionItem forReaders = visible.get(action.getId());
        if (outcome == TicketOutcome.CREATE && forReaders != null) {
            plan.addTickets(ticket(forReaders, key, path));
        }
    }

    private TicketOutcome outcome(ActionItem action) {
        if (action.getIssue().isPresent()) {
            return TicketOutcome.HAS_ISSUE;
        }
        if (action.getStatus() == ActionStatus.DONE) {
            return TicketOutcome.DONE;
        }
        if (action.getStatus() == ActionStatus.WONT_DO) {
            return TicketOutcome.DECLINED;
        }
        if (action.isNeedsDiscussion()) {
            return TicketOutcome.TO_AGENDA;
        }
        return visible.containsKey(action.getId()) ? TicketOutcome.CREATE : TicketOutcome.HIDDEN;
    }

    private String reason(TicketOutcome outcome, ActionItem action, @Nullable ActionItemId before) {
        return switch (outcome) {
            case CREATE -> "";
            case HAS_ISSUE ->
                action.getIssue()
                        .map(issue -> issue.getSystem() + " " + issue.getKey())
                        .orElse("");
            case DONE -> action.getCompletedAt().map(at -> "at " + at).orElse("");
            case DECLINED -> action.getReason().orElse("");
            case TO_AGENDA -> "needs discussion";
            case HIDDEN -> "for " + action.getVisibility() + ", but the tracker is read by " + options.getAudience();
            case SAME_KEY -> "same external key as " + before;
        };
    }

    private Ticket ticket(ActionItem action, TicketKey key, String path) {
        return Ticket.builder()
                .key(key)
                .actionItem(action.getId())
                .path(path)
                .title(action.getTitle())
                .context(action.getContext())
                .direction(action.getDirection())
                .verification(action.getVerification())
                .type(action.getType())
                .priority(action.getPriority())
                .owner(action.getOwner())
                .team(action.getTeam())
                .dueDate(action.getDueDate())
                .status(action.getStatus())
                .labels(options.getLabels().stream().distinct().toList())
                .postmortemTitle(shown.getTitle())
                .incident(shown.getIncident().flatMap(Incident::getReference))
                .link(options.getLink())
                .build();
    }
}
