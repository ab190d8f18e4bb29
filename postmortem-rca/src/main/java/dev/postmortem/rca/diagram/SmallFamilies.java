package dev.postmortem.rca.diagram;

/** Monotone functions as their minimal sets of a limited size, in zero-suppressed diagrams (Minato 1993). */
public final class SmallFamilies extends ThresholdAlgebra {
    /** A larger limit on the size makes no sense: far fewer members already make too many sets. */
    public static final int MAX_SIZE = 500;

    private final int maxSize;
    private final Without without;
    private final Trim trim;
    private final MinimalUnion union;
    private final MinimalProduct product;
    private final Difference difference;

    /**
     * Makes families.
     *
     * @param nodes where they are kept
     * @param maxSize how many members a set may have, from 1 to {@link #MAX_SIZE}
     */
    public SmallFamilies(NodeTable nodes, int maxSize) {
        super(nodes);
        this.maxSize = maxSize;
        this.without = new Without(nodes);
        this.trim = new Trim(nodes);
        this.union = new MinimalUnion(nodes, without);
        this.product = new MinimalProduct(nodes, without, union, trim);
        this.difference = new Difference(nodes);
    }

    /** {@return whether a set was left out because it has too many members} */
    public boolean isTruncated() {
        return trim.hasTrimmed();
    }

    @Override
    public int variable(int level) {
        return nodes.member(level, 1, 0);
    }

    @Override
    int both(int left, int right) {
        return product.of(left, right, maxSize);
    }

    @Override
    int either(int left, int right) {
        return union.of(left, right);
    }

    /**
     * Returns the sets of a family that include no set of another.
     *
     * @param family the family
     * @param excluded the other
     * @return the rest
     */
    public int without(int family, int excluded) {
        return without.of(family, excluded);
    }

    /**
     * Returns the sets of a family that are not in a part of it.
     *
     * @param family the family
     * @param part some of its sets
     * @return the rest
     */
    public int difference(int family, int part) {
        return difference.of(family, part);
    }
}
