package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.EventId;

/**
 * The tag of a record: what the joining of duplicates has to know of most records.
 *
 * <p>All bits but the lowest are those of the hash of the id. The lowest says that the record may be one of several of a
 * fact: because it has a correlation key, or because another may have the same id.
 */
final class RecordTag {
    private static final int SUSPECT = 1;

    private RecordTag() {}

    static int of(EventId id, boolean suspect) {
        return id.hashCode() & ~SUSPECT | (suspect ? SUSPECT : 0);
    }

    static boolean isSuspect(int tag) {
        return (tag & SUSPECT) != 0;
    }

    static int suspect(int tag) {
        return tag | SUSPECT;
    }
}
