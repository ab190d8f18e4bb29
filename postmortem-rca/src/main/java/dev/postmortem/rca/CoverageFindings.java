package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.finding.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be said about what actions leave open. */
final class CoverageFindings {
    private final FactorAnalysis analysis;
    private final Coverage coverage;
    private final List<ActionItem> actions;
    private final Pointers pointers;
    private final List<Finding> findings = new ArrayList<>();

    CoverageFindings(FactorAnalysis analysis, Coverage coverage, List<ActionItem> actions) {
        this.analysis = analysis;
        this.coverage = coverage;
        this.actions = actions;
        this.pointers = new Pointers(analysis.getGraph());
    }

    List<Finding> all() {
        if (coverage.getVerdict() != CoverageVerdict.PREVENTED) {
            tellOfOpenCombinations();
            tellOfFactorsWithoutAction();
        }
        for (int i = 0; i < actions.size(); i++) {
            int place = actions.get(i).getAddresses().indexOf(analysis.getOutcome());
            if (place >= 0) {
                tellOfAddressedOutcome(actions.get(i), "/actionItems/" + i + "/addresses/" + place);
            }
        }
        return findings.stream().sorted().toList();
    }

    private void tellOfOpenCombinations() {
        CombinationSet open = coverage.getOpen();
        BigInteger total = open.count()
                .add(coverage.getPlanned().count())
                .add(coverage.getDone().count());
        String smallest = open.isEmpty()
                ? ""
                : "; the smallest is "
                        + Sentences.list(open.smallest(1).get(0).stream().toList(), "and");
        findings.add(FactorRule.OPEN_COMBINATIONS.at(
                pointers.to(analysis.getOutcome()),
                "factor " + analysis.getOutcome(),
                "when all actions are done, " + open.count() + " of " + total
                        + (coverage.isComplete() ? "" : " listed") + " combinations still lead to "
                        + analysis.getOutcome() + smallest,
                "add an action that removes a factor of each open combination"));
    }

    private void tellOfFactorsWithoutAction() {
        Set<FactorId> addressed = new HashSet<>();
        coverage.getCountedActions().forEach(action -> addressed.addAll(action.getAddresses()));
        Set<FactorId> exposed = coverage.getOpen().factors();
        for (ContributingFactor factor : analysis.getGraph().getFactors()) {
            FactorId id = factor.getId();
            if (factor.isControllable() && exposed.contains(id) && !addressed.contains(id)) {
                findings.add(FactorRule.WITHOUT_ACTION.at(
                        pointers.to(id),
                        "factor " + id,
                        "no action removes factor " + id + ", which is part of an open combination for "
                                + analysis.getOutcome(),
                        "add an action, or say that nothing can be done about it"));
            }
        }
    }

    private void tellOfAddressedOutcome(ActionItem action, String path) {
        findings.add(FactorRule.ADDRESSES_OUTCOME.at(
                path,
                "action " + action.getId(),
                "action " + action.getId() + " addresses the outcome " + analysis.getOutcome()
                        + " itself, which does not count",
                "name the factors behind the outcome that it removes"));
    }
}
