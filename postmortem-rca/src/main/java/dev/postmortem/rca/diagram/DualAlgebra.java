package dev.postmortem.rca.diagram;

import java.util.Arrays;

/** Computes with the duals of functions: "all" becomes "any", and what never holds becomes what always does. */
public final class DualAlgebra implements Algebra {
    private final Algebra duals;

    /**
     * Makes an algebra.
     *
     * @param duals where the duals are kept
     */
    public DualAlgebra(Algebra duals) {
        this.duals = duals;
    }

    /**
     * Returns the dual of a function here, there; and the other way round.
     *
     * @param function the function
     * @return its dual
     */
    public static int opposite(int function) {
        return function <= 1 ? 1 - function : function;
    }

    @Override
    public int variable(int variable) {
        return duals.variable(variable);
    }

    @Override
    public int atLeast(int need, int[] functions) {
        int[] opposites = Arrays.stream(functions).map(DualAlgebra::opposite).toArray();
        return opposite(duals.atLeast(functions.length - need + 1, opposites));
    }
}
