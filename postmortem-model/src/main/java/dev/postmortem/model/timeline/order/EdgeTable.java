package dev.postmortem.model.timeline.order;

import java.util.Arrays;

/** The edges of a graph by the place at one of their ends, in the order in which they were given. */
public final class EdgeTable {
    private final int[] starts;
    private final int[] edges;

    /**
     * Creates a table.
     *
     * @param size how many places there are
     * @param ends the place of each edge
     */
    public EdgeTable(int size, int[] ends) {
        starts = new int[size + 1];
        for (int end : ends) {
            starts[end + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        edges = new int[ends.length];
        int[] next = Arrays.copyOf(starts, size);
        for (int edge = 0; edge < ends.length; edge++) {
            edges[next[ends[edge]]++] = edge;
        }
    }

    /**
     * Returns where the edges of a place begin.
     *
     * @param place the place
     * @return the index of its first edge
     */
    public int first(int place) {
        return starts[place];
    }

    /**
     * Returns where the edges of a place end.
     *
     * @param place the place
     * @return the index behind its last edge
     */
    public int end(int place) {
        return starts[place + 1];
    }

    /**
     * Returns an edge.
     *
     * @param index its index in the table
     * @return its number
     */
    public int edge(int index) {
        return edges[index];
    }

    int count(int place) {
        return end(place) - first(place);
    }
}
