package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.diagram.Exhausted;
import dev.postmortem.rca.diagram.MinimalSets;
import dev.postmortem.rca.diagram.Monotone;
import dev.postmortem.rca.diagram.NodeTable;
import dev.postmortem.rca.formula.FunctionTree;
import java.util.Optional;

/**
 * The probability that some minimal combination with a variable is there in full, for each variable.
 *
 * <p>A combination with a variable of an inner part is one of that part with the variable, and one of the outer part with
 * the inner part; the two share nothing, so their probabilities are multiplied on the way in.
 */
final class CombinationProbability {
    private final FunctionTree functions;
    private final Probabilities probabilities;
    private final Budget budget;
    private final double[] result;
    private final double[] outside;

    private CombinationProbability(FunctionTree functions, double[] probabilities, Budget budget) {
        this.functions = functions;
        this.probabilities = new Probabilities(functions, probabilities);
        this.budget = budget;
        this.result = new double[probabilities.length];
        this.outside = new double[functions.size()];
    }

    static Optional<double[]> of(FunctionTree functions, double[] probabilities, Limits limits) {
        Budget budget = new Budget(limits.maxNodes(), limits.maxSteps());
        CombinationProbability pass = new CombinationProbability(functions, probabilities, budget);
        try {
            pass.outside[functions.size() - 1] = 1;
            for (int part = functions.size() - 1; part >= 0; part--) {
                pass.add(part);
            }
            return Optional.of(pass.result);
        } catch (Exhausted e) {
            return Optional.empty();
        }
    }

    private void add(int part) {
        NodeTable nodes = new NodeTable(budget, budget.maxNodes());
        Diagram family = Diagram.of(nodes, new MinimalSets(nodes).of(functions.function(part)));
        Monotone monotone = new Monotone(nodes);
        int[] all = monotone.functionsOf(family);
        int[] labels = functions.labels(part);
        for (int level = 0; level < labels.length; level++) {
            Diagram having = monotone.diagram(monotone.having(family, level, all));
            add(labels, level, outside[part] * probability(having, labels, labels[level]));
        }
    }

    private void add(int[] labels, int level, double probability) {
        if (labels[level] >= 0) {
            result[labels[level]] = probability * probabilities.ofLabel(labels[level]);
        } else {
            outside[~labels[level]] = probability;
        }
    }

    /** The probability of a function in which one label is taken as true. */
    private double probability(Diagram function, int[] labels, int given) {
        budget.spend(function.size());
        double[] probability = new double[function.size()];
        probability[1] = 1;
        for (int node = 2; node < probability.length; node++) {
            int label = labels[function.level(node)];
            double p = label == given ? 1 : probabilities.ofLabel(label);
            probability[node] = p * probability[function.high(node)] + (1 - p) * probability[function.low(node)];
        }
        return probability[function.root()];
    }
}
