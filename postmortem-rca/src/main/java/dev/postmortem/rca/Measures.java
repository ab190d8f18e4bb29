package dev.postmortem.rca;

import static dev.postmortem.rca.importance.ImportanceMeasure.BARLOW_PROSCHAN;
import static dev.postmortem.rca.importance.ImportanceMeasure.BIRNBAUM;
import static dev.postmortem.rca.importance.ImportanceMeasure.CRITICALITY;
import static dev.postmortem.rca.importance.ImportanceMeasure.DIAGNOSTIC;
import static dev.postmortem.rca.importance.ImportanceMeasure.FUSSELL_VESELY;
import static dev.postmortem.rca.importance.ImportanceMeasure.RISK_ACHIEVEMENT_WORTH;
import static dev.postmortem.rca.importance.ImportanceMeasure.RISK_REDUCTION_WORTH;
import static dev.postmortem.rca.importance.ImportanceMeasure.STRUCTURAL;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.importance.FactorImportance;
import dev.postmortem.rca.importance.Importance;
import dev.postmortem.rca.importance.ImportanceMeasure;
import dev.postmortem.rca.sets.Occurrences;
import dev.postmortem.rca.sets.Sensitivity;
import dev.postmortem.rca.sets.Solution;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;

/** Computes how much the unexplained factors behind an outcome matter. */
final class Measures {
    private static final double EVEN = 0.5;

    private final FactorGraph graph;
    private final CompiledGraph compiled;
    private final Solution solution;
    private final BitSet variables;
    private final double[] likelihoods;
    private final BitSet unknown;

    /** The variables are the unexplained factors that lead to the outcome. */
    Measures(FactorGraph graph, Solution solution, BitSet variables) {
        this.graph = graph;
        this.compiled = graph.compiled();
        this.solution = solution;
        this.variables = variables;
        this.likelihoods = new double[compiled.size()];
        this.unknown = (BitSet) variables.clone();
        for (ContributingFactor factor : graph.getFactors()) {
            int node = compiled.number(factor.getId());
            factor.getLikelihood().ifPresent(likelihood -> {
                likelihoods[node] = likelihood.doubleValue();
                unknown.clear(node);
            });
        }
    }

    OptionalDouble probability() {
        return known().map(s -> OptionalDouble.of(s.probability())).orElse(OptionalDouble.empty());
    }

    Importance all() {
        SortedSet<FactorId> missing = graph.ids(unknown.stream());
        double[] even = new double[compiled.size()];
        Arrays.fill(even, EVEN);
        Optional<Sensitivity> structural = solution.sensitivity(even);
        Optional<double[]> random = solution.barlowProschan();
        Optional<double[]> combined =
                unknown.isEmpty() ? solution.probabilityOfCombinationsWith(likelihoods) : Optional.empty();
        boolean limited = structural.isEmpty() || (unknown.isEmpty() && combined.isEmpty());
        if (limited) {
            return Importance.of(List.of(), OptionalDouble.empty(), missing, true);
        }
        Optional<Sensitivity> probable = known();
        Occurrences occurrences = solution.combinations().occurrences();
        List<FactorImportance> factors = variables.stream()
                .mapToObj(node -> {
                    Map<ImportanceMeasure, Double> values = new EnumMap<>(ImportanceMeasure.class);
                    values.put(STRUCTURAL, structural.get().derivative(node));
                    values.put(BARLOW_PROSCHAN, random.orElseThrow()[node]);
                    probable.ifPresent(p -> addTo(values, p, node, combined.orElseThrow()[node]));
                    return FactorImportance.of(
                            compiled.id(node), values, occurrences.count(node), occurrences.smallestSize(node));
                })
                .toList();
        return Importance.of(factors, probability(), missing, false);
    }

    private Optional<Sensitivity> known() {
        return unknown.isEmpty() ? solution.sensitivity(likelihoods) : Optional.empty();
    }

    /** Where the outcome is impossible, shares of its probability are taken as 0 and ratios of equals as 1. */
    private void addTo(Map<ImportanceMeasure, Double> values, Sensitivity probable, int node, double someCombination) {
        double top = probable.probability();
        double difference = probable.derivative(node);
        double likelihood = likelihoods[node];
        double certain = probable.given(node);
        values.put(BIRNBAUM, difference);
        values.put(CRITICALITY, share(difference * likelihood, top));
        values.put(FUSSELL_VESELY, share(someCombination, top));
        values.put(DIAGNOSTIC, share(likelihood * certain, top));
        values.put(RISK_ACHIEVEMENT_WORTH, ratio(certain, top));
        values.put(RISK_REDUCTION_WORTH, ratio(top, probable.without(node)));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }

    private static double ratio(double larger, double smaller) {
        return larger == smaller ? 1 : larger / smaller;
    }
}
