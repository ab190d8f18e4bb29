package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import dev.postmortem.rca.sets.Limits;
import dev.postmortem.rca.sets.Occurrences;
import dev.postmortem.rca.sets.Partition;
import dev.postmortem.rca.sets.Solution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What led to an outcome, and what would have prevented it.
 *
 * <p>The theory is that of coherent fault trees: combinations are minimal cut sets and preventions are minimal path sets,
 * both over the factors that no explanation explains. An outcome that nothing explains is its own and only combination.
 * Results are computed when they are first asked for, within the limits, and kept. Immutable and safe for use by many
 * threads.
 */
public final class FactorAnalysis {
    private final FactorGraph graph;
    private final FactorId outcome;
    private final AnalysisLimits limits;
    private final Question question;
    private final Once<Solution> solution;
    private final Once<CombinationSet> combinations;
    private final Once<CombinationSet> preventions;

    FactorAnalysis(FactorGraph graph, FactorId outcome, AnalysisLimits limits) {
        this.graph = graph;
        this.outcome = outcome;
        this.limits = limits;
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
     * <p>Right even if the combinations could not all be listed; only if none could be is the search itself limited, to the
     * first factors by id.
     *
     * @return the factors, in the order of their ids
     */
    public SortedSet<FactorId> necessaryFactors() {
        if (!isPossible()) {
            return Collections.emptySortedSet();
        }
        if (minimalCombinations().isComplete()) {
            return candidates();
        }
        long affordable = limits.getMaxSteps() / graph.compiled().size();
        return candidates().stream()
                .limit(affordable)
                .filter(candidate -> isPreventedBy(Set.of(candidate)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /** What is in every listed combination; all unexplained factors if none is listed. */
    private SortedSet<FactorId> candidates() {
        TreeSet<FactorId> candidates = new TreeSet<>();
        CombinationSet known = minimalCombinations();
        if (known.isEmpty()) {
            Derivation.basis(graph.compiled()).stream()
                    .mapToObj(graph.compiled()::id)
                    .forEach(candidates::add);
        } else {
            Occurrences occurrences = known.family().occurrences();
            known.smallest(1).get(0).stream()
                    .filter(factor ->
                            occurrences.count(graph.compiled().number(factor)).equals(known.count()))
                    .forEach(candidates::add);
        }
        return Collections.unmodifiableSortedSet(candidates);
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
        BitSet removed = nodes(factors);
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

    private BitSet nodes(Collection<FactorId> factors) {
        BitSet nodes = new BitSet();
        factors.stream()
                .mapToInt(graph.compiled()::number)
                .filter(node -> node >= 0)
                .forEach(nodes::set);
        return nodes;
    }

    /** {@return the summary, one sentence a line} */
    @Override
    public String toString() {
        return String.join("\n", summary());
    }
}
