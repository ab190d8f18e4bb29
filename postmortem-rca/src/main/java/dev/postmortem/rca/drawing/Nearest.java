package dev.postmortem.rca.drawing;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The factors of a graph in the order of their distance from the outcomes, what leads to none at the end. */
final class Nearest {
    private final Map<String, List<Explanation>> explanations;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<FactorId> order = new ArrayList<>();
    private final Deque<FactorId> open = new ArrayDeque<>();

    Nearest(Map<String, List<Explanation>> explanations) {
        this.explanations = explanations;
    }

    /** Adds these factors and what leads to them, nearest first. */
    Nearest from(List<FactorId> factors) {
        factors.forEach(this::visit);
        while (!open.isEmpty()) {
            for (Explanation explanation :
                    explanations.getOrDefault(open.remove().toString(), List.of())) {
                explanation.getCauses().forEach(this::visit);
            }
        }
        return this;
    }

    List<FactorId> order() {
        return order;
    }

    private void visit(FactorId factor) {
        if (seen.add(factor.toString())) {
            order.add(factor);
            open.add(factor);
        }
    }
}
