package dev.postmortem.sources.input;

/**
 * Why one row gives no event; becomes a {@link dev.postmortem.model.source.SourceProblem} with the place of the row.
 *
 * <p>Thrown inside one reader and caught by the loop over its rows, nowhere else.
 */
public final class RowProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final String remedy;

    /**
     * Creates a reason.
     *
     * @param id the stable dotted id, such as {@code source.bad-time}
     * @param message what is wrong, with the value
     * @param remedy what the caller can do about it
     */
    public RowProblem(String id, String message, String remedy) {
        super(message, null, false, false);
        this.id = id;
        this.remedy = remedy;
    }

    /** {@return the stable dotted id} */
    public String getId() {
        return id;
    }

    /** {@return what the caller can do about it} */
    public String getRemedy() {
        return remedy;
    }
}
