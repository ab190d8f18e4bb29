package dev.postmortem.rca.openpsa;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.ContributingFactorBuilder;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.FactorGraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a factor graph of the events of a file: explained factors first, then the others, each in the file's order. */
final class FactorGraphAssembly {
    private final Declarations declarations;
    private final GateOrder order;
    private final Map<String, Term> folded = new HashMap<>();
    private final SortedMap<FactorId, Boolean> constants = new TreeMap<>();
    private final List<ContributingFactor> explained = new ArrayList<>();
    private final List<ContributingFactor> unexplained = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();

    FactorGraphAssembly(Declarations declarations) {
        this.declarations = declarations;
        this.order = new GateOrder(declarations);
        for (Event event : declarations.events()) {
            if (event.type() == EventType.HOUSE_EVENT) {
                folded.put(event.id(), new Term.Constant(event.state()));
                constants.put(FactorId.of(event.id()), event.state());
            }
        }
        order.usedFirst().forEach(gate -> folded.put(gate.id(), fold(gate)));
        declarations.events().stream().filter(Event::isGate).forEach(this::addGate);
        declarations.events().stream()
                .filter(event -> event.type() == EventType.BASIC_EVENT)
                .forEach(this::addBasicEvent);
        declarations.undefined().forEach(this::addBasicEvent);
    }

    FactorGraph graph() {
        return FactorGraph.builder()
                .factors(explained)
                .factors(unexplained)
                .explanations(explanations)
                .build();
    }

    /** {@return what is always or never so, below the top} */
    SortedMap<FactorId, Boolean> constants() {
        return constants;
    }

    /** Inner formulas stand after the outer ones, so from the last to the first each finds its own folded. */
    private Term fold(Event gate) {
        Map<Operand, Term> inner = new IdentityHashMap<>();
        List<Formula> formulas = gate.formulas();
        for (int i = formulas.size() - 1; i >= 0; i--) {
            Formula formula = formulas.get(i);
            Term term = Term.of(
                    formula,
                    formula.operands().stream()
                            .map(operand -> term(operand, inner))
                            .toList());
            if (term instanceof Term.Composed composed) {
                refuseRepetition(composed, formula);
            }
            inner.put(formula, term);
        }
        return Objects.requireNonNull(inner.get(formulas.get(0)));
    }

    private Term term(Operand operand, Map<Operand, Term> inner) {
        if (operand instanceof Operand.Constant constant) {
            return new Term.Constant(constant.value());
        }
        if (operand instanceof Operand.Reference reference) {
            String id = declarations.resolve(reference).id();
            return folded.get(id) instanceof Term.Constant constant ? constant : new Term.Known(id);
        }
        return Objects.requireNonNull(inner.get(operand));
    }

    private void refuseRepetition(Term.Composed composed, Formula formula) {
        composed.repeated().ifPresent(twice -> {
            throw declarations.error(
                    formula.line(),
                    twice.id() + " stands twice where operands are counted",
                    "name each operand of <atleast> once");
        });
    }

    private void addGate(Event gate) {
        Term term = folded.get(gate.id());
        boolean isTop = order.isTop(gate);
        if (term instanceof Term.Constant constant && !isTop) {
            constants.put(FactorId.of(gate.id()), constant.value());
        } else if (term instanceof Term.Constant constant && constant.value()) {
            unexplained.add(factor(gate, true).likelihood(BigDecimal.ONE).build());
        } else {
            explained.add(factor(gate, isTop).build());
            explain(gate);
        }
    }

    private void addBasicEvent(Event event) {
        ContributingFactorBuilder factor = factor(event, false);
        if (event.likelihood() != null) {
            factor.likelihood(event.likelihood());
        }
        unexplained.add(factor.build());
    }

    private ContributingFactorBuilder factor(Event event, boolean isTop) {
        ContributingFactorBuilder factor = ContributingFactor.builder()
                .id(FactorId.of(event.id()))
                .kind(FactorAttributes.usualKind(isTop))
                .text(event.label() == null || event.label().isEmpty() ? event.id() : event.label());
        FactorAttributes.read(event, declarations, factor);
        return factor;
    }

    private void explain(Event gate) {
        GateExplanations gates = new GateExplanations(gate.id(), Objects.requireNonNull(folded.get(gate.id())));
        explanations.addAll(gates.explanations());
        for (String id : gates.partIds()) {
            declarations.claim(id, gate.line());
            explained.add(ContributingFactor.builder()
                    .id(FactorId.of(id))
                    .kind(FactorKind.CONDITION)
                    .text(id)
                    .build());
        }
    }
}
