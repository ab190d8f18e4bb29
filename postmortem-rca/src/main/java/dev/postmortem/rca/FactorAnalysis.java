package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.chain.FeedbackLoop;
import dev.postmortem.rca.chain.WhyChains;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import dev.postmortem.rca.graph.Dominators;
import dev.postmortem.rca.graph.Necessity;
import dev.postmortem.rca.graph.Reach;
import dev.postmortem.rca.sets.Limits;
import dev.postmortem.rca.sets.Partition;
import dev.postmortem.rca.sets.Solution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What led to an outcome, and what would have prevented it.
 *
 * <p>The theory is that of coherent fault trees: combinations are minimal cut sets and preventions are minimal path sets,
 * both over the factors that no explanation explains. An outcome that nothing explains is its own and only combination.
 * Results are computed when they are first asked for, within the limits, and kept. Immutable and safe for use by many
 * threads.
 */
public final class FactorAnalysis {
    private static final long SIMPLE_STEPS = 32;

    private final FactorGraph graph;
    private final FactorId outcome;
    private final AnalysisLimits limits;
    private final Question question;
    private final Once<Solution> solution;
    private final Once<CombinationSet> combinations;
    private final Once<CombinationSet> preventions;
    private final Once<SortedSet<FactorId>> necessary;

    FactorAnalysis(FactorGraph graph, FactorId outcome, AnalysisLimits limits) {
        this.graph = graph;
        this.outcome = outcome;
        this.limits = limits;
        this.necessary = new Once<>(this::findNecessary);
        CompiledGraph compiled = graph.compiled();
        this.question = Question.of(compiled, compiled.number(outcome));
        this.solution = new Once<>(() -> Solution.of(question, cost()));
        this.combinations =
                new Once<>(() -> new CombinationSet(compiled, solution.get().combinations()));
        this.preventions =
                new Once<>(() -> new CombinationSet(compiled, solution.get().preventions()));
    }

