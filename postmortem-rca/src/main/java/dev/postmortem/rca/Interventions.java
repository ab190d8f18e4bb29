package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What actions take out of a graph. */
final class Interventions {
    private final CompiledGraph graph;
    private final int outcome;
    private final BitSet removed = new BitSet();
    private final BitSet broken = new BitSet();
    private final Derivation derivation;

    Interventions(FactorGraph graph, FactorId outcome, List<ActionItem> actions) {
        this.graph = graph.compiled();
        this.outcome = this.graph.number(outcome);
        Set<ExplanationId> targets = new HashSet<>();
        for (ActionItem action : actions) {
            action.getAddresses().forEach(this::remove);
            targets.addAll(action.getBreaks());
        }
        List<Explanation> explanations = graph.getExplanations();
        for (int i = 0; i < explanations.size() && !targets.isEmpty(); i++) {
            broken.set(i, targets.contains(explanations.get(i).getId()));
        }
        this.derivation = new Derivation(this.graph, removed, broken);
    }

    /** To investigate removes nothing; to notice or to limit changes how long and how bad, not whether. */
    static boolean counts(ActionItem action, OutcomeAspect aspect) {
        if (action.getStatus() == ActionStatus.WONT_DO) {
            return false;
        }
        return switch (action.getType()) {
            case PREVENT, REPAIR, PROCESS -> true;
            case MITIGATE, DETECT -> aspect != OutcomeAspect.OCCURRENCE;
            case INVESTIGATE -> false;
        };
    }

    /** Nobody has decided yet to do it: it is a proposal, or on the agenda of the meeting and not begun. */
    static boolean isUndecided(ActionItem action) {
        return switch (action.getStatus()) {
            case PROPOSED -> true;
            case OPEN -> action.isNeedsDiscussion();
            case IN_PROGRESS, DONE, WONT_DO -> false;
        };
    }

    /** The outcome cannot be removed itself: that says nothing about what leads to it. */
    private void remove(FactorId factor) {
        int node = graph.number(factor);
        if (node >= 0 && node != outcome) {
            removed.set(node);
        }
    }

    BitSet removedNodes() {
        return removed;
    }

    BitSet brokenGates() {
        return broken;
    }

    boolean preventOutcome() {
        return !derivation.from(Derivation.basis(graph)).get(outcome);
    }

    boolean close(Collection<FactorId> combination) {
        BitSet given = new BitSet();
        for (FactorId factor : combination) {
            int node = graph.number(factor);
            if (node >= 0) {
                given.set(node);
            }
        }
        return !derivation.from(given).get(outcome);
    }
}
