package dev.postmortem.rca.diagram;

import java.util.Arrays;

/**
 * The nodes of decision diagrams, each (level, high, low) once, so that equal diagrams have equal numbers.
 *
 * <p>0 and 1 are the terminals; a node has a larger number than its children and a smaller level. The same table holds
 * binary decision diagrams (Bryant 1986), made by {@link #choice}, and zero-suppressed ones (Minato 1993), made by
 * {@link #member}. Nothing is ever freed: a table is as short-lived as one question.
 */
public final class NodeTable {
    /** The level of the terminals, below all others. */
    static final int BOTTOM = Integer.MAX_VALUE;

    private static final int FIRST_CAPACITY = 256;

    private final Budget budget;
    private final int limit;
    private int[] level = new int[FIRST_CAPACITY];
    private int[] high = new int[FIRST_CAPACITY];
    private int[] low = new int[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int[] buckets = new int[2 * FIRST_CAPACITY];
    private int size = 2;

    /**
     * Makes an empty table.
     *
     * @param budget what its operations spend
     * @param limit how many nodes it may hold
     */
    public NodeTable(Budget budget, int limit) {
        this.budget = budget;
        this.limit = limit;
        level[0] = BOTTOM;
        level[1] = BOTTOM;
    }

    /** {@return how many nodes there are, the terminals among them} */
    public int size() {
        return size;
    }

    Budget budget() {
        return budget;
    }

    int level(int node) {
        return level[node];
    }

    int high(int node) {
        return high[node];
    }

    int low(int node) {
        return low[node];
    }

    /**
     * Finds or makes a node of a binary decision diagram: if the variable then high, else low.
     *
     * @param level the level of the variable
     * @param high what holds if it is true
     * @param low what holds if it is false
     * @return the node
     * @throws Exhausted if there is no room for it
     */
    public int choice(int level, int high, int low) {
        return high == low ? low : node(level, high, low);
    }

    /**
     * Finds or makes a node of a zero-suppressed diagram: the sets of high with a member added, and those of low.
     *
     * @param level the level of the member
     * @param high the sets that get the member
     * @param low the sets without it
     * @return the node
     * @throws Exhausted if there is no room for it
     */
    public int member(int level, int high, int low) {
        return high == 0 ? low : node(level, high, low);
    }

    private int node(int level, int high, int low) {
        int bucket = hash(level, high, low) & (buckets.length - 1);
        for (int known = buckets[bucket]; known != 0; known = next[known]) {
            if (this.low[known] == low && this.high[known] == high && this.level[known] == level) {
                return known;
            }
        }
        return add(bucket, level, high, low);
    }

    private int add(int bucket, int level, int high, int low) {
        if (size == this.level.length) {
            grow();
            return node(level, high, low);
        }
        int node = size++;
        this.level[node] = level;
        this.high[node] = high;
        this.low[node] = low;
        next[node] = buckets[bucket];
        buckets[bucket] = node;
        return node;
    }

    private void grow() {
        if (size >= limit) {
            throw new Exhausted.TableFull();
        }
        int capacity = (int) Math.min(limit, 2L * size);
        level = Arrays.copyOf(level, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        next = Arrays.copyOf(next, capacity);
        buckets = new int[Integer.highestOneBit(capacity) * 2];
        for (int node = 2; node < size; node++) {
            int bucket = hash(level[node], high[node], low[node]) & (buckets.length - 1);
            next[node] = buckets[bucket];
            buckets[bucket] = node;
        }
    }

    private static int hash(int level, int high, int low) {
        int mixed = (level * 0x9E3779B1 + high) * 0x85EBCA6B + low;
        mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
        return mixed ^ mixed >>> 13;
    }
}
