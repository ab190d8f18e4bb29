package dev.postmortem.review;

import dev.postmortem.model.action.ActionItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Actions lie after the incident that they answer. */
final class ActionDatesCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        reviewed.start().ifPresent(start -> {
            List<ActionItem> actions = reviewed.postmortem().getActionItems();
            for (int i = 0; i < actions.size(); i++) {
                check(actions.get(i), "/actionItems/" + i, start, report);
            }
        });
    }

    /** A calendar day has no zone: the day before is still possible somewhere. */
    private static void check(ActionItem action, String path, Instant start, FindingReport report) {
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
}
