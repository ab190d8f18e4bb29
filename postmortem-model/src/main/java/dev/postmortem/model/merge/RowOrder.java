package dev.postmortem.model.merge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the rows of one file follow each other in time. Belongs to one thread. */
final class RowOrder {
    private long reordered;
    private long ascents;
    private long descents;
    private @Nullable Instant latest;
    private @Nullable Instant previous;

    /**
     * Takes the time of the next row.
     *
     * @return the latest time so far, that of this row unless it stands after a later one
     */
    Instant follow(Instant time) {
        if (previous != null) {
            int step = time.compareTo(previous);
            ascents += step > 0 ? 1 : 0;
            descents += step < 0 ? 1 : 0;
        }
        previous = time;
        if (latest != null && time.isBefore(latest)) {
            reordered++;
        } else {
            latest = time;
        }
        return latest;
    }

    /** {@return how many rows stood after a later one} */
    long reordered() {
        return reordered;
    }

    /** {@return whether the file runs backwards in time, as exports that put the newest first do} */
    boolean isNewestFirst() {
        return descents > ascents;
    }
}
