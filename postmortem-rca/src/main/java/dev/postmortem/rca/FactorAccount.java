package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
 * <p>An outcome of DURATION or SEVERITY is told {@linkplain FactorAnalysis#givenOccurrence() given that it broke}: what made
 * it so long or so bad, and without what it would have been shorter or less severe.
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
     * @param actions their coverage, by an equal analysis
     * @return the account
     * @throws IllegalArgumentException if the coverage is that of another analysis
     */
    public FactorAccount with(Coverage actions) {
        Objects.requireNonNull(actions, "actions");
        if (!actions.isOf(analysis) && !actions.isOf(analysis.givenOccurrence())) {
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
        FactorAnalysis told = analysis.givenOccurrence();
        AccountLanguage language = AccountLanguage.of(locale, Relief.of(told));
        NamedSets sets = new NamedSets(language, naming, analysis.getGraph().asWritten());
        String outcome = sets.name(analysis.getOutcome());
        if (analysis.links().isUnexplained()) {
            return List.of(language.unexplained(outcome));
        }
        if (!analysis.links().isPossible()) {
            return List.of(language.ungrounded(outcome));
        }
        return new AnalysisAccount(told, language, sets).with(coverage.map(Coverage::givenOccurrence));
    }

    /** {@return the sentences, one a line} */
    @Override
    public String toString() {
        return String.join("\n", getSentences());
    }
}
