package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.chain.FeedbackLoop;
import dev.postmortem.rca.chain.WhyChains;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.importance.Importance;
import dev.postmortem.rca.sets.Solution;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What led to an outcome, and what would have prevented it.
 *
 * <p>The theory is that of coherent fault trees: combinations are minimal cut sets and preventions are minimal path sets,
 * both over the factors that no explanation explains. An outcome that nothing explains is its own and only combination.
 * Results are computed when they are first asked for, within the limits, and kept. All of it is as good as the
 * explanations that people wrote. Immutable and safe for use by many threads.
 */
public final class FactorAnalysis {
    /** Operations on whole words are so much cheaper than steps on diagrams. */
    private static final long SIMPLE_STEPS = 8;

    private final FactorGraph graph;
    private final FactorId outcome;
    private final AnalysisLimits limits;
    private final SortedSet<FactorId> given;
    private final FactorGraph setting;
    private final OutcomeLinks links;
    private final Answers answers;
    private final Once<Solution> solution;
    private final Once<CombinationSet> combinations;
    private final Once<CombinationSet> preventions;
    private final Once<SortedSet<FactorId>> necessary;
    private final Once<Importance> importance;

    FactorAnalysis(FactorGraph graph, FactorId outcome, AnalysisLimits limits, SortedSet<FactorId> given) {
        this.graph = graph;
        this.outcome = outcome;
        this.limits = limits;
        this.given = given;
        this.setting = graph.holding(given);
        this.links = new OutcomeLinks(setting, outcome);
        this.answers = new Answers(setting.compiled(), limits);
        this.solution = new Once<>(() -> answers.solve(question()));
        this.combinations = new Once<>(
                () -> new CombinationSet(setting.compiled(), solution.get().combinations()));
        this.preventions = new Once<>(
                () -> new CombinationSet(setting.compiled(), solution.get().preventions()));
        this.necessary = new Once<>(() -> links.necessary(simpleSteps()));
        this.importance = new Once<>(() -> measures().all());
    }

    /** {@return the graph} */
    public FactorGraph getGraph() {
        return graph;
    }

    /** {@return the outcome} */
    public FactorId getOutcome() {
        return outcome;
    }

    /** {@return the limits within which it works} */
    public AnalysisLimits getLimits() {
        return limits;
    }

    /** {@return the factors that are taken as given, in the order of their ids; none unless somebody asked for it} */
    public SortedSet<FactorId> getGiven() {
        return given;
    }

    /**
     * Returns the same analysis with some factors taken as given: what if they had come about in any case?
     *
     * <p>A given factor is true whatever explains it, is part of no combination and prevents nothing; actions on it or on
     * what lies behind it do not count. What it led to besides stays as it was. This is the intervention do(factor = true)
     * of structural causal models, so that what remains is a controlled direct effect (Pearl, "Direct and indirect effects",
     * 2001), and the initiating event of an event tree, whose consequences depend on the barriers that fail after it
     * (PRA Procedures Guide, NUREG/CR-2300, 1983). If the given factors alone are enough, the empty set is the only
     * combination and there is no prevention.
     *
     * @param factors any factors but the outcome, explained ones too; added to those that are given already
     * @return the analysis, of the same graph and within the same limits
     * @throws IllegalArgumentException if nothing in the graph mentions one of them, or one is the outcome
     */
    public FactorAnalysis given(Set<FactorId> factors) {
        graph.mentioned(factors);
        if (factors.contains(outcome)) {
            throw new IllegalArgumentException(
                    "the outcome " + outcome + " cannot be given in its own analysis; give what it followed from");
        }
        SortedSet<FactorId> all = new TreeSet<>(given);
        all.addAll(factors);
        return all.equals(given)
                ? this
                : new FactorAnalysis(graph, outcome, limits, Collections.unmodifiableSortedSet(all));
    }

