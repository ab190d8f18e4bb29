package dev.postmortem.model.merge;

import java.util.concurrent.CancellationException;

/** Tells a listener how far a long pass is, and stops it if the listener says so. Belongs to one thread. */
final class MergeProgress {
    private static final int ROWS_BETWEEN = 50_000;

    private final ProgressListener listener;
    private final String name;
    private long rows;
    private int rowsUntilTold = ROWS_BETWEEN;

    MergeProgress(ProgressListener listener, String name) {
        this.listener = listener;
        this.name = name;
    }

    /** Begins a file, of which the listener hears at once. */
    static MergeProgress begin(ProgressListener listener, String name) {
        MergeProgress progress = new MergeProgress(listener, name);
        progress.tell();
        return progress;
    }

    void row() {
        if (--rowsUntilTold == 0) {
            rows += ROWS_BETWEEN;
            rowsUntilTold = ROWS_BETWEEN;
            tell();
        }
    }

    private void tell() {
        if (!listener.onRows(name, rows)) {
            throw new CancellationException("stopped in " + name + " after " + rows + " rows");
        }
    }
}
