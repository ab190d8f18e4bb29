package dev.postmortem.rca.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Draws leaves that are used together towards each other: the order of Aloul, Markov and Sakallah ("FORCE: a fast and
 * easy-to-implement variable-ordering heuristic", 2003), with a gate and its arguments as one edge.
 */
final class Gravity {
    private static final int ROUNDS = 30;

    private final Formula formula;
    private final Module module;
    private final Map<Integer, Double> position = new HashMap<>();

    private Gravity(Formula formula, Module module) {
        this.formula = formula;
        this.module = module;
    }

    /** An order from another one, the same for equal ones. */
    static int[] order(Formula formula, Module module, int[] start) {
        Gravity gravity = new Gravity(formula, module);
        IntStream.range(0, start.length).forEach(i -> gravity.position.put(start[i], (double) i));
        for (int gate : module.gates()) {
            gravity.position.put(gate, gravity.center(gate));
        }
        for (int round = 0; round < ROUNDS; round++) {
            gravity.pull();
        }
        return gravity.leaves();
    }

    private double center(int gate) {
        return Arrays.stream(formula.arguments(gate))
                .mapToDouble(argument -> position.getOrDefault(argument, 0.0))
                .average()
                .orElse(0);
    }

    private void pull() {
        Map<Integer, Double> sums = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int gate : module.gates()) {
            int[] arguments = formula.arguments(gate);
            double edge = (center(gate) * arguments.length + position.getOrDefault(gate, 0.0)) / (arguments.length + 1);
            sums.merge(gate, edge, Double::sum);
            counts.merge(gate, 1, Integer::sum);
            for (int argument : arguments) {
                sums.merge(argument, edge, Double::sum);
                counts.merge(argument, 1, Integer::sum);
            }
        }
        sums.forEach((node, sum) -> position.put(node, sum / Objects.requireNonNull(counts.get(node))));
        spread();
    }

    /** Back to whole places, so that all does not fall into one point. */
    private void spread() {
        Integer[] nodes = position.keySet().toArray(Integer[]::new);
        Arrays.sort(nodes, Comparator.<Integer>comparingDouble(position::get).thenComparing(node -> node));
        for (int i = 0; i < nodes.length; i++) {
            position.put(nodes[i], (double) i);
        }
    }

    private int[] leaves() {
        return Arrays.stream(module.leaves())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(position::get).thenComparing(node -> node))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
