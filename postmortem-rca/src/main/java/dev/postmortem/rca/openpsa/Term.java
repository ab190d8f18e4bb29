package dev.postmortem.rca.openpsa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is left of a formula when all that is constant and all that is said twice is gone. */
sealed interface Term {
    /** It is always or never so. */
    record Constant(boolean value) implements Term {}

    /** It is an event. Ordered, so that sets of events stay fast whatever their names. */
    record Known(String id) implements Term, Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            return id.compareTo(other.id);
        }
    }

    /** Its terms work together: so many of them are enough, 1 for any and all of them for all; two terms at least. */
    final class Composed implements Term {
        private final int needed;
        private final List<Term> terms;

        Composed(int needed, List<Term> terms) {
            this.needed = needed;
            this.terms = terms;
        }

        List<Term> terms() {
            return terms;
        }

        boolean isAny() {
            return needed == 1;
        }

        /** How many terms are enough; empty where all are needed. */
        Optional<Integer> atLeast() {
            return needed == terms.size() ? Optional.empty() : Optional.of(needed);
        }

        /** The event that stands twice where terms are counted. */
        Optional<Known> repeated() {
            Set<Term> seen = new LinkedHashSet<>();
            return terms.stream()
                    .filter(term -> !seen.add(term))
                    .map(Known.class::cast)
                    .findFirst();
        }
    }

    /** What is left of a formula whose operands are folded already. */
    static Term of(Formula formula, List<Term> operands) {
        int needed = formula.needed();
        List<Term> open = new ArrayList<>(operands.size());
        for (Term operand : operands) {
            if (!(operand instanceof Constant constant)) {
                open.add(operand);
            } else if (constant.value()) {
                needed--;
            }
        }
        if (needed <= 0 || needed > open.size()) {
            return new Constant(needed <= 0);
        }
        return needed > 1 && needed < open.size() ? new Composed(needed, List.copyOf(open)) : joined(needed == 1, open);
    }

    /** Any or all of the operands, with inner formulas of the same kind spread out. */
    private static Term joined(boolean any, List<Term> operands) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Term operand : operands) {
            if (operand instanceof Composed inner
                    && (any ? inner.isAny() : inner.atLeast().isEmpty())) {
                terms.addAll(inner.terms());
            } else {
                terms.add(operand);
            }
        }
        return terms.size() == 1 ? terms.iterator().next() : new Composed(any ? 1 : terms.size(), List.copyOf(terms));
    }
}
