package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;

/** Makes an equal formula whose diagrams are built from smaller ones. */
final class Simplification {
    /** One absorption makes room for another; hardly ever more often than this. */
    private static final int MAX_ROUNDS = 8;

    private Simplification() {}

    static Formula of(Formula formula, Budget budget) {
        Formula before = Coalescing.of(formula, budget);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Formula after = Absorption.of(before, budget);
            if (after == before) {
                break;
            }
            before = Coalescing.of(after, budget);
        }
        return Grouping.of(before, budget);
    }
}
