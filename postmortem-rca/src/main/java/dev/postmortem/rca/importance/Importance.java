package dev.postmortem.rca.importance;

import dev.postmortem.model.common.FactorId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How much the unexplained factors behind an outcome matter for it.
 *
 * <p>Probabilities are exact up to rounding: no term is left out, and a shared factor counts once. They take factors as
 * independent, and the explanations as all there is. Immutable and safe for use by many threads.
 */
public final class Importance {
    private final List<FactorImportance> factors;
    private final OptionalDouble outcomeProbability;
    private final SortedSet<FactorId> missingLikelihoods;
    private final boolean limited;

    private Importance(
            List<FactorImportance> factors,
            OptionalDouble outcomeProbability,
            SortedSet<FactorId> missingLikelihoods,
            boolean limited) {
        this.factors = factors;
        this.outcomeProbability = outcomeProbability;
        this.missingLikelihoods = missingLikelihoods;
        this.limited = limited;
    }

    /**
     * Returns the importance of factors.
     *
     * @param factors the factors by id
     * @param outcomeProbability how likely the outcome is, if it is known
     * @param missingLikelihoods the factors without a likelihood
     * @param limited whether a limit was met
     * @return the importance
     */
    public static Importance of(
            List<FactorImportance> factors,
            OptionalDouble outcomeProbability,
            SortedSet<FactorId> missingLikelihoods,
            boolean limited) {
        return new Importance(List.copyOf(factors), outcomeProbability, missingLikelihoods, limited);
    }

    /** {@return which measures are available} */
    public ImportanceStatus getStatus() {
        if (limited) {
            return ImportanceStatus.NOT_AVAILABLE;
        }
        return missingLikelihoods.isEmpty() ? ImportanceStatus.COMPLETE : ImportanceStatus.STRUCTURAL_ONLY;
    }

    /** {@return the factors that lead to the outcome and that nothing explains, by id; none if a limit was met} */
    public List<FactorImportance> getFactors() {
        return factors;
    }

    /**
     * Returns a factor.
     *
     * @param factor its id
     * @return its importance; empty if it does not lead to the outcome, others explain it, or a limit was met
     */
    public Optional<FactorImportance> of(FactorId factor) {
        Objects.requireNonNull(factor, "factor");
        return factors.stream()
                .filter(importance -> importance.getFactor().equals(factor))
                .findFirst();
    }

    /**
     * Returns the factors by a measure.
     *
     * @param measure which one
     * @return the factors, the most important first, equal ones by id; those without the measure last
     */
    public List<FactorImportance> rankedBy(ImportanceMeasure measure) {
        Objects.requireNonNull(measure, "measure");
        return factors.stream()
                .sorted(Comparator.comparingDouble((FactorImportance importance) ->
                                importance.get(measure).orElse(-1))
                        .reversed())
                .toList();
    }

    /** {@return how likely the outcome is, from 0 to 1; empty if a likelihood is missing or a limit was met} */
    public OptionalDouble getOutcomeProbability() {
        return outcomeProbability;
    }

    /** {@return the factors without a likelihood, by id, because of which only structural measures are available} */
    public SortedSet<FactorId> getMissingLikelihoods() {
        return missingLikelihoods;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Importance that
                && factors.equals(that.factors)
                && outcomeProbability.equals(that.outcomeProbability)
                && missingLikelihoods.equals(that.missingLikelihoods)
                && limited == that.limited;
    }

    @Override
    public int hashCode() {
        return factors.hashCode();
    }

    /**
     * {@return the status, the probability of the outcome, and a table of the first 50 factors, the most important first; for
     * consoles and logs}
     */
    @Override
    public String toString() {
        return ImportanceText.of(this);
    }
}
