package dev.postmortem.rca.pattern;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.factor.ContributingFactor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Searches for what recurs together over many incidents.
 *
 * <p>The algorithm is LCM (Uno, Asai, Uchida, Arimura, "LCM ver. 2", FIMI 2004): each closed set is reached exactly once,
 * by the extension of a smaller closed set that leaves the labels before the new one as they are, so that no set has to be
 * looked up among earlier ones. Sets are taken in the order of their counts from the highest, so that what a limit cuts off
 * is always the rarest. The cost of a set is at most the number of labels times the number of incidents, divided by 64. No
 * recursion. Immutable and safe for use by many threads if the labelling is.
 */
public final class PatternSearch {
    private static final PatternSearch STANDARD = new PatternSearch(2, 1_000, 5_000_000, FactorLabels::standard);

    private final int minCount;
    private final int maxPatterns;
    private final long maxSteps;
    private final Function<ContributingFactor, List<String>> labelling;

    private PatternSearch(
            int minCount, int maxPatterns, long maxSteps, Function<ContributingFactor, List<String>> labelling) {
        this.minCount = minCount;
        this.maxPatterns = maxPatterns;
        this.maxSteps = maxSteps;
        this.labelling = labelling;
    }

    /** {@return what occurs at least twice, at most 1,000 patterns and 5,000,000 steps, by the standard labels} */
    public static PatternSearch standard() {
        return STANDARD;
    }

    /**
     * Returns the same search for what occurs at least so often.
     *
     * @param count in how many incidents, at least 1
     * @return the search
     * @throws IllegalArgumentException if it is less than 1
     */
    public PatternSearch minCount(int count) {
        return new PatternSearch((int) positive(count, "minimum count"), maxPatterns, maxSteps, labelling);
    }

    /**
     * Returns the same search with other limits.
     *
     * @param patterns how many patterns to list at most, at least 1
     * @param steps how many comparisons of two sets of incidents may be made, at least 1
     * @return the search
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public PatternSearch limitedTo(int patterns, long steps) {
        return new PatternSearch(
                minCount, (int) positive(patterns, "limit of patterns"), positive(steps, "limit of steps"), labelling);
    }

    /**
     * Returns the same search with other labels.
     *
     * @param labels the labels of a factor: none, one or several; factors with the same label count as the same; what is
     *     restricted should get no label or a general one if the patterns are for everybody
     * @return the search
     */
    public PatternSearch labelling(Function<ContributingFactor, List<String>> labels) {
        return new PatternSearch(minCount, maxPatterns, maxSteps, Objects.requireNonNull(labels, "labels"));
    }

    /**
     * Searches postmortems.
     *
     * @param postmortems the postmortems, no two with the same id
     * @return the patterns; their incidents are the ids of postmortems, in the order given here
     * @throws IllegalArgumentException if two postmortems have the same id
     */
    public FactorPatterns among(Collection<Postmortem> postmortems) {
        Map<String, Collection<String>> labels = new LinkedHashMap<>();
        for (Postmortem postmortem : Objects.requireNonNull(postmortems, "postmortems")) {
            List<String> ofFactors = postmortem.getFactors().stream()
                    .flatMap(factor -> labels(factor).stream())
                    .toList();
            if (labels.put(postmortem.getId().toString(), ofFactors) != null) {
                throw new IllegalArgumentException(
                        "two postmortems have the id " + postmortem.getId() + "; pass each of them once");
            }
        }
        return amongLabels(labels);
    }

    /**
     * Searches sets of labels, wherever they come from: tags, services, teams.
     *
     * @param incidents the labels of each incident; one that stands twice counts once, a blank one not at all
     * @return the patterns; their incidents are the keys, in the order in which the map gives them
     */
    public FactorPatterns amongLabels(Map<String, ? extends Collection<String>> incidents) {
        Objects.requireNonNull(incidents, "incidents");
        return new ClosedSets(new LabelTable(incidents, minCount), minCount, maxPatterns, maxSteps).patterns();
    }

    private List<String> labels(ContributingFactor factor) {
        return Objects.requireNonNull(labelling.apply(factor), () -> "the labels of factor " + factor.getId());
    }

    private static long positive(long value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException("a " + what + " of " + value + " makes no sense; give at least 1");
        }
        return value;
    }
}
