package dev.postmortem.rca.drawing;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorGraphBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A factor graph as text that Graphviz and Mermaid draw.
 *
 * <p>Arrows go from causes to effects. Where an explanation needs several causes they meet in a small node that says
 * {@code all} or, for example, {@code 2 of 3}; where a factor has several explanations these meet in a node that says
 * {@code any}. Outcomes are outlined twice (Graphviz) or thickly (Mermaid), unexplained factors are filled, and the arrows
 * of feedback loops are thick and say {@code loop}.
 *
 * <p>At most so many factors are drawn, those nearest to the outcomes first, and five times as many arrows; a note in the
 * drawing says what is missing, and a join says how many of its causes are not shown. Nodes are numbered, so that no text
 * of a factor can be taken for syntax, and labels are escaped for their target. Equal graphs give equal text; linear; no
 * recursion. Immutable and safe for use by many threads if the naming function is.
 */
public final class FactorDiagram {
    private static final int STANDARD_LIMIT = 100;

    private final FactorGraph graph;
    private final int limit;
    private final Function<FactorId, String> names;

    private FactorDiagram(FactorGraph graph, int limit, Function<FactorId, String> names) {
        this.graph = graph;
        this.limit = limit;
        this.names = names;
    }

    /**
     * Returns the diagram of a graph, with at most 100 factors and their texts as labels.
     *
     * <p>It holds every factor, whatever its visibility; see {@link #visibleTo}.
     *
     * @param graph the graph
     * @return the diagram
     */
    public static FactorDiagram of(FactorGraph graph) {
        Map<String, String> texts = new HashMap<>();
        for (ContributingFactor factor : Objects.requireNonNull(graph, "graph").getFactors()) {
            texts.put(factor.getId().toString(), factor.getText());
        }
        return new FactorDiagram(graph, STANDARD_LIMIT, id -> texts.getOrDefault(id.toString(), id.toString()));
    }

    /**
     * Returns the same diagram with another limit.
     *
     * @param factors how many factors to draw at most, at least 1
     * @return the diagram
     * @throws IllegalArgumentException if it is less than 1
     */
    public FactorDiagram limitedTo(int factors) {
        if (factors < 1) {
            throw new IllegalArgumentException("a diagram of " + factors + " factors shows nothing; give at least 1");
        }
        return new FactorDiagram(graph, factors, names);
    }

    /**
     * Returns the same diagram without what an audience may not see: the factors that are not for it, and every
     * explanation that is not for it or that names such a factor.
     *
     * @param audience who will read it
     * @return the diagram
     */
    public FactorDiagram visibleTo(Visibility audience) {
        Objects.requireNonNull(audience, "audience");
        Set<FactorId> hidden = new HashSet<>();
        FactorGraphBuilder shown = FactorGraph.builder();
        for (ContributingFactor factor : graph.getFactors()) {
            if (factor.getVisibility().compareTo(audience) <= 0) {
                shown.factor(factor);
            } else {
                hidden.add(factor.getId());
            }
        }
        graph.getExplanations().stream()
                .filter(e -> e.getVisibility().compareTo(audience) <= 0)
                .filter(e -> !hidden.contains(e.getEffect())
                        && e.getCauses().stream().noneMatch(hidden::contains))
                .forEach(shown::explanation);
        return new FactorDiagram(shown.build(), limit, names);
    }

    /**
     * Returns the same diagram with other labels, such as texts that all readers may see.
     *
     * @param naming the label of each factor, never null, also of those that explanations name and that do not exist
     * @return the diagram
     */
    public FactorDiagram named(Function<FactorId, String> naming) {
        return new FactorDiagram(graph, limit, Objects.requireNonNull(naming, "naming"));
    }

    /** {@return a directed graph in the DOT language of Graphviz; lines end with a line feed} */
    public String toDot() {
        return DotText.of(drawing());
    }

    /** {@return a flowchart of Mermaid; lines end with a line feed} */
    public String toMermaid() {
        return MermaidText.of(drawing());
    }

    private Drawing drawing() {
        return new DrawingPlan(graph, limit, names).drawing();
    }

    /** {@return the graph in the DOT language} */
    @Override
    public String toString() {
        return toDot();
    }
}
