package dev.postmortem.rca.importance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportanceTextTest {
    @Test
    void theMostImportantFactorComesFirstAndEachMeasureHasAColumn() {
        Importance importance = Importance.of(
                List.of(
                        factor(
                                "a",
                                Map.of(ImportanceMeasure.STRUCTURAL, 0.25, ImportanceMeasure.BARLOW_PROSCHAN, 1 / 3.0)),
                        factor(
                                "pool",
                                Map.of(
                                        ImportanceMeasure.STRUCTURAL,
                                        0.75,
                                        ImportanceMeasure.BARLOW_PROSCHAN,
                                        2 / 3.0))),
                OptionalDouble.empty(),
                new TreeSet<>(List.of(FactorId.of("pool"))),
                false);

        assertThat(importance)
                .hasToString(String.join(
                        "\n",
                        "STRUCTURAL_ONLY, 1 factor has no likelihood",
                        "FACTOR  STRUCTURAL  BARLOW_PROSCHAN  COMBINATIONS",
                        "pool    0.75        0.666667         2",
                        "a       0.25        0.333333         2"));
    }

    @Test
    void theMeasureOfTheOrderIsTheFirstColumn() {
        Importance importance = Importance.of(
                List.of(
                        factor("a", Map.of(ImportanceMeasure.BIRNBAUM, 0.1, ImportanceMeasure.STRUCTURAL, 0.9)),
                        factor("b", Map.of(ImportanceMeasure.BIRNBAUM, 0.2, ImportanceMeasure.STRUCTURAL, 0.1))),
                OptionalDouble.of(0.4999999999999999),
                new TreeSet<>(),
                false);

        assertThat(importance.toString().lines())
                .containsExactly(
                        "COMPLETE, outcome 0.5",
                        "FACTOR  BIRNBAUM  STRUCTURAL  COMBINATIONS",
                        "b       0.2       0.1         2",
                        "a       0.1       0.9         2");
    }

    @Test
    void whatMetALimitIsOneLine() {
        assertThat(Importance.of(List.of(), OptionalDouble.empty(), new TreeSet<>(), true))
                .hasToString("NOT_AVAILABLE");
    }

    @Test
    void manyFactorsAreCutAndSaySo() {
        List<FactorImportance> factors = IntStream.range(0, 1_000)
                .mapToObj(i -> factor("f-" + i, Map.of(ImportanceMeasure.STRUCTURAL, 0.5)))
                .toList();

        assertThat(Importance.of(factors, OptionalDouble.empty(), new TreeSet<>(), false)
                        .toString()
                        .lines())
                .hasSize(53)
                .endsWith("...     950 more");
    }

    private static FactorImportance factor(String id, Map<ImportanceMeasure, Double> measures) {
        return FactorImportance.of(FactorId.of(id), measures, BigInteger.TWO, OptionalInt.of(2));
    }
}
