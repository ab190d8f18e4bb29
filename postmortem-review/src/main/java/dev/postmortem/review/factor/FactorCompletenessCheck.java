package dev.postmortem.review.factor;

import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;

/** More than one factor contributed, and it is said to what. */
final class FactorCompletenessCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<ContributingFactor> factors = reviewed.postmortem().getFactors();
        long outcomes =
                factors.stream().filter(f -> f.getKind() == FactorKind.OUTCOME).count();
        long contributing = factors.size() - outcomes;
        if (contributing < 2) {
            report.add(
                    ReviewRule.FACTOR_TOO_FEW,
                    "/factors",
                    contributing == 0 ? "no contributing factor is named" : "only one contributing factor is named",
                    "ask what made it possible, what let it through and what made it worse");
        }
        if (outcomes == 0) {
            report.add(
                    ReviewRule.OUTCOME_MISSING,
                    "/factors",
                    "no factor is an OUTCOME, so nothing is explained",
                    "add what is to be explained, and explanations that lead to it");
        }
    }
}
