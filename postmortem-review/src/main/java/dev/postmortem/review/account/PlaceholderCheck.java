package dev.postmortem.review.account;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Placeholder;
import dev.postmortem.review.stated.WrittenText;
import java.util.List;

/** What is not known says why, and no text is left at a placeholder. */
final class PlaceholderCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            if (Placeholder.isIn(text.text())) {
                report.add(
                        ReviewRule.PLACEHOLDER,
                        text.path(),
                        "\"" + text.text().strip() + "\" stands for a text",
                        "write it, or say why nobody knows");
            }
        }
        List<Milestone> milestones = reviewed.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            check(
                    milestones.get(i).getAt(),
                    "milestone " + milestones.get(i).getName(),
                    ReviewedPostmortem.pathTo(i) + "/at",
                    report);
        }
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            Impact impact = impacts.get(i);
            String path = "/impacts/" + i;
            if (impact.getNotes().isEmpty()) {
                check(impact.getStartedAt(), "the start of impact " + impact.getId(), path + "/startedAt", report);
                impact.getEndedAt()
                        .ifPresent(end -> check(end, "the end of impact " + impact.getId(), path + "/endedAt", report));
            }
        }
    }

    private static void check(EventTime time, String name, String path, FindingReport report) {
        String raw = time.getRaw().orElse("");
        if (!time.hasInstant() && (raw.isBlank() || Placeholder.isIn(raw))) {
            report.add(
                    ReviewRule.UNKNOWN_WITHOUT_REASON,
                    path,
                    name + " is \"" + raw + "\", and it is not said why nobody knows",
                    "write the reason behind it, such as \"unknown, the logs were gone\", or give a range");
        }
    }
}
