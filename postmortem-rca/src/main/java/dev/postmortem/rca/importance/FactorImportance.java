package dev.postmortem.rca.importance;

import dev.postmortem.model.common.FactorId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much one unexplained factor matters for an outcome.
 *
 * <p>A measure is empty where it is not available: see {@link Importance#getStatus()}. Immutable and safe for use by many
 * threads.
 */
public final class FactorImportance {
    private static final int DIGITS = 6;

    private final FactorId factor;
    private final Map<ImportanceMeasure, Double> values;
    private final BigInteger occurrences;
    private final OptionalInt smallestCombination;

    private FactorImportance(
            FactorId factor,
            Map<ImportanceMeasure, Double> values,
            BigInteger occurrences,
            OptionalInt smallestCombination) {
        this.factor = factor;
        this.values = values;
        this.occurrences = occurrences;
        this.smallestCombination = smallestCombination;
    }

    /**
     * Returns the importance of a factor.
     *
     * @param factor the factor
     * @param values the measures that are available
     * @param occurrences in how many minimal combinations it is
     * @param smallestCombination how many factors the smallest of these has; empty if there is none
     * @return the importance
     */
    public static FactorImportance of(
            FactorId factor,
            Map<ImportanceMeasure, Double> values,
            BigInteger occurrences,
            OptionalInt smallestCombination) {
        Map<ImportanceMeasure, Double> copy = new EnumMap<>(ImportanceMeasure.class);
        copy.putAll(values);
        return new FactorImportance(factor, Collections.unmodifiableMap(copy), occurrences, smallestCombination);
    }

    /** {@return the factor} */
    public FactorId getFactor() {
        return factor;
    }

    /**
     * Returns a measure.
     *
     * @param measure which one
     * @return its value, infinite in cases that the measure names; empty if it is not available
     */
    public OptionalDouble get(ImportanceMeasure measure) {
        Double value = values.get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** {@return {@link ImportanceMeasure#BIRNBAUM}, from 0 to 1} */
    public OptionalDouble getBirnbaum() {
        return get(ImportanceMeasure.BIRNBAUM);
    }

    /** {@return {@link ImportanceMeasure#CRITICALITY}, from 0 to 1} */
    public OptionalDouble getCriticality() {
        return get(ImportanceMeasure.CRITICALITY);
    }

    /** {@return {@link ImportanceMeasure#FUSSELL_VESELY}, from 0 to 1} */
    public OptionalDouble getFussellVesely() {
        return get(ImportanceMeasure.FUSSELL_VESELY);
    }

    /** {@return {@link ImportanceMeasure#DIAGNOSTIC}, from 0 to 1} */
    public OptionalDouble getDiagnostic() {
        return get(ImportanceMeasure.DIAGNOSTIC);
    }

    /** {@return {@link ImportanceMeasure#RISK_ACHIEVEMENT_WORTH}, at least 1} */
    public OptionalDouble getRiskAchievementWorth() {
        return get(ImportanceMeasure.RISK_ACHIEVEMENT_WORTH);
    }

    /** {@return {@link ImportanceMeasure#RISK_REDUCTION_WORTH}, at least 1} */
    public OptionalDouble getRiskReductionWorth() {
        return get(ImportanceMeasure.RISK_REDUCTION_WORTH);
    }

    /** {@return {@link ImportanceMeasure#STRUCTURAL}, from 0 to 1} */
    public OptionalDouble getStructural() {
        return get(ImportanceMeasure.STRUCTURAL);
    }

    /** {@return {@link ImportanceMeasure#BARLOW_PROSCHAN}, from 0 to 1} */
    public OptionalDouble getBarlowProschan() {
        return get(ImportanceMeasure.BARLOW_PROSCHAN);
    }

    /** {@return in how many minimal combinations it is, of those that are known} */
    public BigInteger getOccurrences() {
        return occurrences;
    }

    /** {@return how many factors the smallest combination with it has; empty if there is none} */
    public OptionalInt getSmallestCombination() {
        return smallestCombination;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactorImportance that
                && factor.equals(that.factor)
                && values.equals(that.values)
                && occurrences.equals(that.occurrences)
                && smallestCombination.equals(that.smallestCombination);
    }

    @Override
    public int hashCode() {
        return 31 * factor.hashCode() + values.hashCode();
    }

    /** {@return the factor and its measures} */
    @Override
    public String toString() {
        return factor
                + values.entrySet().stream()
                        .map(e -> " " + e.getKey() + " " + rounded(e.getValue()))
                        .collect(Collectors.joining());
    }

    /** As many digits as an estimate bears: 0.5, not 0.4999999999999999. */
    static String rounded(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toString()
                : String.valueOf(value);
    }
}
