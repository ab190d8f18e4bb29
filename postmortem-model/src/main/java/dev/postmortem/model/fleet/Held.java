package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import java.util.Optional;

/**
 * What is kept of the newest revision of a postmortem.
 *
 * <p>A semilattice: whatever values of one postmortem are merged, in any order and however often, the outcome is the digest
 * of the highest revision, or none if two digests have that revision.
 *
 * @param revision the revision; absent is older than any number
 * @param digest what counts; absent if two values of this revision differ
 */
record Held(Optional<Long> revision, Optional<Digest> digest) {
    static Held of(Postmortem postmortem) {
        return new Held(postmortem.getRevision(), Optional.of(Digest.of(postmortem)));
    }

    Held merge(Held other) {
        int order = compareRevision(other);
        if (order != 0) {
            return order > 0 ? this : other;
        }
        return equals(other) ? this : new Held(revision, Optional.empty());
    }

    private int compareRevision(Held other) {
        if (revision.isEmpty() || other.revision.isEmpty()) {
            return Boolean.compare(revision.isPresent(), other.revision.isPresent());
        }
        return Long.compare(revision.get(), other.revision.get());
    }
}
