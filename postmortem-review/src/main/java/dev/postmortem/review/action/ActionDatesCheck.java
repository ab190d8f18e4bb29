package dev.postmortem.review.action;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.validation.Inconsistency;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Actions lie after the incident that they answer, and after the time when they were written down. */
final class ActionDatesCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<ActionItem> actions = reviewed.postmortem().getActionItems();
        for (int i = 0; i < actions.size(); i++) {
            ActionItem action = actions.get(i);
            String path = "/actionItems/" + i;
            reviewed.start().ifPresent(start -> checkStart(action, path, start, report));
            action.toInconsistencies().forEach(broken -> addCreated(broken, action, path, report));
        }
    }

    /** A calendar day has no zone: the day before is still possible somewhere. */
    private static void checkStart(ActionItem action, String path, Instant start, FindingReport report) {
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        action.getDueDate()
                .filter(due -> due.isBefore(day.minusDays(1)))
                .ifPresent(due -> report.add(
                        ReviewRule.ACTION_DUE_BEFORE_INCIDENT,
                        path + "/dueDate",
                        "action " + action.getId() + " is due on " + due + ", before the incident began on " + day,
                        "correct the date; is the year right?"));
        action.getCompletedAt()
                .filter(done -> done.isBefore(start))
                .ifPresent(done -> report.add(
                        ReviewRule.ACTION_COMPLETED_BEFORE_INCIDENT,
                        path + "/completedAt",
                        "action " + action.getId() + " was completed at " + done + ", before the incident began at "
                                + start,
                        "correct the time; is the year right?"));
    }

    private static void addCreated(Inconsistency broken, ActionItem action, String path, FindingReport report) {
        boolean due = broken.getRule().equals(ReviewRule.ACTION_DUE_BEFORE_CREATED.getId());
        String what = due
                ? " is due on " + action.getDueDate().orElseThrow()
                : " was completed at " + action.getCompletedAt().orElseThrow();
        report.add(
                due ? ReviewRule.ACTION_DUE_BEFORE_CREATED : ReviewRule.ACTION_COMPLETED_BEFORE_CREATED,
                path + "/" + broken.getProperty(),
                "action " + action.getId() + what + " (" + path + "/" + broken.getProperty()
                        + "), before it was written" + " down at "
                        + action.getCreatedAt().orElseThrow() + " (" + path + "/createdAt)",
                "correct the one that is wrong; is the year right?");
    }
}
