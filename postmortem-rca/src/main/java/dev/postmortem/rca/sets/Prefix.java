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

    /** Those of its sets whose next member is this one, the smallest that is possible. */
    Prefix with(int next) {
        int[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = next;
        return new Prefix(more, next + 1);
    }

    /** Those of its sets whose next member is larger. */
    Prefix after(int next) {
        return new Prefix(members, next + 1);
    }
}
