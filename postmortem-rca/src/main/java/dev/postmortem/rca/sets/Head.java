package dev.postmortem.rca.sets;

/**
 * How a set begins, in one number: its smallest member, and which of the {@value #REACH} variables after it are in it.
 *
 * <p>Of two sets of one size the one that comes first has the larger number, or both have the same. What is added to both
 * does not change that, so that the head of the first of many sets is found node by node.
 */
final class Head {
    /** There is no set. */
    static final long DEAD = -1;

    /** A set without a member. */
    static final long EMPTY = 0;

    /** How many variables after the first member are told apart. */
    static final int REACH = 39;

    /** One more than the largest variable that has a head. */
    static final int VARIABLES = (1 << 24) - 1;

    private static final long MASK = (1L << REACH) - 1;

    private Head() {}

    static long of(int variable) {
        return (long) (VARIABLES - variable) << REACH;
    }

    /** The smallest member; larger than all variables if there is none. */
    static int first(long head) {
        return VARIABLES - (int) (head >>> REACH);
    }

    /** The head of the union of two sets that share nothing. */
    static long union(long one, long other) {
        long front = Math.max(one, other);
        long behind = Math.min(one, other);
        if (behind <= EMPTY) {
            return behind == DEAD ? DEAD : front;
        }
        int distance = first(behind) - first(front);
        return distance > REACH ? front : front | 1L << REACH - distance | (behind & MASK) >>> distance;
    }

    /** The members that it tells of, ascending. */
    static int[] members(long head) {
        if (head <= EMPTY) {
            return new int[0];
        }
        int[] members = new int[1 + Long.bitCount(head & MASK)];
        members[0] = first(head);
        int count = 1;
        for (int distance = 1; distance <= REACH; distance++) {
            if ((head >>> REACH - distance & 1) == 1) {
                members[count++] = members[0] + distance;
            }
        }
        return members;
    }
}
