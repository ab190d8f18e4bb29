package dev.postmortem.rca.graph;

import java.util.Arrays;
import java.util.List;

/**
 * A graph in which every feedback loop is one node, so that nothing leads back to itself; linear.
 *
 * <p>Its components are numbered so that causes have smaller numbers than their effects. Immutable.
 */
public final class Condensation {
    private final List<int[]> members;
    private final int[] componentOf;
    private final int[][] causesOf;

    private Condensation(List<int[]> members, int[] componentOf, int[][] causesOf) {
        this.members = members;
        this.componentOf = componentOf;
        this.causesOf = causesOf;
    }

    /**
     * Condenses a graph.
     *
     * @param graph the graph
     * @return its components and how they lead to each other
     */
    public static Condensation of(CompiledGraph graph) {
        List<int[]> members = Components.of(graph);
        int[] componentOf = new int[graph.size()];
        for (int component = 0; component < members.size(); component++) {
            for (int node : members.get(component)) {
                componentOf[node] = component;
            }
        }
        int[][] causesOf = new int[members.size()][];
        Arrays.setAll(causesOf, component -> otherCauses(graph, members.get(component), component, componentOf));
        return new Condensation(members, componentOf, causesOf);
    }

    private static int[] otherCauses(CompiledGraph graph, int[] members, int component, int[] componentOf) {
        int links = 0;
        for (int node : members) {
            links += graph.causesOf(node).length;
        }
        int[] causes = new int[links];
        int end = 0;
        for (int node : members) {
            for (int cause : graph.causesOf(node)) {
                causes[end++] = componentOf[cause];
            }
        }
        Arrays.sort(causes);
        return withoutRepeats(causes, component);
    }

    private static int[] withoutRepeats(int[] sorted, int unwanted) {
        int end = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean repeated = i > 0 && sorted[i] == sorted[i - 1];
            if (!repeated && sorted[i] != unwanted) {
                sorted[end++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, end);
    }

    /** {@return how many components there are} */
    public int size() {
        return members.size();
    }

    /**
     * Returns the nodes of a component.
     *
     * @param component its number
     * @return the nodes, ascending; not to be changed
     */
    public int[] members(int component) {
        return members.get(component);
    }

    /**
     * Returns the component of a node.
     *
     * @param node the node
     * @return the number of its component
     */
    public int componentOf(int node) {
        return componentOf[node];
    }

    /**
     * Returns the other components that lead to one directly.
     *
     * @param component its number
     * @return smaller numbers, ascending, each once; not to be changed
     */
    public int[] causesOf(int component) {
        return causesOf[component];
    }

    /**
     * Returns how many steps a component is away from what nothing else leads to, on the longest way.
     *
     * @return a number for each component; 0 for those without causes
     */
    public int[] depths() {
        int[] depths = new int[size()];
        for (int component = 0; component < size(); component++) {
            depths[component] = Arrays.stream(causesOf[component])
                    .map(cause -> depths[cause] + 1)
                    .max()
                    .orElse(0);
        }
        return depths;
    }
}
