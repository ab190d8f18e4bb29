package dev.postmortem.rca.diagram;

/** How much work is left; counted in steps, so that the same input always stops at the same place. */
public final class Budget {
    private final int maxNodes;
    private long steps;

    /**
     * Makes a budget.
     *
     * @param maxNodes how many nodes a table may hold
     * @param steps how many steps may be made
     */
    public Budget(int maxNodes, long steps) {
        this.maxNodes = maxNodes;
        this.steps = steps;
    }

    /** {@return a budget for what is linear in a result that is there already} */
    public static Budget unlimited() {
        return new Budget(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** {@return how many nodes a table may hold} */
    public int maxNodes() {
        return maxNodes;
    }

    /** {@return how many steps are left} */
    public long left() {
        return steps;
    }

    /**
     * Takes steps off.
     *
     * @param count how many
     * @throws Exhausted if fewer were left
     */
    public void spend(long count) {
        steps -= count;
        if (steps < 0) {
            throw new Exhausted("the steps are spent");
        }
    }

    /**
     * Checks that there is room for so many nodes outside of tables.
     *
     * @param nodes how many
     * @throws Exhausted if they are too many
     */
    public void requireRoomFor(long nodes) {
        if (nodes > maxNodes) {
            throw new Exhausted("there is no room for more nodes");
        }
    }

    /**
     * Splits off a part, which is no longer here.
     *
     * @param count how many steps
     * @return a budget of so many steps
     * @throws Exhausted if fewer were left
     */
    public Budget split(long count) {
        spend(count);
        return new Budget(maxNodes, count);
    }
}
