package dev.postmortem.rca.sets;

import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import dev.postmortem.rca.graph.Gate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Computes the family of a node from those of its causes, component by component.
 *
 * <p>Combinations are the least solution of the equations (a loop cannot support itself); preventions are the greatest
 * solution of the dual ones. Inside a loop the families are recomputed until none changes.
 */
final class FamilySolver {
    private final CompiledGraph graph;
    private final FamilyAlgebra algebra;
    private final boolean dual;
    private final SetFamily[] families;

    FamilySolver(CompiledGraph graph, FamilyAlgebra algebra, boolean dual) {
        this.graph = graph;
        this.algebra = algebra;
        this.dual = dual;
        this.families = new SetFamily[graph.size()];
    }

    /** The components are in the order of dependence and hold all that leads to the target. */
    SetFamily solve(int target, List<int[]> components) {
        for (int[] component : components) {
            if (Components.isLoop(graph, component)) {
                iterate(component);
            } else {
                families[component[0]] = evaluate(component[0]);
            }
        }
        return families[target];
    }

    private void iterate(int[] loop) {
        Deque<Integer> waiting = new ArrayDeque<>();
        BitSet inLoop = new BitSet();
        for (int node : loop) {
            families[node] = dual ? SetFamily.ALWAYS : SetFamily.NONE;
            waiting.add(node);
            inLoop.set(node);
        }
        BitSet isWaiting = (BitSet) inLoop.clone();
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            isWaiting.clear(node);
            SetFamily updated = evaluate(node);
            if (!updated.sameAs(families[node])) {
                families[node] = updated;
                wakeEffects(node, inLoop, isWaiting, waiting);
            }
        }
    }

    private void wakeEffects(int node, BitSet inLoop, BitSet isWaiting, Deque<Integer> waiting) {
        for (int g : graph.gatesUsing(node)) {
            int effect = graph.gate(g).effect();
            if (inLoop.get(effect) && !isWaiting.get(effect)) {
                isWaiting.set(effect);
                waiting.add(effect);
            }
        }
    }

    private SetFamily evaluate(int node) {
        if (graph.isBasic(node)) {
            return SetFamily.single(node);
        }
        int[] gates = graph.gatesOf(node);
        List<SetFamily> alternatives = new ArrayList<>(gates.length);
        for (int g : gates) {
            alternatives.add(evaluate(graph.gate(g)));
        }
        return algebra.atLeast(dual ? alternatives.size() : 1, alternatives);
    }

    private SetFamily evaluate(Gate gate) {
        List<SetFamily> causes = new ArrayList<>(gate.causes().length);
        for (int cause : gate.causes()) {
            causes.add(families[cause]);
        }
        return algebra.atLeast(dual ? causes.size() - gate.need() + 1 : gate.need(), causes);
    }
}
