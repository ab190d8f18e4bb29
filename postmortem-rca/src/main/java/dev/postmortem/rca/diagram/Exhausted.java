package dev.postmortem.rca.diagram;

/** Unwinds a computation whose limit is met; never leaves the internal packages. */
public class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says that a limit is met.
     *
     * @param message which
     */
    public Exhausted(String message) {
        super(message, null, false, false);
    }

    /** One table is full; another order of the variables may need a smaller one. */
    public static final class TableFull extends Exhausted {
        private static final long serialVersionUID = 1L;

        TableFull() {
            super("the table of nodes is full");
        }
    }
}
