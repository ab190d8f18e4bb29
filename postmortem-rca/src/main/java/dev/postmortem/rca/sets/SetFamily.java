package dev.postmortem.rca.sets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sets of which none contains another, ordered by size and then by their members; immutable. */
public final class SetFamily {
    /** The order of sets: by size, then by members. */
    static final Comparator<int[]> ORDER =
            Comparator.<int[]>comparingInt(set -> set.length).thenComparing(set -> set, Arrays::compare);

    /** No set: nothing suffices. */
    static final SetFamily NONE = new SetFamily(new int[0][]);

    /** The empty set alone: nothing is needed. */
    static final SetFamily ALWAYS = new SetFamily(new int[][] {{}});

    private final int[][] sets;

    private SetFamily(int[][] sets) {
        this.sets = sets;
    }

    static SetFamily single(int... members) {
        return new SetFamily(new int[][] {members});
    }

    /** The sets are in order and none contains another. */
    static SetFamily ofMinimal(List<int[]> sets) {
        return sets.isEmpty() ? NONE : new SetFamily(sets.toArray(int[][]::new));
    }

    /** {@return the sets as ascending node numbers; not to be changed} */
    public List<int[]> sets() {
        return Arrays.asList(sets);
    }

    int size() {
        return sets.length;
    }

    int[] get(int i) {
        return sets[i];
    }

    boolean isAlways() {
        return sets.length == 1 && sets[0].length == 0;
    }

    boolean sameAs(SetFamily other) {
        return this == other || Arrays.deepEquals(sets, other.sets);
    }
}
