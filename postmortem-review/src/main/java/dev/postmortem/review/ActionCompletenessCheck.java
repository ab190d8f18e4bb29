package dev.postmortem.review;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import java.util.List;

/** There are actions, one of them changes something, and each can be followed up. */
final class ActionCompletenessCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<ActionItem> actions = reviewed.postmortem().getActionItems();
        if (actions.isEmpty()) {
            report.add(
                    ReviewRule.ACTION_MISSING,
                    "/actionItems",
                    "there is no action",
                    "say what will be done, by whom and until when");
        } else if (actions.stream().noneMatch(ActionCompletenessCheck::preventsOrMitigates)) {
            report.add(
                    ReviewRule.ACTION_PREVENTS_NOTHING,
                    "/actionItems",
                    "none of the actions is a PREVENT or a MITIGATE",
                    "add one that keeps it from happening again or limits its effect");
        }
        for (int i = 0; i < actions.size(); i++) {
            checkFollowUp(actions.get(i), "/actionItems/" + i, report);
        }
    }

    private static boolean preventsOrMitigates(ActionItem action) {
        boolean type = action.getType() == ActionType.PREVENT || action.getType() == ActionType.MITIGATE;
        return type && action.getStatus() != ActionStatus.WONT_DO;
    }

    private static void checkFollowUp(ActionItem action, String path, FindingReport report) {
        String name = "action " + action.getId();
        if (action.getStatus() == ActionStatus.WONT_DO) {
            if (DocumentCheck.isBlank(action.getReason())) {
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
        if (report.asked() == PostmortemStatus.CLOSED) {
            report.add(
                    ReviewRule.ACTION_UNFINISHED,
                    path + "/status",
                    name + " is " + action.getStatus() + ", but a closed postmortem has no open actions",
                    "finish it, or decline it with a reason");
        }
    }
}
