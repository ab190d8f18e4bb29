package dev.postmortem.rca.formula;

import java.util.Arrays;

/**
 * Which variables and modules always stand together: in the same gates, all of them "all" or all of them "any"; linear.
 *
 * <p>Gates are gone through one after the other, and each splits the classes of those that are among its arguments.
 */
final class Companions {
    private static final int[] NONE = {};

    private final int[] classOf;
    private final int[][] members;

    private Companions(int[] classOf, int[][] members) {
        this.classOf = classOf;
        this.members = members;
    }

    static Companions of(Formula formula) {
        int[] uses = Uses.count(formula);
        boolean[] alone = alone(formula, uses);
        int[] classOf = new int[formula.size()];
        int classes = split(formula, uses, classOf);
        return new Companions(classOf, members(classOf, alone, classes));
    }

    /** How many classes there may be; 0 is that of what no gate uses. */
    private static int split(Formula formula, int[] uses, int[] classOf) {
        int most = 1 + Arrays.stream(uses).sum();
        int[] part = new int[most];
        int[] splitBy = new int[most];
        int classes = 1;
        for (int gate = 2; gate < classOf.length; gate++) {
            if (uses[gate] > 0 && formula.isGate(gate)) {
                for (int argument : formula.arguments(gate)) {
                    int whole = classOf[argument];
                    if (splitBy[whole] != gate) {
                        splitBy[whole] = gate;
                        part[whole] = classes++;
                    }
                    classOf[argument] = part[whole];
                }
            }
        }
        return classes;
    }

    /** What stands below different kinds of gates, or shares something, or is asked for. */
    private static boolean[] alone(Formula formula, int[] uses) {
        boolean[] module = Modules.of(formula);
        boolean[] inAny = new boolean[formula.size()];
        boolean[] inAll = new boolean[formula.size()];
        boolean[] alone = new boolean[formula.size()];
        for (int gate = 2; gate < formula.size(); gate++) {
            if (uses[gate] > 0 && formula.isGate(gate)) {
                for (int argument : formula.arguments(gate)) {
                    inAny[argument] |= !formula.isConjunction(gate);
                    inAll[argument] |= !formula.isDisjunction(gate);
                }
            }
        }
        for (int node = 2; node < alone.length; node++) {
            alone[node] = inAny[node] && inAll[node] || formula.isGate(node) && !module[node];
        }
        Arrays.stream(formula.roots()).forEach(root -> alone[root] = true);
        return alone;
    }

    private static int[][] members(int[] classOf, boolean[] alone, int classes) {
        int[] sizes = new int[classes];
        for (int node = 2; node < classOf.length; node++) {
            classOf[node] = alone[node] ? 0 : classOf[node];
            sizes[classOf[node]]++;
        }
        int[][] members = new int[classes][];
        Arrays.setAll(members, i -> i == 0 || sizes[i] == 0 ? NONE : new int[sizes[i]]);
        for (int node = classOf.length - 1; node >= 2; node--) {
            if (classOf[node] > 0) {
                members[classOf[node]][--sizes[classOf[node]]] = node;
            }
        }
        return members;
    }

    /** The first of those that always stand with a node; the node itself if there is no other. */
    int first(int node) {
        return classOf[node] == 0 ? node : members[classOf[node]][0];
    }

    /** All of those, ascending. */
    int[] all(int first) {
        return classOf[first] == 0 ? new int[] {first} : members[classOf[first]];
    }
}
