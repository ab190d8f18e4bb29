package dev.postmortem.rca.sets;

import java.util.Arrays;

/** The sets that begin with some members, in ascending order, and have no further one before a bound; immutable. */
final class Prefix {
    /** All sets. */
    static final Prefix NONE = new Prefix(new int[0], 0);

    private final int[] members;
    private final int bound;

    private Prefix(int[] members, int bound) {
        this.members = members;
        this.bound = bound;
    }

    boolean isMember(int variable) {
        return variable < bound && Arrays.binarySearch(members, variable) >= 0;
    }

    boolean allows(int variable) {
        return variable >= bound || isMember(variable);
    }

    /** Those of its sets whose next members are the first so many of these, and which have no further one before a bound. */
    Prefix with(int[] next, int count, int newBound) {
        int[] more = Arrays.copyOf(members, members.length + count);
        System.arraycopy(next, 0, more, members.length, count);
        return new Prefix(more, newBound);
    }

    /** Those of its sets whose next member is at least this one. */
    Prefix from(int next) {
        return new Prefix(members, next);
    }
}
