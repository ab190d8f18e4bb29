package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.List;
import java.util.Set;

/** What is to be said about each explanation by itself. */
final class ExplanationFindings {
    private static final Set<FactorKind> STANDING = Set.of(FactorKind.CONDITION, FactorKind.BARRIER_ABSENT);

    private final FindingScope scope;

    ExplanationFindings(FindingScope scope) {
        this.scope = scope;
    }

    void check() {
        List<Explanation> explanations = scope.graph().getExplanations();
        for (int i = 0; i < explanations.size(); i++) {
            if (scope.contains(explanations.get(i).getEffect())) {
                checkReferences(explanations.get(i), "/explanations/" + i);
                checkCompleteness(explanations.get(i), "/explanations/" + i);
            }
        }
    }

    private void checkReferences(Explanation explanation, String path) {
        checkKnown(explanation, explanation.getEffect(), path + "/effect");
        for (int i = 0; i < explanation.getCauses().size(); i++) {
            FactorId cause = explanation.getCauses().get(i);
            checkKnown(explanation, cause, path + "/causes/" + i);
            if (scope.is(cause, factor -> factor.getKind() == FactorKind.MITIGATOR)) {
                scope.add(
                        FactorRule.MITIGATOR_AS_CAUSE,
                        path + "/causes/" + i,
                        "explanation " + explanation.getId(),
                        "factor " + cause + " is a MITIGATOR, which limits an incident, but stands among the causes of "
                                + explanation.getEffect(),
                        "take it out of the explanation, or change its kind");
            }
        }
    }

    private void checkKnown(Explanation explanation, FactorId factor, String path) {
        if (!scope.pointers().knows(factor)) {
            scope.add(
                    FactorRule.UNKNOWN_FACTOR,
                    path,
                    "explanation " + explanation.getId(),
                    "explanation " + explanation.getId() + " names the factor " + factor + ", which does not exist",
                    "add the factor or correct its id");
        }
    }

    private void checkCompleteness(Explanation explanation, String path) {
        List<FactorId> causes = explanation.getCauses();
        if (causes.size() == 1) {
            scope.add(
                    FactorRule.SINGLE_CAUSE,
                    path,
                    "explanation " + explanation.getId(),
                    "explanation " + explanation.getId() + " says that " + causes.get(0) + " alone is enough for "
                            + explanation.getEffect(),
                    "ask which conditions had to be there too, and add them");
        } else if (explanation.getAtLeast().isEmpty() && namesOnlyConditions(explanation)) {
            scope.add(
                    FactorRule.INCOMPLETE_EXPLANATION,
                    path,
                    "explanation " + explanation.getId(),
                    "explanation " + explanation.getId() + " names only what had been so before ("
                            + Sentences.list(causes, "and") + "), not what set off " + explanation.getEffect(),
                    "ask what changed, and add the trigger");
        }
    }

    /** Conditions are enough for how long or how bad something was, but that it happened needs something that happened. */
    private boolean namesOnlyConditions(Explanation explanation) {
        return !scope.is(explanation.getEffect(), ExplanationFindings::isAboutLengthOrDepth)
                && explanation.getCauses().stream()
                        .allMatch(cause -> scope.isUnexplained(cause)
                                && scope.is(cause, factor -> STANDING.contains(factor.getKind())));
    }

    private static boolean isAboutLengthOrDepth(ContributingFactor factor) {
        return factor.getAspect()
                .filter(aspect -> aspect != OutcomeAspect.OCCURRENCE)
                .isPresent();
    }
}
