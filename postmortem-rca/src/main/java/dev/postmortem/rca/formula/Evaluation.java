package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Algebra;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import dev.postmortem.rca.graph.Gate;
import dev.postmortem.rca.graph.Reach;
import java.util.BitSet;
import java.util.List;

/**
 * Computes when the target of a question comes about, in any algebra, from the causes to the effects.
 *
 * <p>A loop is the least solution of its equations, so that it cannot support itself: all its nodes start as never, and
 * rounds over the loop are made until nothing changes. As many rounds as nodes cut all its cycles, and one more, are
 * enough in any case, because each round but the last makes another of these nodes true.
 */
public final class Evaluation {
    private final Question question;
    private final CompiledGraph graph;
    private final Algebra algebra;
    private final int[] values;

    private Evaluation(Question question, Algebra algebra) {
        this.question = question;
        this.graph = question.graph();
        this.algebra = algebra;
        this.values = new int[graph.size()];
    }

    /**
     * Answers a question.
     *
     * @param question the question
     * @param algebra where
     * @return when its target comes about
     */
    public static int of(Question question, Algebra algebra) {
        return new Evaluation(question, algebra).target();
    }

    private int target() {
        for (int[] component : components(question)) {
            if (Components.isLoop(graph, component)) {
                solve(LoopOrder.of(graph, component));
            } else {
                values[component[0]] = evaluate(component[0]);
            }
        }
        return values[question.target()];
    }

    /** What leads to the target, causes before effects. */
    private static List<int[]> components(Question question) {
        CompiledGraph graph = question.graph();
        BitSet target = new BitSet();
        target.set(question.target());
        BitSet relevant = Reach.towards(graph, target);
        return Components.of(graph).stream().filter(c -> relevant.get(c[0])).toList();
    }

    private void solve(LoopOrder loop) {
        for (int round = 0; round <= loop.cuts(); round++) {
            boolean changed = false;
            for (int node : loop.nodes()) {
                int value = evaluate(node);
                changed |= value != values[node];
                values[node] = value;
            }
            if (!changed) {
                return;
            }
        }
    }

    private int evaluate(int node) {
        if (graph.isHeld(node)) {
            return 1;
        }
        if (question.isRemoved(node)) {
            return 0;
        }
        return guarded(graph.isBasic(node) ? basic(node) : anyOf(graph.gatesOf(node)), question.guardsOfNode(node));
    }

    private int basic(int node) {
        return question.isGiven(node) ? 1 : algebra.variable(node);
    }

    private int anyOf(int[] gates) {
        int[] alternatives = new int[gates.length];
        for (int i = 0; i < gates.length; i++) {
            alternatives[i] = question.isBroken(gates[i]) ? 0 : evaluateGate(gates[i]);
        }
        return algebra.atLeast(1, alternatives);
    }

    private int evaluateGate(int number) {
        Gate gate = graph.gate(number);
        int[] causes = new int[gate.causes().length];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = values[gate.causes()[i]];
        }
        return guarded(algebra.atLeast(gate.need(), causes), question.guardsOfGate(number));
    }

    private int guarded(int value, int[] guards) {
        if (guards.length == 0) {
            return value;
        }
        int[] all = new int[guards.length + 1];
        for (int i = 0; i < guards.length; i++) {
            all[i] = algebra.variable(guards[i]);
        }
        all[guards.length] = value;
        return algebra.atLeast(all.length, all);
    }
}
