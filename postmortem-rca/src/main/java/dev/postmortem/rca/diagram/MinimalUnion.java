package dev.postmortem.rca.diagram;

/** The minimal ones of the sets of two families of minimal sets. */
final class MinimalUnion extends Operation {
    private final Without without;

    MinimalUnion(NodeTable nodes, Without without) {
        super(nodes);
        this.without = without;
    }

    int of(int left, int right) {
        return apply(Math.min(left, right), Math.max(left, right), 0);
    }

    /** The smaller operand stands left. */
    @Override
    int known(int left, int right, int number) {
        if (left <= 1) {
            return left == 1 ? 1 : right;
        }
        return left == right ? left : UNKNOWN;
    }

    @Override
    void advance(int stage, int left, int right, int number, int result) {
        int leftLevel = nodes.level(left);
        int rightLevel = nodes.level(right);
        int level = Math.min(leftLevel, rightLevel);
        if (stage == 0) {
            callOrdered(leftLevel == level ? nodes.low(left) : left, rightLevel == level ? nodes.low(right) : right);
        } else if (stage == 1) {
            keep(result);
            callOrdered(leftLevel == level ? nodes.high(left) : 0, rightLevel == level ? nodes.high(right) : 0);
        } else {
            finish(nodes.member(level, without.of(result, kept()), kept()));
        }
    }

    private void callOrdered(int left, int right) {
        call(Math.min(left, right), Math.max(left, right), 0);
    }
}
