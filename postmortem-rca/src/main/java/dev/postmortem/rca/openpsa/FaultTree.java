package dev.postmortem.rca.openpsa;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.FactorGraph;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fault tree as a factor graph: what {@link OpenPsa} reads and writes.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class FaultTree {
    static final String UNNAMED = "factors";

    private final String name;
    private final FactorGraph graph;
    private final SortedMap<FactorId, Boolean> constants;
    private final List<Finding> findings;

    FaultTree(String name, FactorGraph graph, SortedMap<FactorId, Boolean> constants, List<Finding> findings) {
        this.name = name;
        this.graph = graph;
        this.constants = Collections.unmodifiableSortedMap(constants);
        this.findings = findings;
    }

    /**
     * Returns a graph under a name, to be written.
     *
     * @param name what to call the tree, not blank
     * @param graph the graph
     * @return the tree, without constants and findings
     * @throws IllegalArgumentException if the name is blank
     */
    public static FaultTree of(String name, FactorGraph graph) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a fault tree needs a name; give one, such as " + UNNAMED);
        }
        return new FaultTree(name.strip(), Objects.requireNonNull(graph, "graph"), new TreeMap<>(), List.of());
    }

    /** {@return what it is called: the label of the first tree of the file, or else its name} */
    public String getName() {
        return name;
    }

    /** {@return the gates and basic events as factors} */
    public FactorGraph getGraph() {
        return graph;
    }

    /** {@return the top events: gates that no other gate uses, and factors that are said to be outcomes; in order} */
    public List<FactorId> getOutcomes() {
        return graph.getOutcomes();
    }

    /** {@return the probabilities of the basic events that have one, by the order of their ids} */
    public SortedMap<FactorId, BigDecimal> getLikelihoods() {
        SortedMap<FactorId, BigDecimal> likelihoods = new TreeMap<>();
        graph.getFactors()
                .forEach(factor ->
                        factor.getLikelihood().ifPresent(likelihood -> likelihoods.put(factor.getId(), likelihood)));
        return Collections.unmodifiableSortedMap(likelihoods);
    }

    /** {@return house events, and gates below the top that they decide: what is always or never so; not in the graph} */
    public SortedMap<FactorId, Boolean> getConstants() {
        return constants;
    }

    /** {@return what the reader left out or took for granted, in order} */
    public List<Finding> getFindings() {
        return findings;
    }

    /**
     * Compares names, factors, explanations and constants; findings are about a file and do not count.
     *
     * @param other another object
     * @return true if it is an equal tree
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FaultTree that
                && name.equals(that.name)
                && graph.getFactors().equals(that.graph.getFactors())
                && graph.getExplanations().equals(that.graph.getExplanations())
                && constants.equals(that.constants);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, graph.getFactors(), graph.getExplanations(), constants);
    }

    /** {@return the name and the size} */
    @Override
    public String toString() {
        return name + ": " + graph;
    }
}
