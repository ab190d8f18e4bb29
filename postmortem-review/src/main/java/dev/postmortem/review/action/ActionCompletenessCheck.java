package dev.postmortem.review.action;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.WrittenText;
import java.util.List;
import java.util.Set;

/** There are actions, one of them changes something, and each can be followed up. */
final class ActionCompletenessCheck implements Check {
    private static final int MAX_OUTCOMES = 50;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<ActionItem> actions = reviewed.postmortem().getActionItems();
        if (actions.isEmpty()) {
            report.add(
                    ReviewRule.ACTION_MISSING,
                    "/actionItems",
                    "there is no action",
                    "say what will be done, by whom and until when");
        } else if (!preventOutcomes(reviewed, actions)) {
            report.add(
                    ReviewRule.ACTION_PREVENTS_NOTHING,
                    "/actionItems",
                    preventingNothing(actions),
                    "decide on one that keeps it from happening again or limits its effect");
        }
        for (int i = 0; i < actions.size(); i++) {
            checkFollowUp(actions.get(i), "/actionItems/" + i, report);
        }
    }

    /** Repairs and changes of process do as well if nothing leads to any outcome once they are done. */
    private static boolean preventOutcomes(ReviewedPostmortem reviewed, List<ActionItem> actions) {
        return actions.stream().anyMatch(action -> preventsOrMitigates(action) && isDecided(action))
                || closeOutcomes(FactorGraph.of(reviewed.postmortem()), actions);
    }

    private static boolean preventsOrMitigates(ActionItem action) {
        boolean type = action.getType() == ActionType.PREVENT || action.getType() == ActionType.MITIGATE;
        return type && action.getStatus() != ActionStatus.WONT_DO;
    }

    /** What is proposed or still up for discussion may come to nothing, as for the coverage of factors. */
    private static boolean isDecided(ActionItem action) {
        boolean open = action.getStatus() == ActionStatus.OPEN && action.isNeedsDiscussion();
        return action.getStatus() != ActionStatus.PROPOSED && !open;
    }

    private static String preventingNothing(List<ActionItem> actions) {
        List<ActionItem> proposed = actions.stream()
                .filter(ActionCompletenessCheck::preventsOrMitigates)
                .toList();
        String rest = "they do not close what led to the outcomes";
        if (proposed.isEmpty()) {
            return "none of the actions is a PREVENT or a MITIGATE, and " + rest;
        }
        ActionItem first = proposed.get(0);
        return "none of the actions that are decided is a PREVENT or a MITIGATE, and " + rest + "; action "
                + first.getId() + (proposed.size() == 1 ? "" : " and " + (proposed.size() - 1) + " more")
                + ", a " + first.getType() + ", would, but nobody has decided it yet";
    }

    private static boolean closeOutcomes(FactorGraph graph, List<ActionItem> actions) {
        List<FactorId> outcomes = graph.getOutcomes();
        return !outcomes.isEmpty()
                && outcomes.size() <= MAX_OUTCOMES
                && outcomes.stream().map(graph::analyze).allMatch(analysis -> isDueTo(actions, analysis));
    }

    private static boolean isDueTo(List<ActionItem> actions, FactorAnalysis analysis) {
        boolean possible = !analysis.isPreventedBy(Set.of());
        return possible && analysis.coverage(actions).isPrevented();
    }

    private static void checkFollowUp(ActionItem action, String path, FindingReport report) {
        String name = "action " + action.getId();
        if (action.getStatus() == ActionStatus.WONT_DO) {
            if (WrittenText.isBlank(action.getReason())) {
                report.add(
                        ReviewRule.ACTION_DECLINED_WITHOUT_REASON,
                        path + "/reason",
                        name + " was declined without a reason",
                        "say why, so that nobody has to ask again");
            }
            return;
        }
        if (action.getOwner().isEmpty()) {
            report.add(ReviewRule.ACTION_OWNER_MISSING, path + "/owner", name + " has no owner", "name one person");
        }
        if (action.getStatus() != ActionStatus.DONE) {
            checkOpen(action, path, name, report);
        }
    }

    private static void checkOpen(ActionItem action, String path, String name, FindingReport report) {
        if (action.getDueDate().isEmpty() && action.getIssue().isEmpty() && !action.isNeedsDiscussion()) {
            report.add(
                    ReviewRule.ACTION_UNTRACKED,
                    path,
                    name + " has neither a due date nor an issue",
                    "add one of them, or mark it for discussion");
        }
        report.add(
                ReviewRule.ACTION_UNFINISHED,
                path + "/status",
                name + " is " + action.getStatus() + ", but a closed postmortem has no open actions",
                "finish it, or decline it with a reason");
    }
}
