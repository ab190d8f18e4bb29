package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Leaves out what cannot matter where it stands: in "a or b and (a or c)" the second a is as good as false,
 * and in "a and (a or b)" the second is as good as true.
 *
 * <p>A node counts as false below an "any" that has it among its arguments, and as true below such an "all", if that holds
 * on all ways from the roots. A small share of a formula often hides a large one in this way.
 */
final class Absorption {
    /** Beyond this many nodes the sets of known ones take too much room. */
    private static final int MAX_SIZE = 1 << 13;

    private final Formula formula;
    private final FormulaBuilder builder;
    private final BitSet[] knownFalse;
    private final BitSet[] knownTrue;
    private final int[] place;
    private boolean changed;

    private Absorption(Formula formula, Budget budget) {
        this.formula = formula;
        this.builder = new FormulaBuilder(budget);
        this.knownFalse = new BitSet[formula.size()];
        this.knownTrue = new BitSet[formula.size()];
        this.place = new int[formula.size()];
    }

    /** The formula itself if nothing can be left out. */
    static Formula of(Formula formula, Budget budget) {
        return formula.size() > MAX_SIZE ? formula : new Absorption(formula, budget).run();
    }

    private Formula run() {
        for (int root : formula.roots()) {
            knownFalse[root] = new BitSet();
            knownTrue[root] = new BitSet();
        }
        for (int node = formula.size() - 1; node >= 2; node--) {
            if (formula.isGate(node) && knownFalse[node] != null) {
                passDown(node);
            }
        }
        place[1] = 1;
        for (int node = 2; node < formula.size(); node++) {
            if (knownFalse[node] != null) {
                place[node] = formula.isVariable(node) ? builder.variable(formula.variable(node)) : gate(node);
            }
        }
        int[] roots = Arrays.stream(formula.roots()).map(root -> place[root]).toArray();
        return changed ? builder.build(roots) : formula;
    }

    private void passDown(int node) {
        BitSet falseBelow = (BitSet) knownFalse[node].clone();
        BitSet trueBelow = (BitSet) knownTrue[node].clone();
        for (int argument : formula.arguments(node)) {
            falseBelow.set(argument, falseBelow.get(argument) || formula.isDisjunction(node));
            trueBelow.set(argument, trueBelow.get(argument) || formula.isConjunction(node));
        }
        for (int argument : formula.arguments(node)) {
            meet(knownFalse, argument, falseBelow, knownFalse[node].get(argument));
            meet(knownTrue, argument, trueBelow, knownTrue[node].get(argument));
        }
    }

    /** Keeps what is known on all ways so far; a node says nothing about itself. */
    private static void meet(BitSet[] known, int argument, BitSet below, boolean isKnownAbove) {
        BitSet met = (BitSet) below.clone();
        met.set(argument, isKnownAbove);
        if (known[argument] == null) {
            known[argument] = met;
        } else {
            known[argument].and(met);
        }
    }

    private int gate(int node) {
        int[] arguments = formula.arguments(node);
        int[] placed = new int[arguments.length];
        for (int i = 0; i < placed.length; i++) {
            boolean isFalse = knownFalse[node].get(arguments[i]);
            boolean isTrue = knownTrue[node].get(arguments[i]);
            placed[i] = isFalse ? 0 : isTrue ? 1 : place[arguments[i]];
            changed |= isFalse || isTrue;
        }
        return builder.atLeast(formula.need(node), placed);
    }
}
