package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.EventId;

/**
 * The tag of a record: what the joining of duplicates has to know of most records.
 *
 * <p>All bits but the lowest are a hash of the id. The lowest says that the record may be one of several of a
 * fact: because it has a correlation key, or because another may have the same id.
 */
final class RecordTag {
    private static final int SUSPECT = 1;

    /** Odd, so that no two hashes become one; ids that count lines differ in the lowest bit of their hashes alone. */
    private static final int FACTOR = 0xC2B2AE3D;

    private RecordTag() {}

    static int of(EventId id, boolean suspect) {
        return of(id.hashCode(), suspect);
    }

    static int of(int hashOfId, boolean suspect) {
        return hashOfId * FACTOR & ~SUSPECT | (suspect ? SUSPECT : 0);
    }

    static boolean isSuspect(int tag) {
        return (tag & SUSPECT) != 0;
    }

    static int suspect(int tag) {
        return tag | SUSPECT;
    }
}
