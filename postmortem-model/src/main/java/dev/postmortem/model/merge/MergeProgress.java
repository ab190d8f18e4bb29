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

    void row() {
        if (--rowsUntilTold == 0) {
            tell();
        }
    }

    private void tell() {
        rows += ROWS_BETWEEN;
        rowsUntilTold = ROWS_BETWEEN;
        if (!listener.onRows(name, rows)) {
            throw new CancellationException("stopped in " + name + " after " + rows + " rows");
        }
    }
}
