package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What an analysis found, told in a few plain sentences.
 *
 * <p>Which combinations of factors were enough, what would have prevented the outcome, and, with a coverage, what the
 * actions cut, what they leave open and which further ones would close that. It says that it goes by the explanations given, because it is no better than they
 * are, and says so where a limit kept something from being listed. Long lists are cut and say by how much.
 *
 * <p>In English or, for a German locale, in German. Factors are named by their texts unless the caller names them
 * otherwise: an account for some audience gets a name from the caller for each factor that this audience may not read.
 * Immutable and safe for use by many threads if the naming is. Nothing is computed before it is asked for.
 */
public final class FactorAccount {
    private static final int SHOWN_SETS = 3;

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
     * @param reader the locale of numbers and, if its language is German, of the sentences
     * @return the account
     */
    public FactorAccount in(Locale reader) {
        return new FactorAccount(analysis, coverage, Objects.requireNonNull(reader, "reader"), naming);
    }

    /**
     * Returns the same account with other names.
     *
     * @param names the name of each factor, also of those that explanations name and that do not exist; put in quotation
     *     marks
     * @return the account
     */
    public FactorAccount named(Function<FactorId, String> names) {
        return new FactorAccount(analysis, coverage, locale, Objects.requireNonNull(names, "names"));
    }

    /** {@return the sentences, in order; each ends with a full stop} */
    public List<String> getSentences() {
        AccountLanguage language = AccountLanguage.of(locale);
        String outcome = language.quote(naming.apply(analysis.getOutcome()));
        if (analysis.isUnexplained()) {
            return List.of(language.unexplained(outcome));
        }
        if (!analysis.isPossible()) {
            return List.of(language.ungrounded(outcome));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(combinations(language, outcome));
        sentences.addAll(preventions(language));
        coverage.filter(actions -> !analysis.minimalCombinations().isEmpty()).ifPresent(actions -> {
            sentences.add(actions(language, actions));
            additions(language, actions).ifPresent(sentences::add);
        });
        return List.copyOf(sentences);
    }

    private String combinations(AccountLanguage language, String outcome) {
        CombinationSet combinations = analysis.minimalCombinations();
        OptionalInt limit = combinations.completeUpToSize();
        if (combinations.isEmpty()) {
            return language.tooManyCombinations(outcome, limit.orElse(0));
        }
        List<String> smallest = names(language, combinations.smallest(1).get(0));
        boolean alone = BigInteger.ONE.equals(combinations.countBySize().get(smallest.size()));
        if (limit.isPresent()) {
            return language.knownCombinations(
                    outcome, combinations.count(), limit.getAsInt(), language.smallest(alone, smallest));
        }
        return combinations.count().equals(BigInteger.ONE)
                ? language.oneCombination(outcome, smallest)
                : language.combinations(outcome, combinations.count(), language.smallest(alone, smallest));
    }

    private List<String> preventions(AccountLanguage language) {
        List<String> sentences = new ArrayList<>();
        CombinationSet preventions = analysis.minimalPreventions();
        smallest(language, preventions, language::preventions).ifPresent(sentences::add);
        preventions
                .completeUpToSize()
                .ifPresent(limit -> sentences.add(language.limitedPreventions(limit, preventions.isEmpty())));
        return sentences;
    }

    /** Of sets that are each enough, the smallest are told. */
    private Optional<String> smallest(AccountLanguage language, CombinationSet sets, Telling telling) {
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        int size = sets.countBySize().firstKey();
        BigInteger count = Objects.requireNonNull(sets.countBySize().get(size));
        BigInteger limit = BigInteger.valueOf(size == 1 ? AccountLanguage.SHOWN : SHOWN_SETS);
        return Optional.of(
                telling.tell(size, count, shown(language, sets, count.min(limit).intValue())));
    }

    /** Tells of so many sets of one size, of which some are shown. */
    private interface Telling {
        String tell(int size, BigInteger count, List<List<String>> shown);
    }

    /** What would close the rest; if nothing is closed yet, what would have prevented it says as much. */
    private Optional<String> additions(AccountLanguage language, Coverage actions) {
        if (actions.getVerdict() != CoverageVerdict.PARTLY) {
            return Optional.empty();
        }
        CombinationSet additions = actions.controllableAdditions();
        return additions.isEmpty() && additions.isComplete()
                ? Optional.of(language.noAddition())
                : smallest(language, additions, language::additions);
    }

    private String actions(AccountLanguage language, Coverage actions) {
        BigInteger total = analysis.minimalCombinations().count();
        BigInteger cut = actions.getDone().count().add(actions.getPlanned().count());
        if (actions.getDoneVerdict() == CoverageVerdict.PREVENTED) {
            return language.preventedByDone(total, actions.isComplete());
        }
        if (actions.getVerdict() == CoverageVerdict.PREVENTED) {
            return language.preventedByAll(total, actions.getDone().count(), actions.isComplete());
        }
        if (total.equals(BigInteger.ONE) && cut.signum() == 0 && actions.isComplete()) {
            return language.onlyOneNotCut();
        }
        CombinationSet open = actions.getOpen();
        return language.cut(
                        total, actions.getDone().count(), actions.getPlanned().count(), actions.isComplete())
                + language.open(
                        open.count(),
                        shown(language, open, SHOWN_SETS),
                        actions.isComplete(),
                        actions.isComplete() && !cut.add(open.count()).equals(total));
    }

    private List<List<String>> shown(AccountLanguage language, CombinationSet sets, int count) {
        return sets.smallest(count).stream().map(set -> names(language, set)).toList();
    }

    private List<String> names(AccountLanguage language, Set<FactorId> factors) {
        return factors.stream().map(naming).map(language::quote).toList();
    }

    /** {@return the sentences, one a line} */
    @Override
    public String toString() {
        return String.join("\n", getSentences());
    }
}
