package dev.postmortem.rca;

import static dev.postmortem.rca.RandomGraphs.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.importance.FactorImportance;
import dev.postmortem.rca.importance.Importance;
import dev.postmortem.rca.importance.ImportanceStatus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class ImportanceLawsTest {
    private static final Offset<Double> ROUNDING = offset(1e-9);

    @Property(tries = 400)
    void measuresAreThoseOfTheTruthTable(@ForAll("graphs") FactorGraph plain, @ForAll Random random) {
        TruthTable table = TruthTable.of(plain, OUTCOME);
        Map<FactorId, Double> likelihoods = new HashMap<>();
        FactorGraph graph = likely(plain, random, likelihoods);
        Importance importance = graph.analyze(OUTCOME).importance();
        double top = table.probability(likelihoods, table::holds);
        assertThat(importance.getStatus()).isEqualTo(ImportanceStatus.COMPLETE);
        assertThat(importance.getOutcomeProbability().orElseThrow()).isCloseTo(top, ROUNDING);
        assertThat(graph.analyze(OUTCOME).outcomeProbability()).isEqualTo(importance.getOutcomeProbability());
        Set<Set<FactorId>> combinations = table.combinations();
        for (FactorImportance factor : importance.getFactors()) {
            check(factor, table, likelihoods, top, combinations);
        }
    }

    private static void check(
            FactorImportance factor,
            TruthTable table,
            Map<FactorId, Double> likelihoods,
            double top,
            Set<Set<FactorId>> combinations) {
        FactorId id = factor.getFactor();
        double p = likelihoods.get(id);
        double certain = table.probability(with(likelihoods, id, 1), table::holds);
        double gone = table.probability(with(likelihoods, id, 0), table::holds);
        int[] withIt = combinations.stream()
                .filter(c -> c.contains(id))
                .mapToInt(table::row)
                .toArray();
        IntPredicate some = row -> IntStream.of(withIt).anyMatch(c -> (row & c) == c);
        assertThat(factor.getBirnbaum().orElseThrow()).isCloseTo(certain - gone, ROUNDING);
        assertThat(factor.getCriticality().orElseThrow())
                .isCloseTo(top == 0 ? 0 : (certain - gone) * p / top, ROUNDING);
        assertThat(factor.getFussellVesely().orElseThrow())
                .isCloseTo(top == 0 ? 0 : table.probability(likelihoods, some) / top, ROUNDING);
        assertThat(factor.getDiagnostic().orElseThrow()).isCloseTo(top == 0 ? 0 : p * certain / top, ROUNDING);
        assertThat(factor.getRiskAchievementWorth().orElseThrow()).satisfies(v -> checkRatio(v, certain, top));
        assertThat(factor.getRiskReductionWorth().orElseThrow()).satisfies(v -> checkRatio(v, top, gone));
        assertThat(factor.getOccurrences())
                .isEqualTo(combinations.stream().filter(c -> c.contains(id)).count());
        assertThat(factor.getSmallestCombination())
                .isEqualTo(combinations.stream()
                        .filter(c -> c.contains(id))
                        .mapToInt(Set::size)
                        .min());
    }

    private static void checkRatio(double ratio, double larger, double smaller) {
        if (smaller == 0) {
            assertThat(ratio).isEqualTo(larger == 0 ? 1 : Double.POSITIVE_INFINITY);
        } else {
            assertThat(ratio).isCloseTo(larger / smaller, offset(1e-9 * larger / smaller));
        }
    }

    @Property(tries = 400)
    void structuralMeasuresNeedNoLikelihoods(@ForAll("graphs") FactorGraph graph) {
        TruthTable table = TruthTable.of(graph, OUTCOME);
        Importance importance = graph.analyze(OUTCOME).importance();
        boolean isUnrated = !importance.getFactors().isEmpty();
        assertThat(importance.getStatus())
                .isEqualTo(isUnrated ? ImportanceStatus.STRUCTURAL_ONLY : ImportanceStatus.COMPLETE);
        assertThat(importance.getOutcomeProbability().isEmpty()).isEqualTo(isUnrated);
        Map<FactorId, Double> even = new HashMap<>();
        table.basis().forEach(factor -> even.put(factor, 0.5));
        double sum = 0;
        for (FactorImportance factor : importance.getFactors()) {
            FactorId id = factor.getFactor();
            double critical = table.probability(with(even, id, 1), table::holds)
                    - table.probability(with(even, id, 0), table::holds);
            assertThat(factor.getStructural().orElseThrow()).isCloseTo(critical, ROUNDING);
            assertThat(factor.getBarlowProschan().orElseThrow()).isCloseTo(completing(table, id), ROUNDING);
            assertThat(factor.getBirnbaum()).isEmpty();
            sum += factor.getBarlowProschan().orElseThrow();
        }
        assertThat(sum).isCloseTo(table.isPossible() ? 1 : 0, ROUNDING);
    }

    /** The share of all orders of the factors in which this one completes the outcome. */
    private static double completing(TruthTable table, FactorId factor) {
        int bit = table.row(Set.of(factor));
        int others = table.basis().size() - 1;
        double orders = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            if ((row & bit) == 0 && !table.holds(row) && table.holds(row | bit)) {
                int before = Integer.bitCount(row);
                orders += factorial(before) * factorial(others - before);
            }
        }
        return orders / factorial(others + 1);
    }

    private static double factorial(int n) {
        return n == 0 ? 1 : n * factorial(n - 1);
    }

    private static Map<FactorId, Double> with(Map<FactorId, Double> likelihoods, FactorId factor, double likelihood) {
        Map<FactorId, Double> changed = new HashMap<>(likelihoods);
        changed.put(factor, likelihood);
        return changed;
    }

    /** Certain and impossible factors are among them. */
    private static FactorGraph likely(FactorGraph graph, Random random, Map<FactorId, Double> likelihoods) {
        FactorGraphBuilder likely = FactorGraph.builder();
        for (FactorId id : new NaiveLinks(graph).factors()) {
            BigDecimal likelihood = BigDecimal.valueOf(Math.max(0, Math.min(20, random.nextInt(24) - 2)), 0)
                    .divide(BigDecimal.valueOf(20));
            likelihoods.put(id, likelihood.doubleValue());
            likely.factor(ContributingFactor.builder()
                    .id(id)
                    .kind(id.equals(OUTCOME) ? FactorKind.OUTCOME : FactorKind.CONDITION)
                    .text("So.")
                    .likelihood(likelihood)
                    .build());
        }
        return likely.explanations(graph.getExplanations()).build();
    }

    @Provide
    Arbitrary<FactorGraph> graphs() {
        return RandomGraphs.any();
    }
}