    private Limits cost() {
        return new Limits(limits.getMaxNodes(), limits.getMaxSteps());
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

    private SortedSet<FactorId> findNecessary() {
        if (!isPossible()) {
            return Collections.emptySortedSet();
        }
        CompiledGraph compiled = graph.compiled();
        int[] basis = Derivation.basis(compiled).stream().toArray();
        return graph.ids(
                Necessity.of(compiled, graph.condensation(), compiled.number(outcome), basis, simpleSteps())
                        .necessary()
                        .stream());
    }

    /**
     * Returns the factors that every causal path from an unexplained factor to the outcome goes through; linear.
     *
     * <p>A dominator is where all chains meet; a necessary factor is one without which the outcome would not have come
     * about. Neither implies the other, because a path knows nothing of "together": if a and b together brought about the
     * outcome, both are necessary and neither lies on every path. And if m is on every path but "m or n" are both
     * explained by it, m dominates although m may be explained itself and thus is in no combination. An explained factor
     * that dominates is always a prevention, though, see {@link #isPreventedBy}.
     *
     * @return the factors from causes to effects, without the outcome; empty if no unexplained factor leads to it
     */
    public List<FactorId> dominators() {
        CompiledGraph compiled = graph.compiled();
        return IntStream.of(Dominators.of(compiled, compiled.number(outcome)))
                .mapToObj(compiled::id)
                .toList();
    }

    /** {@return all ways of asking "why?" from the outcome down; a view on the graph} */
    public WhyChains whyChains() {
        return WhyChains.of(graph.compiled(), outcome);
    }

    /** {@return the factors that lead to the outcome and have no evidence, in the order of their ids; linear} */
    public SortedSet<FactorId> unsupportedFactors() {
        Set<FactorId> supported = graph.getFactors().stream()
                .filter(factor -> !factor.getEvidence().isEmpty())
                .map(ContributingFactor::getId)
                .collect(Collectors.toSet());
        BitSet unsupported = leading();
        unsupported.clear(graph.compiled().number(outcome));
        return graph.ids(unsupported.stream()
                .filter(node -> !supported.contains(graph.compiled().id(node))));
    }

    /** {@return the factors that lead to the outcome and are explained only by loops that nothing starts; linear} */
    public SortedSet<FactorId> ungroundedFactors() {
        CompiledGraph compiled = graph.compiled();
        BitSet ungrounded = leading();
        ungrounded.andNot(new Derivation(compiled, new BitSet(), new BitSet()).from(Derivation.basis(compiled)));
        return graph.ids(ungrounded.stream());
    }

    /** {@return how sure the best account of the outcome is, and what it cannot do without} */
    public WeakestSupport weakestSupport() {
        return new Support(graph, outcome).weakest(simpleSteps());
    }

    /**
     * Tells whether some factors are enough for the outcome; exact and linear, whatever the limits.
     *
     * @param factors any factors, explained ones too; ids that the graph does not know add nothing
     * @return true if the outcome follows from them
     */
    public boolean isSufficient(Set<FactorId> factors) {
        return !interventions(List.of()).close(factors);
    }

    /**
     * Tells whether the outcome would not have come about without some factors; exact and linear, whatever the limits.
     *
     * @param factors any factors, explained ones too; ids that the graph does not know remove nothing
     * @return true if the outcome does not follow from all others
     */
    public boolean isPreventedBy(Set<FactorId> factors) {
        CompiledGraph compiled = graph.compiled();
        BitSet removed = graph.nodes(factors);
        return !new Derivation(compiled, removed, new BitSet())
                .from(Derivation.basis(compiled))
                .get(compiled.number(outcome));
    }

    /**
     * Returns what actions do to the combinations.
     *
     * @param actions the actions, usually those of the postmortem
     * @return the coverage
     */
    public Coverage coverage(List<ActionItem> actions) {
        return new Coverage(this, actions);
    }

    /** {@return the loops among all factors of the graph; see {@link FactorGraph#feedbackLoops()}} */
    public List<FeedbackLoop> feedbackLoops() {
        return graph.feedbackLoops();
    }

    /**
     * Returns what is to be said about the outcome and what leads to it.
     *
     * <p>Of the graph's findings those that concern only other outcomes are left out; a finding is added where a limit was
     * met.
     *
     * @return the findings, in order
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(new GraphFindings(graph, Optional.of(outcome)).all());
        if (!minimalCombinations().isComplete() || !minimalPreventions().isComplete()) {
            findings.add(FactorRule.LIMITED.at(
                    new Pointers(graph).to(outcome),
                    "factor " + outcome,
                    "the combinations or preventions for " + outcome + " are too many to list them all within "
                            + limits,
                    "ask for the smallest ones, or raise the limits"));
        }
        return findings.stream().sorted().toList();
    }

    /** {@return what was found, as plain English sentences; texts of the library, never of the postmortem, but for ids} */
    public List<String> summary() {
        return new Sentences(this).all();
    }

    OutcomeAspect aspect() {
        return graph.getFactors().stream()
                .filter(factor -> factor.getId().equals(outcome))
                .findFirst()
                .flatMap(ContributingFactor::getAspect)
                .orElse(OutcomeAspect.OCCURRENCE);
    }

    /** The combinations that each of the interventions closes and none before, and last those that stay open. */
    List<CombinationSet> partition(List<Interventions> interventions) {
        List<Question> changed = interventions.stream()
                .map(i -> question.without(i.removedNodes(), i.brokenGates()))
                .toList();
        return Partition.of(question, changed, cost()).stream()
                .map(family -> new CombinationSet(graph.compiled(), family))
                .toList();
    }

    Interventions interventions(List<ActionItem> actions) {
        return new Interventions(graph, outcome, actions);
    }

    boolean isUnexplained() {
        return graph.compiled().isBasic(graph.compiled().number(outcome));
    }

    boolean isPossible() {
        return !isPreventedBy(Set.of());
    }

    /** Operations on whole words are so much cheaper than those on sets. */
    private long simpleSteps() {
        return Math.min(limits.getMaxSteps(), Long.MAX_VALUE / SIMPLE_STEPS) * SIMPLE_STEPS;
    }

    /** What leads to the outcome, the outcome too. */
    private BitSet leading() {
        return Reach.towards(graph.compiled(), graph.nodes(Set.of(outcome)));
    }

    /** {@return the summary, one sentence a line} */
    @Override
    public String toString() {
        return String.join("\n", summary());
    }
}
