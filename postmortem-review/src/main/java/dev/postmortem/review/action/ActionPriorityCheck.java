package dev.postmortem.review.action;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.math.BigDecimal;
import java.util.List;

/** Priorities, where a team uses them, tell actions apart, and what hit customers has one that is urgent. */
final class ActionPriorityCheck implements Check {
    /** Of fewer actions all may well be equally urgent. */
    private static final int FEW = 3;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<ActionItem> ranked = reviewed.postmortem().getActionItems().stream()
                .filter(action -> action.getPriority().isPresent() && action.getStatus() != ActionStatus.WONT_DO)
                .toList();
        if (ranked.isEmpty()) {
            return;
        }
        List<ActionPriority> priorities =
                ranked.stream().map(ActionPriorityCheck::priority).toList();
        if (ranked.size() >= FEW && priorities.stream().distinct().count() == 1) {
            report.add(
                    ReviewRule.ACTION_PRIORITIES_EQUAL,
                    "/actionItems",
                    "all " + ranked.size() + " actions with a priority are " + priorities.get(0),
                    "say which one comes first");
        }
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            if (hitCustomers(impacts.get(i)) && ranked.stream().noneMatch(ActionPriorityCheck::isUrgentAndTracked)) {
                addUrgentMissing(impacts.get(i), "/impacts/" + i, ranked, report);
                return;
            }
        }
    }

    private static ActionPriority priority(ActionItem action) {
        return action.getPriority().orElseThrow();
    }

    private static boolean hitCustomers(Impact impact) {
        boolean severe = impact.getSeverity().compareTo(FunctionalSeverity.PARTIAL_OUTAGE) >= 0;
        boolean counted = impact.getCustomersAffected()
                .filter(ActionPriorityCheck::isSomebody)
                .isPresent();
        return impact.isCustomerVisible() && impact.getSeverity() != FunctionalSeverity.NONE && (severe || counted);
    }

    private static boolean isSomebody(CustomerCount count) {
        return count.getLower() > 0
                || count.getUpper().orElse(0L) > 0
                || count.getShare().map(BigDecimal::signum).orElse(0) > 0;
    }

    private static boolean isUrgent(ActionItem action) {
        return priority(action).compareTo(ActionPriority.P1) <= 0;
    }

    /** What is done needs no issue any more. */
    private static boolean isUrgentAndTracked(ActionItem action) {
        return isUrgent(action) && (action.getIssue().isPresent() || action.getStatus() == ActionStatus.DONE);
    }

    private static void addUrgentMissing(Impact impact, String path, List<ActionItem> ranked, FindingReport report) {
        String urgent = ranked.stream()
                .filter(ActionPriorityCheck::isUrgent)
                .findFirst()
                .map(action -> "the urgent action " + action.getId() + " (" + priority(action) + ") has no issue")
                .orElse("the most urgent of " + ranked.size() + " actions is "
                        + ranked.stream()
                                .map(ActionPriorityCheck::priority)
                                .min(ActionPriority::compareTo)
                                .orElseThrow());
        report.add(
                ReviewRule.ACTION_URGENT_MISSING,
                "/actionItems",
                "impact " + impact.getId() + " (" + path + ") hit customers, but " + urgent + " (/actionItems)",
                "give one action P0 or P1 and an issue in a tracker");
    }
}