    /**
     * Returns the same analysis given that it broke: why did it take so long, or was so bad, once it had happened?
     *
     * <p>That is what responders ask of an outcome of DURATION or SEVERITY. Whatever keeps an outage from happening keeps it
     * from being long as well, which is true and helps nobody to end the next one sooner. So the outcomes of OCCURRENCE
     * that lead to this one are {@linkplain #given taken as given}; the analysis without this stays beside it. Accounts and
     * the findings of a coverage use it.
     *
     * @return the analysis; this one for an outcome of OCCURRENCE, and where no such outcome leads to it
     */
    public FactorAnalysis givenOccurrence() {
        return given(links.occurrences());
    }

    /** {@return the smallest sets of factors that together are enough for the outcome; says how far it is complete} */
    public CombinationSet minimalCombinations() {
        return combinations.get();
    }

    /**
     * Returns the smallest sets of factors without which the outcome would not have come about.
     *
     * <p>Each of them shares a factor with every combination, and leaves no combination intact.
     *
     * @return the sets; says how far it is complete
     */
    public CombinationSet minimalPreventions() {
        return preventions.get();
    }

    /**
     * Returns the smallest preventions that consist of controllable factors alone.
     *
     * @return the sets; none if some combination holds no controllable factor
     */
    public CombinationSet controllablePreventions() {
        return preventionsOver(links.controllable());
    }

    /**
     * Returns the smallest preventions that consist of some factors alone.
     *
     * @param factors any factors, explained ones too; to remove a factor means that it is false whatever explains it
     * @return the sets; none if these factors do not suffice
     * @throws IllegalArgumentException if nothing in the graph mentions one of them
     */
    public CombinationSet preventionsOver(Set<FactorId> factors) {
        return answers.preventions(question().over(setting.mentioned(factors)));
    }

    /**
     * Returns the factors that are part of every combination: each of them alone is a prevention.
     *
     * <p>Exact without listing any combination. The work is the number of factors times the number of links, over 64; where
     * it would exceed the steps of the limits, only so many factors are looked at, the first by id.
     *
     * @return the factors, in the order of their ids; none if the outcome does not follow at all
     */
    public SortedSet<FactorId> necessaryFactors() {
        return necessary.get();
    }

    /**
     * Returns the unexplained factors that lead to the outcome and are part of no combination: it makes no difference
     * whether they are there.
     *
     * @return the factors, in the order of their ids; none where a limit was met, as it is not known then
     */
    public SortedSet<FactorId> inertFactors() {
        if (!minimalCombinations().isComplete()) {
            return Collections.emptySortedSet();
        }
        BitSet inert = relevant();
        inert.andNot(graph.nodes(minimalCombinations().factors()));
        return graph.ids(inert.stream());
    }

    /**
     * Returns the factors that every causal path from an unexplained factor to the outcome goes through; linear.
     *
     * <p>A dominator is where all chains meet; a necessary factor is one without which the outcome would not have come
     * about. A path knows nothing of "together": if a and b together brought about the outcome, both are necessary and
     * neither is on every path. If a alone or b alone led to m, and m to the outcome, m is on every path and neither a nor
     * b is necessary. Without a dominator the outcome never comes about, see {@link #isPreventedBy}.
     *
     * @return the factors from causes to effects, without the outcome; empty if no unexplained factor leads to it
     */
    public List<FactorId> dominators() {
        return links.dominators();
    }

    /** {@return all ways of asking "why?" from the outcome down; a view on the graph} */
    public WhyChains whyChains() {
        return new GraphChains(graph, links.target());
    }

    /** {@return the loops among all factors of the graph; see {@link FactorGraph#feedbackLoops()}} */
    public List<FeedbackLoop> feedbackLoops() {
        return graph.feedbackLoops();
    }

    /** {@return the factors without evidence among those that lead to the outcome, in the order of their ids; linear} */
    public SortedSet<FactorId> unsupportedFactors() {
        return links.unsupported();
    }

    /** {@return the factors that lead to the outcome and are explained only by loops that nothing starts; linear} */
    public SortedSet<FactorId> ungroundedFactors() {
        return links.ungrounded();
    }

    /** {@return how sure the best account of the outcome is, and what it cannot do without} */
    public WeakestSupport weakestSupport() {
        return links.weakestSupport(simpleSteps());
    }

