package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.formula.FunctionTree;
import java.util.HashMap;
import java.util.Map;

/** The probability of each node, part by part; variables are independent. */
final class Probabilities {
    private final FunctionTree functions;
    private final double[] ofVariables;
    private final double[][] ofNodes;

    Probabilities(FunctionTree functions, double[] ofVariables) {
        this.functions = functions;
        this.ofVariables = ofVariables;
        this.ofNodes = new double[functions.size()][];
        for (int part = 0; part < ofNodes.length; part++) {
            ofNodes[part] = pass(part, Map.of());
        }
    }

    double ofNode(int part, int node) {
        return ofNodes[part][node];
    }

    double ofPart(int part) {
        return ofNodes[part][functions.function(part).root()];
    }

    double ofTarget() {
        return ofPart(functions.size() - 1);
    }

    double ofLabel(int label) {
        return label >= 0 ? ofVariables[label] : ofPart(~label);
    }

    /** The probability of the target if that of a variable were another: only the parts around it are passed again. */
    double ofTargetIf(int variable, double probability) {
        Map<Integer, Double> changed = new HashMap<>(Map.of(variable, probability));
        int label = variable;
        for (int part = 0; part < ofNodes.length; part++) {
            if (functions.levelOf(part, label) >= 0) {
                label = ~part;
                changed.put(label, pass(part, changed)[functions.function(part).root()]);
            }
        }
        return changed.getOrDefault(~(ofNodes.length - 1), ofTarget());
    }

    private double[] pass(int part, Map<Integer, Double> changed) {
        Diagram function = functions.function(part);
        int[] labels = functions.labels(part);
        double[] ofLevel = new double[labels.length];
        for (int level = 0; level < labels.length; level++) {
            Double other = changed.get(labels[level]);
            ofLevel[level] = other == null ? ofLabel(labels[level]) : other;
        }
        double[] probability = new double[function.size()];
        probability[1] = 1;
        for (int node = 2; node < probability.length; node++) {
            double p = ofLevel[function.level(node)];
            probability[node] = p * probability[function.high(node)] + (1 - p) * probability[function.low(node)];
        }
        return probability;
    }
}
