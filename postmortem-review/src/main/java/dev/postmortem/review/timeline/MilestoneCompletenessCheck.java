package dev.postmortem.review.timeline;

import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;

/** The moments are there that every review needs. A mark whose time is given as unknown counts: somebody looked. */
final class MilestoneCompletenessCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        require(reviewed, report, MilestoneName.IMPACT_STARTED, ReviewRule.IMPACT_START_MISSING, "the impact started");
        require(reviewed, report, MilestoneName.DETECTED, ReviewRule.DETECTED_MISSING, "the incident was detected");
        require(reviewed, report, MilestoneName.RESOLVED, ReviewRule.RESOLVED_MISSING, "the incident was resolved");
    }

    private static void require(
            ReviewedPostmortem reviewed, FindingReport report, MilestoneName name, ReviewRule rule, String what) {
        boolean stated =
                reviewed.milestones().stream().anyMatch(m -> m.getName().equals(name));
        if (!stated) {
            report.add(
                    rule,
                    "/incident/milestones",
                    "it is not said when " + what,
                    "add the milestone " + name + "; a range or \"?\" will do");
        }
    }
}