    /**
     * Returns how much the unexplained factors matter; from their likelihoods where all of them have one.
     *
     * @return the measures, or which of them are not available and why
     */
    public Importance importance() {
        return importance.get();
    }

    /**
     * Returns how likely the outcome is if factors are independent: exact, and without listing any combination.
     *
     * @return the probability, from 0 to 1; empty if a factor that leads to the outcome and that nothing explains has no
     *     likelihood, or if a limit was met
     */
    public OptionalDouble outcomeProbability() {
        return measures().probability();
    }

    /** {@return a question about how the outcome would look if something were different} */
    public WhatIf whatIf() {
        return new WhatIf(this);
    }

    /**
     * Tells whether some factors are enough for the outcome; exact and linear, whatever the limits.
     *
     * @param factors any factors, explained ones too
     * @return true if the outcome follows from them
     * @throws IllegalArgumentException if nothing in the graph mentions one of them
     */
    public boolean isSufficient(Set<FactorId> factors) {
        return links.followsFrom(graph.mentioned(factors));
    }

    /**
     * Tells whether the outcome would not have come about without some factors; exact and linear, whatever the limits.
     *
     * @param factors any factors, explained ones too
     * @return true if the outcome does not follow from all others
     * @throws IllegalArgumentException if nothing in the graph mentions one of them
     */
    public boolean isPreventedBy(Set<FactorId> factors) {
        return !links.followsWithout(graph.mentioned(factors));
    }

    /**
     * Returns what actions do to the combinations.
     *
     * @param actions the actions, usually those of the postmortem
     * @return the coverage
     * @throws IllegalArgumentException if two actions have the same id
     */
    public Coverage coverage(List<ActionItem> actions) {
        return new Coverage(this, Objects.requireNonNull(actions, "actions"));
    }

    /**
     * Returns what is to be said about the outcome and what leads to it.
     *
     * <p>Of the graph's findings those that concern only other outcomes are left out; findings are added about factors that
     * make no difference, and where a limit was met.
     *
     * @return the findings, in order
     */
    public List<Finding> findings() {
        return new AnalysisFindings(this).all();
    }

    /** {@return those findings that only the combinations tell: what makes no difference, and what limits left out} */
    public List<Finding> combinationFindings() {
        return new AnalysisFindings(this).ofCombinations();
    }

    /**
     * Returns what was found, in plain English sentences; see {@link FactorAccount}.
     *
     * <p>They name factors by their texts, whatever the visibility of these: only for readers who may see all of them.
     *
     * @return the sentences, in order
     */
    public List<String> summary() {
        return FactorAccount.of(this).getSentences();
    }

    /** The graph as it is when what is given holds. */
    FactorGraph setting() {
        return setting;
    }

    /** What the graph alone tells of the outcome, before any combination. */
    OutcomeLinks links() {
        return links;
    }

    Answers answers() {
        return answers;
    }

    Question question() {
        return Question.of(setting.compiled(), links.target());
    }

    Question after(Interventions interventions) {
        return question().without(interventions.removedNodes(), interventions.brokenGates());
    }

    Interventions interventions(List<ActionItem> actions) {
        return new Interventions(setting, outcome, actions);
    }

    private Measures measures() {
        return new Measures(setting, solution.get(), relevant());
    }

    /** The unexplained factors that lead to the outcome. */
    private BitSet relevant() {
        BitSet relevant = links.unexplained();
        relevant.and(links.leading());
        return relevant;
    }

    private long simpleSteps() {
        return Math.min(limits.getMaxSteps(), Long.MAX_VALUE / SIMPLE_STEPS) * SIMPLE_STEPS;
    }

    /** {@return whether the other is of the same outcome of an equal graph, with the same limits and the same given} */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof FactorAnalysis that
                        && outcome.equals(that.outcome)
                        && limits.equals(that.limits)
                        && given.equals(that.given)
                        && graph.equals(that.graph);
    }

    @Override
    public int hashCode() {
        return Objects.hash(graph, outcome, limits, given);
    }

    /** {@return the summary, one sentence a line} */
    @Override
    public String toString() {
        return String.join("\n", summary());
    }
}
