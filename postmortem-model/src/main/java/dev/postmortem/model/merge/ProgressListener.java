package dev.postmortem.model.merge;

/** Is told how far a long reading is, and may stop it. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Takes the progress of one file; called when it begins and every 50,000 rows, on the thread that merges.
     *
     * <p>What it throws ends the merge and reaches its caller.
     *
     * @param file the file being read
     * @param rows the rows read from it so far, 0 when it begins
     * @return whether to go on; false ends the merge with a {@link java.util.concurrent.CancellationException}
     */
    boolean onRows(String file, long rows);
}
