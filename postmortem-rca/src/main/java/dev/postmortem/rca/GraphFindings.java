package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.chain.FeedbackLoop;
import java.util.List;
import java.util.Optional;

/** What is to be said about factors and explanations: all of them, or those that concern one outcome. */
final class GraphFindings {
    private final FindingScope scope;

    /** With an outcome, what leads only to other outcomes is left out. */
    GraphFindings(FactorGraph graph, Optional<FactorId> outcome) {
        this.scope = new FindingScope(graph, outcome);
    }

    List<Finding> all() {
        new ExplanationFindings(scope).check();
        new RedundancyFindings(scope).check();
        for (ContributingFactor factor : scope.graph().getFactors()) {
            if (scope.contains(factor.getId())) {
                checkReach(factor);
                checkExplained(factor);
                checkPerson(factor);
                checkEvidence(factor);
            }
        }
        scope.graph().feedbackLoops().stream()
                .filter(loop -> scope.contains(loop.getCycle().get(0)))
                .forEach(this::tellOf);
        return scope.sorted();
    }

    private boolean leads(ContributingFactor factor) {
        return scope.leading().get(scope.compiled().number(factor.getId()));
    }

    private void checkReach(ContributingFactor factor) {
        boolean expected =
                factor.getKind() != FactorKind.MITIGATOR && !scope.leading().isEmpty();
        if (expected && !leads(factor)) {
            scope.add(
                    FactorRule.UNREACHABLE,
                    factor.getId(),
                    "factor " + factor.getId() + " leads to no outcome",
                    "add it to an explanation, or remove it");
        }
    }

    private void checkExplained(ContributingFactor factor) {
        FactorId id = factor.getId();
        if (scope.isUnexplained(id) && factor.getKind() == FactorKind.OUTCOME) {
            scope.add(
                    FactorRule.UNEXPLAINED_OUTCOME,
                    id,
                    "nothing explains the outcome " + id,
                    "add an explanation that names the factors behind it");
        }
        if (!scope.isDerived(id)) {
            scope.add(
                    FactorRule.UNGROUNDED,
                    id,
                    "factor " + id + " is explained only by a loop that nothing starts",
                    "add what starts the loop");
        }
        if (!scope.isUnexplained(id) && factor.getLikelihood().isPresent()) {
            scope.add(
                    FactorRule.LIKELIHOOD_ON_EXPLAINED,
                    scope.pointers().to(id) + "/likelihood",
                    "factor " + id,
                    "factor " + id + " has the likelihood "
                            + factor.getLikelihood().get().toPlainString() + " although other factors explain it",
                    "leave the likelihood to the factors that explain it");
        }
    }

    /** What somebody decided or did has reasons of its own. */
    private void checkPerson(ContributingFactor factor) {
        boolean decided = factor.getKind() == FactorKind.DECISION;
        boolean acted = factor.getKind() == FactorKind.TRIGGER
                && factor.getLayer().filter(FactorLayer.HUMAN_SYSTEM::equals).isPresent();
        if ((decided || acted) && scope.isUnexplained(factor.getId()) && leads(factor)) {
            scope.add(
                    FactorRule.STOPS_AT_PERSON,
                    factor.getId(),
                    "the question why ends at " + factor.getId() + ", which is what somebody "
                            + (decided ? "decided" : "did"),
                    "ask how it made sense with what was known then, and add what made it likely");
        }
    }

    private void checkEvidence(ContributingFactor factor) {
        if (factor.getEvidence().isEmpty() && factor.getKind() != FactorKind.OUTCOME) {
            scope.add(
                    FactorRule.NO_EVIDENCE,
                    factor.getId(),
                    "nothing supports factor " + factor.getId(),
                    "add a link, a query, a log line or a message that shows it");
        }
    }

    private void tellOf(FeedbackLoop loop) {
        FactorId first = loop.getCycle().get(0);
        String size = loop.getFactors().size() == loop.getCycle().size()
                ? ""
                : " (" + loop.getFactors().size() + " factors drive each other)";
        scope.add(
                FactorRule.FEEDBACK_LOOP,
                first,
                "factors drive each other: " + loop + size,
                "an action on one factor of the loop weakens all of it");
    }
}
