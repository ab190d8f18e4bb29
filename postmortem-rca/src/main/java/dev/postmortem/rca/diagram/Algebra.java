package dev.postmortem.rca.diagram;

/** Where monotone functions are computed; 0 is what never holds and 1 is what always does, everywhere. */
public interface Algebra {
    /**
     * Returns the function that holds if a variable does.
     *
     * @param variable the variable
     * @return the function
     */
    int variable(int variable);

    /**
     * Returns the function that holds if enough functions hold.
     *
     * @param need how many
     * @param functions the functions; not changed
     * @return the function
     */
    int atLeast(int need, int[] functions);
}
