package dev.postmortem.rca.openpsa;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The explanations of one gate, and of the factors that stand for the formulas inside its own. */
final class GateExplanations {
    private final String gate;
    private final List<Part> parts = new ArrayList<>(1);
    private final List<Explanation> explanations = new ArrayList<>(1);
    private int ofPart;

    private record Part(String id, Term term) {}

    GateExplanations(String gate, Term term) {
        this.gate = gate;
        parts.add(new Part(gate, term));
        for (int i = 0; i < parts.size(); i++) {
            ofPart = 0;
            explain(parts.get(i));
        }
    }

    List<Explanation> explanations() {
        return explanations;
    }

    /** The ids of the factors for inner formulas: that of the gate, a slash, which no name can have, and a number. */
    List<String> partIds() {
        return parts.stream().skip(1).map(Part::id).toList();
    }

    private void explain(Part part) {
        if (part.term() instanceof Term.Constant) {
            add(part, List.of(FactorId.of(part.id())), Optional.empty());
        } else if (part.term() instanceof Term.Composed any && any.isAny()) {
            any.terms().forEach(term -> addAlternative(part, term));
        } else {
            addAlternative(part, part.term());
        }
    }

    private void addAlternative(Part part, Term term) {
        if (term instanceof Term.Composed composed) {
            add(part, composed.terms().stream().map(this::cause).toList(), composed.atLeast());
        } else {
            add(part, List.of(cause(term)), Optional.empty());
        }
    }

    private FactorId cause(Term term) {
        if (term instanceof Term.Known known) {
            return FactorId.of(known.id());
        }
        Part part = new Part(gate + "/" + parts.size(), term);
        parts.add(part);
        return FactorId.of(part.id());
    }

    private void add(Part part, List<FactorId> causes, Optional<Integer> atLeast) {
        ofPart++;
        explanations.add(Explanation.builder()
                .id(ExplanationId.of(part.id() + "#" + ofPart))
                .effect(FactorId.of(part.id()))
                .causes(causes)
                .atLeast(atLeast)
                .build());
    }
}
