package dev.postmortem.rca.importance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FactorImportanceTest {
    @Test
    void measuresPrintWithoutTheNoiseOfArithmetic() {
        FactorImportance importance = FactorImportance.of(
                FactorId.of("f-pool"),
                Map.of(
                        ImportanceMeasure.STRUCTURAL,
                        0.5,
                        ImportanceMeasure.BARLOW_PROSCHAN,
                        0.4999999999999999,
                        ImportanceMeasure.BIRNBAUM,
                        1.23456789e-12),
                BigInteger.ONE,
                OptionalInt.of(2));

        assertThat(importance.toString())
                .startsWith("f-pool ")
                .contains(" STRUCTURAL 0.5", " BARLOW_PROSCHAN 0.5", " BIRNBAUM 1.23457E-12");
        assertThat(importance.get(ImportanceMeasure.BARLOW_PROSCHAN)).hasValue(0.4999999999999999);
    }
}
