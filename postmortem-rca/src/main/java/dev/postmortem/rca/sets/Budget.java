package dev.postmortem.rca.sets;

/** How much work is left; counted in steps, so that the same input always stops at the same place. */
final class Budget {
    /** What a set costs beside its members. */
    private static final int SET_COST = 4;

    private final int maxSets;
    private long steps;

    Budget(int maxSets, long steps) {
        this.maxSets = maxSets;
        this.steps = steps;
    }

    long left() {
        return steps;
    }

    void spend(long count) {
        steps -= count;
        if (steps < 0) {
            throw new Exhausted();
        }
    }

    void spendSet(int members) {
        spend(SET_COST + (long) members);
    }

    void requireRoomFor(int sets) {
        if (sets > maxSets) {
            throw new Exhausted();
        }
    }

    /** Unwinds a computation whose budget is spent; never leaves this package. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the budget is spent", null, false, false);
        }
    }
}
