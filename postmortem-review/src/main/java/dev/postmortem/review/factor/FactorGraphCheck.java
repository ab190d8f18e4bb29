package dev.postmortem.review.factor;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.AnalysisLimits;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorRule;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The factors hang together, and the actions close every combination that led to an outcome. */
final class FactorGraphCheck implements Check {
    private static final int MAX_NODES = 200_000;
    private static final long MAX_STEPS = 10_000_000;
    private static final int MAX_OUTCOMES = 50;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        FactorGraph graph = FactorGraph.of(reviewed.postmortem());
        List<ActionItem> actions = reviewed.postmortem().getActionItems();
        graph.findings().forEach(finding -> report.add(forStatus(finding, report.asked())));
        graph.findings(actions).forEach(report::add);
        checkOutcomes(graph, actions, report);
    }

    /** All outcomes share the steps, so that many outcomes do not take longer than one. */
    private static void checkOutcomes(FactorGraph graph, List<ActionItem> actions, FindingReport report) {
        Set<FactorId> explained =
                graph.getExplanations().stream().map(Explanation::getEffect).collect(Collectors.toSet());
        List<FactorId> outcomes =
                graph.getOutcomes().stream().filter(explained::contains).toList();
        int checked = Math.min(outcomes.size(), MAX_OUTCOMES);
        AnalysisLimits limits = AnalysisLimits.of(MAX_NODES, MAX_STEPS / Math.max(1, checked));
        for (FactorId outcome : outcomes.subList(0, checked)) {
            FactorAnalysis analysis = graph.analyze(outcome, limits);
            analysis.combinationFindings().forEach(report::add);
            if (!actions.isEmpty()) {
                analysis.coverage(actions).findings().forEach(report::add);
            }
        }
        if (checked < outcomes.size()) {
            report.add(Finding.builder()
                    .id(FactorRule.LIMITED.getId())
                    .severity(FactorRule.LIMITED.getSeverity())
                    .path("/factors")
                    .message("combinations and actions were checked for " + checked + " of " + outcomes.size()
                            + " outcomes")
                    .hint("analyse the others one by one")
                    .build());
        }
    }

    /** An outcome without an explanation is unfinished work as long as the document is not reviewed. */
    private static Finding forStatus(Finding finding, PostmortemStatus asked) {
        if (!finding.getId().equals(FactorRule.UNEXPLAINED_OUTCOME.getId())) {
            return finding;
        }
        return finding.toBuilder()
                .severity(ReviewRule.OUTCOME_MISSING.severityFor(asked))
                .build();
    }
}
