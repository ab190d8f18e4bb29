package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What an analysis found, told in a few plain sentences.
 *
 * <p>Which combinations of factors were enough, what would have prevented the outcome, and, with a coverage, what the
 * actions cut, what they leave open and which further ones would close that. Combinations are made of the underlying
 * factors, those that no other factor explains; an explained factor that every way to the outcome goes through is named
 * too. It says that it goes by the explanations given, because it is no better than they are, and says so where a limit
 * kept something from being listed. Long lists are cut and say by how much.
 *
 * <p>In English or, for a German locale, in German. Factors are named by their texts unless the caller names them
 * otherwise. It tells of every factor whatever its visibility: for an audience that may not see all of them the caller
 * names those, or shows no account, as reports do. What could steer or hide text in a name becomes visible.
 *
 * <p>Immutable and safe for use by many threads if the naming is. Nothing is computed before it is asked for.
 */
public final class FactorAccount {
    private final FactorAnalysis analysis;
    private final Optional<Coverage> coverage;
    private final Locale locale;
    private final Function<FactorId, String> naming;

    private FactorAccount(
            FactorAnalysis analysis, Optional<Coverage> coverage, Locale locale, Function<FactorId, String> naming) {
        this.analysis = analysis;
        this.coverage = coverage;
        this.locale = locale;
        this.naming = naming;
    }

    /**
     * Returns the account of an analysis, in English and without actions.
     *
     * @param analysis the analysis
     * @return the account
     */
    public static FactorAccount of(FactorAnalysis analysis) {
        Objects.requireNonNull(analysis, "analysis");
        return new FactorAccount(analysis, Optional.empty(), Locale.ENGLISH, new FactorTexts(analysis.getGraph()));
    }

    /**
     * Returns the same account with what actions cut.
     *
     * @param actions their coverage, by the same analysis
     * @return the account
     * @throws IllegalArgumentException if the coverage is that of another analysis
     */
    public FactorAccount with(Coverage actions) {
        if (!Objects.requireNonNull(actions, "actions").isOf(analysis)) {
            throw new IllegalArgumentException(
                    "this coverage is not by the analysis of the account; ask that one for it");
        }
        return new FactorAccount(analysis, Optional.of(actions), locale, naming);
    }

    /**
     * Returns the same account for a locale.
     *
     * @param reader the locale of the sentences and their numbers; English if its language is not German
     * @return the account
     */
    public FactorAccount in(Locale reader) {
        return new FactorAccount(analysis, coverage, Objects.requireNonNull(reader, "reader"), naming);
    }

    /**
     * Returns the same account with other names.
     *
     * @param names the name of each factor, never null, also of those that explanations name and that do not exist;
     *     put in quotation marks
     * @return the account
     */
    public FactorAccount named(Function<FactorId, String> names) {
        return new FactorAccount(analysis, coverage, locale, Objects.requireNonNull(names, "names"));
    }

    /** {@return the sentences, in order; each ends with a full stop} */
    public List<String> getSentences() {
        AccountLanguage language = AccountLanguage.of(locale);
        NamedSets sets = new NamedSets(language, naming);
        String outcome = sets.name(analysis.getOutcome());
        if (analysis.links().isUnexplained()) {
            return List.of(language.unexplained(outcome));
        }
        if (!analysis.links().isPossible()) {
            return List.of(language.ungrounded(outcome));
        }
        ExplainedFactors explained = new ExplainedFactors(analysis);
        List<String> sentences = new ArrayList<>();
        sentences.add(combinations(language, sets, outcome));
        if (!explained.isEmpty()) {
            sentences.add(language.basis());
        }
        sentences.addAll(preventions(language, sets));
        List<String> onEveryWay = sets.names(explained.onEveryWay());
        if (!onEveryWay.isEmpty()) {
            sentences.add(language.onEveryWay(onEveryWay));
        }
        coverage.filter(actions -> !analysis.minimalCombinations().isEmpty())
                .map(actions -> new CoverageAccount(analysis, actions, language, sets))
                .ifPresent(actions -> sentences.addAll(actions.sentences()));
        return List.copyOf(sentences);
    }

    private String combinations(AccountLanguage language, NamedSets sets, String outcome) {
        CombinationSet combinations = analysis.minimalCombinations();
        OptionalInt limit = combinations.completeUpToSize();
        if (combinations.isEmpty()) {
            return language.tooManyCombinations(outcome, limit.orElse(0));
        }
        List<String> smallest = sets.names(combinations.smallest(1).get(0));
        boolean alone = BigInteger.ONE.equals(combinations.countBySize().get(smallest.size()));
        if (limit.isPresent()) {
            return language.knownCombinations(
                    outcome, combinations.count(), limit.getAsInt(), language.smallest(alone, smallest));
        }
        return combinations.count().equals(BigInteger.ONE)
                ? language.oneCombination(outcome, smallest)
                : language.combinations(outcome, combinations.count(), language.smallest(alone, smallest));
    }

    private List<String> preventions(AccountLanguage language, NamedSets sets) {
        List<String> sentences = new ArrayList<>();
        CombinationSet preventions = analysis.minimalPreventions();
        sets.smallest(preventions, language::preventions).ifPresent(sentences::add);
        preventions
                .completeUpToSize()
                .ifPresent(limit -> sentences.add(language.limitedPreventions(limit, preventions.isEmpty())));
        return sentences;
    }

    /** {@return the sentences, one a line} */
    @Override
    public String toString() {
        return String.join("\n", getSentences());
    }
}
