package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

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
        if (!coverage.isPrevented() && !analysis.links().isUnexplained()) {
            tellOfWhatIsLeft();
        }
        for (int i = 0; i < actions.size(); i++) {
            int place = actions.get(i).getAddresses().indexOf(analysis.getOutcome());
            if (place >= 0) {
                tellOfAddressedOutcome(actions.get(i), "/actionItems/" + i + "/addresses/" + place);
            }
        }
        return findings.stream().sorted().toList();
    }

    /** What only waits for a decision needs no further action. */
    private void tellOfWhatIsLeft() {
        if (!coverage.isPreventedWithProposals()) {
            Additions additions = Additions.of(analysis, coverage);
            tellOfOpenCombinations(additions);
            tellOfSingleFactors(additions.underlying());
        }
        if (coverage.isPreventedWithProposals() || !coverage.getProposed().isEmpty()) {
            tellOfProposals();
        }
    }

    private void tellOfProposals() {
        CombinationSet proposed = coverage.getProposed();
        boolean one = proposed.isComplete() && proposed.count().equals(BigInteger.ONE);
        String count = proposed.isComplete() ? "" : "at least ";
        findings.add(FactorRule.RESTS_ON_PROPOSALS.at(
                pointers.to(analysis.getOutcome()),
                "factor " + analysis.getOutcome(),
                Sentences.given(analysis) + count + proposed.count()
                        + (one ? " combination that leads to " : " combinations that lead to ")
                        + analysis.getOutcome() + (one ? " is" : " are") + " closed only if what is proposed is decided"
                        + smallestProposed(proposed),
                "decide about it, or add an action"));
    }

    private String smallestProposed(CombinationSet proposed) {
        if (proposed.isEmpty() || proposed.smallest(1).get(0).isEmpty()) {
            return "";
        }
        SortedSet<FactorId> smallest = proposed.smallest(1).get(0);
        List<ActionItemId> closing = List.copyOf(coverage.proposedFor(smallest));
        return "; " + listed(smallest) + " by "
                + (closing.isEmpty() ? "several actions together" : "action " + Sentences.list(closing, "or"));
    }

    private void tellOfOpenCombinations(Additions additions) {
        CombinationSet open = coverage.getOpen();
        BigInteger closed = coverage.getDone().count().add(coverage.getPlanned().count());
        boolean one = open.isComplete() && open.count().equals(BigInteger.ONE);
        String smallest = open.isEmpty() || open.smallest(1).get(0).isEmpty()
                ? ""
                : "; the smallest that is open is " + listed(open.smallest(1).get(0));
        findings.add(FactorRule.OPEN_COMBINATIONS.at(
                pointers.to(analysis.getOutcome()),
                "factor " + analysis.getOutcome(),
                Sentences.given(analysis)
                        + (coverage.getProposedActions().isEmpty()
                                ? "when all actions are done, "
                                : "when all actions that are decided are done, ")
                        + (open.isComplete() ? "" : "at least ") + open.count()
                        + (one ? " combination still leads to " : " combinations still lead to ")
                        + analysis.getOutcome() + " and " + closed + (closed.equals(BigInteger.ONE) ? " is" : " are")
                        + " closed" + smallest,
                hint(additions)));
    }

    private static String hint(Additions additions) {
        if (additions.smaller().isPresent()) {
            return actionsOn(additions.smaller().get());
        }
        CombinationSet underlying = additions.underlying();
        if (underlying.isEmpty()) {
            return underlying.isComplete() && !additions.underlyingOnly()
                    ? "nothing that can be controlled closes them all; say what limits the effect"
                    : "add an action that removes a factor of each open combination";
        }
        SortedSet<FactorId> first = underlying.smallest(1).get(0);
        return first.size() == 1
                ? "one more action is enough if it removes a factor that all of them need"
                : actionsOn(first);
    }

    private static String actionsOn(SortedSet<FactorId> factors) {
        return factors.size() == 1
                ? "one more action is enough if it removes " + factors.first()
                : "it takes actions on " + factors.size() + " more factors, such as " + listed(factors);
    }

    /** Where one more action would be enough, the factors to choose from are told one by one. */
    private void tellOfSingleFactors(CombinationSet additions) {
        additions.stream()
                .takeWhile(set -> set.size() == 1)
                .forEach(set -> findings.add(FactorRule.WITHOUT_ACTION.at(
                        pointers.to(set.first()),
                        "factor " + set.first(),
                        "no action removes factor " + set.first() + ", which is part of every open combination for "
                                + analysis.getOutcome(),
                        "add an action, or say that nothing can be done about it")));
    }

    private static String listed(SortedSet<FactorId> factors) {
        return Sentences.list(List.copyOf(factors), "and");
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
