package dev.postmortem.rca.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The strongly connected components of a graph, causes before effects; found without recursion in linear time. */
public final class Components {
    private final CompiledGraph graph;
    private final List<int[]> members = new ArrayList<>();
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final int[] stack;
    private final int[] path;
    private final int[] next;
    private int stackSize;
    private int pathSize;
    private int counter;

    private Components(CompiledGraph graph) {
        this.graph = graph;
        int size = graph.size();
        this.index = new int[size];
        this.low = new int[size];
        this.onStack = new boolean[size];
        this.stack = new int[size];
        this.path = new int[size];
        this.next = new int[size];
    }

    /**
     * Finds the components.
     *
     * @param graph the graph
     * @return the nodes of each component, ascending; a component stands after those that its nodes depend on
     */
    public static List<int[]> of(CompiledGraph graph) {
        Components search = new Components(graph);
        for (int node = 0; node < graph.size(); node++) {
            if (search.index[node] == 0) {
                search.walkFrom(node);
            }
        }
        return search.members;
    }

    /**
     * Tells whether a component is a feedback loop.
     *
     * @param graph the graph
     * @param component one of its components
     * @return true if it has several nodes, or one that is its own cause
     */
    public static boolean isLoop(CompiledGraph graph, int[] component) {
        return component.length > 1 || Arrays.binarySearch(graph.causesOf(component[0]), component[0]) >= 0;
    }

    private void walkFrom(int root) {
        enter(root);
        while (pathSize > 0) {
            int node = path[pathSize - 1];
            int[] causes = graph.causesOf(node);
            if (next[node] < causes.length) {
                follow(node, causes[next[node]++]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        counter++;
        index[node] = counter;
        low[node] = counter;
        onStack[node] = true;
        stack[stackSize++] = node;
        path[pathSize++] = node;
    }

    private void follow(int node, int cause) {
        if (index[cause] == 0) {
            enter(cause);
        } else if (onStack[cause]) {
            low[node] = Math.min(low[node], index[cause]);
        }
    }

    private void leave(int node) {
        pathSize--;
        if (pathSize > 0) {
            int parent = path[pathSize - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == index[node]) {
            members.add(popUntil(node));
        }
    }

    private int[] popUntil(int node) {
        int end = stackSize;
        do {
            stackSize--;
            onStack[stack[stackSize]] = false;
        } while (stack[stackSize] != node);
        int[] component = Arrays.copyOfRange(stack, stackSize, end);
        Arrays.sort(component);
        return component;
    }
}
