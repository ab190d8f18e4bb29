package dev.postmortem.model.clock;

/** Counts steps, so that no input takes longer than a stated number of them. Belongs to one thread. */
final class WorkLimit {
    /** Some seconds; thousands of clocks with tens of thousands of pairs of them take far fewer. */
    static final long STEPS = 30_000_000;

    private final long most;
    private long steps;

    WorkLimit(long most) {
        this.most = most;
    }

    /**
     * Counts one step.
     *
     * @throws Reached if that was one too many
     */
    void step() {
        if (++steps > most) {
            throw new Reached();
        }
    }

    /** {@return how many steps are left} */
    long left() {
        return most - steps;
    }

    /** There is more to do than the limit allows. */
    static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Reached() {
            super("the limit of steps is reached", null, false, false);
        }
    }
}
