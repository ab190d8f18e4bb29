package dev.postmortem.review;

import dev.postmortem.model.factor.FactorKind;
import java.util.Map;
import java.util.stream.Collectors;

/** More than one factor contributed, and it is said to what. */
final class FactorCompletenessCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Map<Boolean, Long> byOutcome = reviewed.postmortem().getFactors().stream()
                .collect(Collectors.partitioningBy(f -> f.getKind() == FactorKind.OUTCOME, Collectors.counting()));
        long contributing = byOutcome.get(false);
        if (contributing < 2) {
            report.add(
                    ReviewRule.FACTOR_TOO_FEW,
                    "/factors",
                    contributing == 0 ? "no contributing factor is named" : "only one contributing factor is named",
                    "ask what made it possible, what let it through and what made it worse");
        }
        if (byOutcome.get(true) == 0) {
            report.add(
                    ReviewRule.OUTCOME_MISSING,
                    "/factors",
                    "no factor is an OUTCOME, so nothing is explained",
                    "add what is to be explained, and explanations that lead to it");
        }
    }
}
