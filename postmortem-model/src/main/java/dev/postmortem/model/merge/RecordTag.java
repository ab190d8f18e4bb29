package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.EventId;

/**
 * The tag of a record: what the joining of duplicates has to know of most records.
 *
 * <p>All bits but the lowest are those of the hash of the id, mixed. The lowest says that the record may be one of several of a
 * fact: because it has a correlation key, or because another may have the same id.
 */
final class RecordTag {
    private static final int SUSPECT = 1;

    /** 2^32 divided by the golden ratio; odd, so that no two hashes become one. */
    private static final int SPREAD = 0x9e3779b9;

    private RecordTag() {}

    /** The hashes of ids that count lines differ in their lowest bit alone, for which there is no room. */
    static int of(EventId id, boolean suspect) {
        return id.hashCode() * SPREAD & ~SUSPECT | (suspect ? SUSPECT : 0);
    }

    static boolean isSuspect(int tag) {
        return (tag & SUSPECT) != 0;
    }

    static int suspect(int tag) {
        return tag | SUSPECT;
    }
}
