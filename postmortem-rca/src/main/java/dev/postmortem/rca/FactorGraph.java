package dev.postmortem.rca;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.chain.FeedbackLoop;
import dev.postmortem.rca.chain.LinkReduction;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Condensation;
import dev.postmortem.rca.graph.Reach;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The contributing factors of an incident and how they worked together.
 *
 * <p>All causes of an explanation together, or any so many of them where it says at least how many, bring about its
 * effect; several explanations of one effect are each enough. Factors may drive each other in a loop, but a loop cannot
 * support itself. A factor that an explanation names and that does not exist counts as an unexplained factor, so that
 * nothing is dropped in silence; a finding tells of it.
 *
 * <p>Immutable and safe for use by many threads. Making a graph and everything here takes linear time, except what
 * {@link #analyze(FactorId)} leads to and what says otherwise.
 */
public final class FactorGraph {
    private final List<ContributingFactor> factors;
    private final List<Explanation> explanations;
    private final CompiledGraph compiled;
    private final Once<Condensation> condensation;

    FactorGraph(List<ContributingFactor> factors, List<Explanation> explanations) {
        this(
                factors,
                explanations,
                CompiledGraph.of(factors.stream().map(ContributingFactor::getId).toList(), explanations));
    }

    private FactorGraph(List<ContributingFactor> factors, List<Explanation> explanations, CompiledGraph compiled) {
        this.factors = factors;
        this.explanations = explanations;
        this.compiled = compiled;
        this.condensation = new Once<>(() -> Condensation.of(compiled));
    }

    /**
     * Returns the graph of a postmortem.
     *
     * @param postmortem the postmortem
     * @return its factors and explanations
     */
    public static FactorGraph of(Postmortem postmortem) {
        Objects.requireNonNull(postmortem, "postmortem");
        return new FactorGraph(postmortem.getFactors(), postmortem.getExplanations());
    }

    /** {@return a new builder} */
    public static FactorGraphBuilder builder() {
        return new FactorGraphBuilder();
    }

    /** {@return the factors, as given} */
    public List<ContributingFactor> getFactors() {
        return factors;
    }

    /** {@return the explanations, as given} */
    public List<Explanation> getExplanations() {
        return explanations;
    }

    /** {@return the factors of kind OUTCOME, as given} */
    public List<FactorId> getOutcomes() {
        return factors.stream()
                .filter(f -> f.getKind() == FactorKind.OUTCOME)
                .map(ContributingFactor::getId)
                .toList();
    }

    /**
     * Returns the analysis of an outcome, within the standard limits; nothing is computed before it is asked for.
     *
     * @param outcome what is to be explained; any factor of the graph
     * @return the analysis
     * @throws IllegalArgumentException if the graph has no such factor
     */
    public FactorAnalysis analyze(FactorId outcome) {
        return analyze(outcome, AnalysisLimits.standard());
    }

    /**
     * Returns the analysis of an outcome; nothing is computed before it is asked for.
     *
     * @param outcome what is to be explained; any factor of the graph
     * @param limits how much work may be done
     * @return the analysis
     * @throws IllegalArgumentException if the graph has no such factor
     */
    public FactorAnalysis analyze(FactorId outcome, AnalysisLimits limits) {
        Objects.requireNonNull(limits, "limits");
        if (compiled.number(Objects.requireNonNull(outcome, "outcome")) < 0) {
            throw new IllegalArgumentException(
                    "the graph has no factor " + outcome + "; its outcomes are " + getOutcomes());
        }
        return new FactorAnalysis(this, outcome, limits, Collections.emptySortedSet());
    }

    /** {@return an analysis of each outcome, within the standard limits, in the order of {@link #getOutcomes()}} */
    public List<FactorAnalysis> analyzeOutcomes() {
        return getOutcomes().stream().map(this::analyze).toList();
    }

    /** {@return the factors that drive each other, by the first factor of each loop} */
    public List<FeedbackLoop> feedbackLoops() {
        return Links.loops(compiled);
    }

    /**
     * Returns the factors grouped so that two are together if each leads to the other.
     *
     * @return the groups, causes before effects; most hold one factor, the others are feedback loops
     */
    public List<SortedSet<FactorId>> components() {
        return IntStream.range(0, condensation().size())
                .mapToObj(component -> ids(IntStream.of(condensation().members(component))))
                .toList();
    }

    /**
     * Returns the factors by how many steps they are away from what nothing explains, on the longest way.
     *
     * <p>Good for drawing: every cause lies in an earlier layer than its effect, unless both are in one feedback loop.
     *
     * @return the layers; the first one holds the unexplained factors and the loops that nothing leads to
     */
    public List<SortedSet<FactorId>> layers() {
        int[] depths = condensation().depths();
        List<SortedSet<FactorId>> layers = new ArrayList<>();
        for (int component = 0; component < depths.length; component++) {
            while (layers.size() <= depths[component]) {
                layers.add(new TreeSet<>());
            }
            for (int node : condensation().members(component)) {
                layers.get(depths[component]).add(compiled.id(node));
            }
        }
        return layers.stream().map(Collections::unmodifiableSortedSet).toList();
    }

    /**
     * Returns the links that are enough to show what leads to what; not linear, see {@link LinkReduction}.
     *
     * @return the links that are enough and those that follow from them
     */
    public LinkReduction reduced() {
        return Links.reduced(compiled, condensation());
    }

    /** {@return the factors, mentioned ones too, that lead to no outcome, in the order of their ids} */
    public SortedSet<FactorId> unreachableFactors() {
        BitSet unreachable = Reach.towards(compiled, nodes(getOutcomes()));
        unreachable.flip(0, compiled.size());
        return ids(unreachable.stream());
    }

    /**
     * Returns what is to be said about the factors and explanations.
     *
     * <p>Paths are JSON Pointers into the postmortem, such as {@code /factors/3}.
     *
     * @return the findings, in order
     */
    public List<Finding> findings() {
        return new GraphFindings(this, Optional.empty()).all();
    }

    /**
     * Returns what is to be said about how actions refer to this graph.
     *
     * @param actions the actions; a path such as {@code /actionItems/2} counts their places here
     * @return the findings, in order
     */
    public List<Finding> findings(List<ActionItem> actions) {
        return new ActionFindings(this).of(Objects.requireNonNull(actions, "actions"));
    }

    CompiledGraph compiled() {
        return compiled;
    }

    Condensation condensation() {
        return condensation.get();
    }

    /** The nodes of factors that somebody asks about: an id that nothing mentions is a slip, and no answer would show it. */
    BitSet mentioned(Set<FactorId> factors) {
        for (FactorId factor : Objects.requireNonNull(factors, "factors")) {
            if (compiled.number(factor) < 0) {
                throw new IllegalArgumentException("nothing mentions the factor " + factor + "; "
                        + NearIds.hint(
                                factor, IntStream.range(0, compiled.size()).mapToObj(compiled::id)));
            }
        }
        return nodes(factors);
    }

    /** The same as analyses see it when they take some factors as given: nothing leads to these any more. */
    FactorGraph holding(Collection<FactorId> given) {
        return given.isEmpty() ? this : new FactorGraph(factors, explanations, compiled.holding(nodes(given)));
    }

    /** The order in which somebody wrote the factors down; those that are only mentioned come last, by id. */
    Comparator<FactorId> asWritten() {
        Map<FactorId, Integer> places = new HashMap<>();
        factors.forEach(factor -> places.putIfAbsent(factor.getId(), places.size()));
        return Comparator.<FactorId>comparingInt(id -> places.getOrDefault(id, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    BitSet nodes(Collection<FactorId> factors) {
        BitSet nodes = new BitSet();
        factors.stream().mapToInt(compiled::number).filter(node -> node >= 0).forEach(nodes::set);
        return nodes;
    }

    SortedSet<FactorId> ids(IntStream nodes) {
        SortedSet<FactorId> ids = new TreeSet<>();
        nodes.forEach(node -> ids.add(compiled.id(node)));
        return Collections.unmodifiableSortedSet(ids);
    }

    /** {@return whether the other has the same factors and explanations, in the same order} */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof FactorGraph that
                        && factors.equals(that.factors)
                        && explanations.equals(that.explanations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(factors, explanations);
    }

    /**
     * {@return how many factors and explanations there are and a line for each of the first 50, the outcomes first; for
     * consoles and logs}
     */
    @Override
    public String toString() {
        return FactorGraphText.of(this);
    }
}
