package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.formula.FunctionTree;
import java.util.HashMap;
import java.util.Map;

/**
 * The exact probability of a target whose variables are independent, and how it changes with each of them; immutable.
 *
 * <p>A pass up gives the probability of each node; a pass down gives the derivative by each variable (Dutuit and Rauzy,
 * "Efficient algorithms to assess component and gate importance in fault tree analysis", 2001), through the modules by the
 * chain rule. Linear in the diagrams for all variables together.
 */
public final class Sensitivity {
    /** Below this share of the whole, a difference of two probabilities has lost too many digits. */
    private static final double CANCELLED = 1e-3;

    private final FunctionTree functions;
    private final double[] ofVariables;
    private final Probabilities probabilities;
    private final double[] byPart;
    private final Map<Integer, Double> byVariable = new HashMap<>();

    private Sensitivity(FunctionTree functions, double[] ofVariables) {
        this.functions = functions;
        this.ofVariables = ofVariables;
        this.probabilities = new Probabilities(functions, ofVariables);
        this.byPart = new double[functions.size()];
    }

    static Sensitivity of(FunctionTree functions, double[] ofVariables) {
        Sensitivity sensitivity = new Sensitivity(functions, ofVariables);
        int top = functions.size() - 1;
        sensitivity.byPart[top] = 1;
        for (int part = top; part >= 0; part--) {
            sensitivity.derive(part);
        }
        return sensitivity;
    }

    /** {@return the probability of the target} */
    public double probability() {
        return probabilities.ofTarget();
    }

    /**
     * Returns the derivative of the probability by that of a variable: Birnbaum's importance.
     *
     * @param variable the variable
     * @return the derivative; 0 if the target does not depend on it
     */
    public double derivative(int variable) {
        return byVariable.getOrDefault(variable, 0.0);
    }

    /**
     * Returns the probability of the target if a variable is true.
     *
     * @param variable the variable
     * @return the probability
     */
    public double given(int variable) {
        return Math.min(1, probability() + (1 - ofVariables[variable]) * derivative(variable));
    }

    /**
     * Returns the probability of the target if a variable is false.
     *
     * @param variable the variable
     * @return the probability; exactly 0 if the target needs the variable
     */
    public double without(int variable) {
        double difference = probability() - ofVariables[variable] * derivative(variable);
        return difference > CANCELLED * probability() ? difference : probabilities.ofTargetIf(variable, 0);
    }

    private void derive(int part) {
        Diagram function = functions.function(part);
        double[] reached = new double[function.size()];
        reached[function.root()] = byPart[part];
        for (int node = reached.length - 1; node >= 2; node--) {
            int label = functions.labels(part)[function.level(node)];
            double p = probabilities.ofLabel(label);
            int high = function.high(node);
            int low = function.low(node);
            reached[high] += p * reached[node];
            reached[low] += (1 - p) * reached[node];
            double gain = probabilities.ofNode(part, high) - probabilities.ofNode(part, low);
            add(label, reached[node] * gain);
        }
    }

    private void add(int label, double derivative) {
        if (label >= 0) {
            byVariable.merge(label, derivative, Double::sum);
        } else {
            byPart[~label] += derivative;
        }
    }
}
