package dev.postmortem.rca.diagram;

/**
 * The minimal unions of a set of one family with a set of another, of at most so many members; both hold minimal sets.
 *
 * <p>Cut by size inside the recursion, as order-limited engines do, so that what is too large is never built.
 */
final class MinimalProduct extends Operation {
    private final Without without;
    private final MinimalUnion union;
    private final Trim trim;

    MinimalProduct(NodeTable nodes, Without without, MinimalUnion union, Trim trim) {
        super(nodes);
        this.without = without;
        this.union = union;
        this.trim = trim;
    }

    int of(int left, int right, int maxSize) {
        return apply(Math.min(left, right), Math.max(left, right), maxSize);
    }

    /** The smaller operand stands left. */
    @Override
    int known(int left, int right, int maxSize) {
        if (left == 0) {
            return 0;
        }
        if (left == 1 || left == right) {
            return trim.of(right, maxSize);
        }
        if (maxSize == 0) {
            trim.note();
            return 0;
        }
        return UNKNOWN;
    }

    @Override
    void advance(int stage, int left, int right, int maxSize, int result) {
        int level = Math.min(nodes.level(left), nodes.level(right));
        if (stage == 0) {
            callOrdered(without(left, level), without(right, level), maxSize);
        } else if (stage == 1) {
            keep(result);
            callOrdered(with(left, level), with(right, level), maxSize - 1);
        } else {
            finish(nodes.member(level, without.of(result, kept()), kept()));
        }
    }

    private int without(int family, int level) {
        return nodes.level(family) == level ? nodes.low(family) : family;
    }

    /** What is still needed once the member is there. */
    private int with(int family, int level) {
        return nodes.level(family) == level ? union.of(nodes.high(family), nodes.low(family)) : family;
    }

    private void callOrdered(int left, int right, int maxSize) {
        call(Math.min(left, right), Math.max(left, right), maxSize);
    }
}
