package dev.postmortem.review.impact;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;

/** There is an impact, and it has numbers. */
final class ImpactCompletenessCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        if (impacts.isEmpty()) {
            report.add(
                    ReviewRule.IMPACT_MISSING,
                    "/impacts",
                    "no impact is described",
                    "say what was affected, how much and from when to when");
        } else if (impacts.stream().noneMatch(ImpactCompletenessCheck::hasNumber)) {
            report.add(
                    ReviewRule.IMPACT_WITHOUT_NUMBERS,
                    "/impacts",
                    "no impact has a number beside its duration",
                    "add customers affected, failed requests, tickets or money; a range or an estimate will do");
        }
    }

    private static boolean hasNumber(Impact impact) {
        return impact.getCustomersAffected().isPresent()
                || impact.getCustomersReported().isPresent()
                || impact.getSupportTickets().isPresent()
                || impact.getRequestsFailed().isPresent()
                || !impact.getMetrics().isEmpty()
                || !impact.getMoney().isEmpty();
    }
}
