package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import dev.postmortem.rca.graph.Reach;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be said about factors and explanations: all of them, or those that concern one outcome. */
final class GraphFindings {
    private final FactorGraph graph;
    private final CompiledGraph compiled;
    private final Pointers pointers;
    private final Map<FactorId, FactorKind> kinds = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet leading;
    private final BitSet scope = new BitSet();

    /** With an outcome, what leads only to other outcomes is left out. */
    GraphFindings(FactorGraph graph, Optional<FactorId> outcome) {
        this.graph = graph;
        this.compiled = graph.compiled();
        this.pointers = new Pointers(graph);
        graph.getFactors().forEach(factor -> kinds.put(factor.getId(), factor.getKind()));
        BitSet outcomes = nodes(graph.getOutcomes());
        outcome.ifPresent(id -> outcomes.set(compiled.number(id)));
        this.leading = Reach.towards(compiled, outcomes);
        scope.set(0, compiled.size());
        outcome.ifPresent(id -> leaveOutOtherThan(nodes(List.of(id))));
    }

    private void leaveOutOtherThan(BitSet outcome) {
        scope.andNot(leading);
        scope.or(Reach.towards(compiled, outcome));
    }

    private BitSet nodes(List<FactorId> ids) {
        BitSet nodes = new BitSet();
        ids.forEach(id -> nodes.set(compiled.number(id)));
        return nodes;
    }

    List<Finding> all() {
        List<Explanation> explanations = graph.getExplanations();
        for (int i = 0; i < explanations.size(); i++) {
            if (isInScope(explanations.get(i).getEffect())) {
                checkReferences(explanations.get(i), "/explanations/" + i);
                checkSingleCause(explanations.get(i), "/explanations/" + i);
            }
        }
        BitSet derived = new Derivation(compiled, new BitSet(), new BitSet()).from(Derivation.basis(compiled));
        for (ContributingFactor factor : graph.getFactors()) {
            int node = compiled.number(factor.getId());
            if (scope.get(node)) {
                checkReach(factor, leading.get(node));
                checkExplained(factor, compiled.isBasic(node), derived.get(node));
                checkEvidence(factor);
            }
        }
        graph.feedbackLoops().stream()
                .filter(loop -> isInScope(loop.getCycle().get(0)))
                .forEach(this::tellOf);
        return findings.stream().sorted().toList();
    }

    private boolean isInScope(FactorId factor) {
        return scope.get(compiled.number(factor));
    }

    private void checkReferences(Explanation explanation, String path) {
        checkKnown(explanation, explanation.getEffect(), path + "/effect");
        for (int i = 0; i < explanation.getCauses().size(); i++) {
            FactorId cause = explanation.getCauses().get(i);
            checkKnown(explanation, cause, path + "/causes/" + i);
            if (kinds.get(cause) == FactorKind.MITIGATOR) {
                findings.add(FactorRule.MITIGATOR_AS_CAUSE.at(
                        path + "/causes/" + i,
                        "explanation " + explanation.getId(),
                        "factor " + cause + " is a MITIGATOR, which limits an incident, but stands among the causes of "
                                + explanation.getEffect(),
                        "take it out of the explanation, or change its kind"));
            }
        }
    }

    private void checkKnown(Explanation explanation, FactorId factor, String path) {
        if (!pointers.knows(factor)) {
            findings.add(FactorRule.UNKNOWN_FACTOR.at(
                    path,
                    "explanation " + explanation.getId(),
                    "explanation " + explanation.getId() + " names the factor " + factor + ", which does not exist",
                    "add the factor or correct its id"));
        }
    }

    private void checkSingleCause(Explanation explanation, String path) {
        if (explanation.getCauses().size() == 1) {
            findings.add(FactorRule.SINGLE_CAUSE.at(
                    path,
                    "explanation " + explanation.getId(),
                    "explanation " + explanation.getId() + " says that "
                            + explanation.getCauses().get(0) + " alone is enough for " + explanation.getEffect(),
                    "ask which conditions had to be there too, and add them"));
        }
    }

    private void checkReach(ContributingFactor factor, boolean leads) {
        boolean expected = factor.getKind() != FactorKind.MITIGATOR && !leading.isEmpty();
        if (expected && !leads) {
            findings.add(FactorRule.UNREACHABLE.at(
                    pointers.to(factor.getId()),
                    subject(factor),
                    "factor " + factor.getId() + " leads to no outcome",
                    "add it to an explanation, or remove it"));
        }
    }

    private void checkExplained(ContributingFactor factor, boolean basic, boolean derived) {
        if (basic && factor.getKind() == FactorKind.OUTCOME) {
            findings.add(FactorRule.UNEXPLAINED_OUTCOME.at(
                    pointers.to(factor.getId()),
                    subject(factor),
                    "nothing explains the outcome " + factor.getId(),
                    "add an explanation that names the factors behind it"));
        }
        if (!derived) {
            findings.add(FactorRule.UNGROUNDED.at(
                    pointers.to(factor.getId()),
                    subject(factor),
                    "factor " + factor.getId() + " is explained only by a loop that nothing starts",
                    "add what starts the loop"));
        }
        if (!basic && factor.getLikelihood().isPresent()) {
            findings.add(FactorRule.LIKELIHOOD_ON_EXPLAINED.at(
                    pointers.to(factor.getId()) + "/likelihood",
                    subject(factor),
                    "factor " + factor.getId() + " has the likelihood "
                            + factor.getLikelihood().get().toPlainString() + " although other factors explain it",
                    "leave the likelihood to the factors that explain it"));
        }
    }

    private void checkEvidence(ContributingFactor factor) {
        if (factor.getEvidence().isEmpty() && factor.getKind() != FactorKind.OUTCOME) {
            findings.add(FactorRule.NO_EVIDENCE.at(
                    pointers.to(factor.getId()),
                    subject(factor),
                    "nothing supports factor " + factor.getId(),
                    "add a link, a query, a log line or a message that shows it"));
        }
    }

    private void tellOf(FeedbackLoop loop) {
        FactorId first = loop.getCycle().get(0);
        String size = loop.getFactors().size() == loop.getCycle().size()
                ? ""
                : " (" + loop.getFactors().size() + " factors drive each other)";
        findings.add(FactorRule.FEEDBACK_LOOP.at(
                pointers.to(first),
                "factor " + first,
                "factors drive each other: " + loop + size,
                "an action on one factor of the loop weakens all of it"));
    }

    private static String subject(ContributingFactor factor) {
        return "factor " + factor.getId();
    }
}
