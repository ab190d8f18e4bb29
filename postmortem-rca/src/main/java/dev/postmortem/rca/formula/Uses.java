package dev.postmortem.rca.formula;

/** How often each node of a formula is used by others that lead to a root. */
final class Uses {
    private Uses() {}

    /** Being a root counts as two uses: nothing may be merged over it. Nodes that lead to no root have none. */
    static int[] count(Formula formula) {
        int[] uses = new int[formula.size()];
        for (int root : formula.roots()) {
            uses[root] += 2;
        }
        for (int node = formula.size() - 1; node >= 2; node--) {
            if (uses[node] > 0 && formula.isGate(node)) {
                for (int argument : formula.arguments(node)) {
                    uses[argument]++;
                }
            }
        }
        return uses;
    }
}
