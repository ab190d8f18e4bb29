package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Algebra;
import dev.postmortem.rca.diagram.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes formulas without constants, without gates of one argument, and each only once.
 *
 * <p>An argument counts once in "all" and "any"; in "at least so many" it counts as often as it stands there.
 */
final class FormulaBuilder implements Algebra {
    private final Budget budget;
    private final List<int[]> arguments = new ArrayList<>(List.of(new int[0], new int[0]));
    private final List<Integer> need = new ArrayList<>(List.of(0, 0));
    private final Map<Key, Integer> known = new HashMap<>();

    private long room;

    FormulaBuilder(Budget budget) {
        this.budget = budget;
    }

    Formula build(int... roots) {
        return new Formula(arguments, need, roots);
    }

    @Override
    public int variable(int variable) {
        return node(0, new int[] {variable});
    }

    @Override
    public int atLeast(int need, int[] functions) {
        budget.spend(functions.length + 1L);
        int[] open = IntStream.of(functions).filter(f -> f > 1).sorted().toArray();
        int missing = need - (int) IntStream.of(functions).filter(f -> f == 1).count();
        if (missing == 1 || missing == open.length) {
            boolean any = missing == 1;
            open = IntStream.of(open).distinct().toArray();
            missing = any ? 1 : open.length;
        }
        if (missing <= 0) {
            return 1;
        }
        if (missing > open.length) {
            return 0;
        }
        return open.length == 1 ? open[0] : node(missing, open);
    }

    private int node(int need, int[] arguments) {
        Integer node = known.putIfAbsent(new Key(need, arguments), this.need.size());
        if (node != null) {
            return node;
        }
        this.need.add(need);
        this.arguments.add(arguments);
        room += arguments.length + 1L;
        budget.requireRoomFor(room);
        return this.need.size() - 1;
    }

    private record Key(int need, int[] arguments) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && need == that.need && Arrays.equals(arguments, that.arguments);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(arguments) + need;
        }
    }
}
