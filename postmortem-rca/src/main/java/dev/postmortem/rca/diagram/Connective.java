package dev.postmortem.rca.diagram;

/** Both or one of two functions (Bryant 1986). */
final class Connective extends Operation {
    private final int absorbing;

    private Connective(NodeTable nodes, int absorbing) {
        super(nodes);
        this.absorbing = absorbing;
    }

    static Connective both(NodeTable nodes) {
        return new Connective(nodes, 0);
    }

    static Connective either(NodeTable nodes) {
        return new Connective(nodes, 1);
    }

    int of(int left, int right) {
        return apply(Math.min(left, right), Math.max(left, right), 0);
    }

    /** The smaller operand stands left, so that a terminal does. */
    @Override
    int known(int left, int right, int number) {
        if (left <= 1) {
            return left == absorbing ? left : right;
        }
        return left == right ? left : UNKNOWN;
    }

    @Override
    void advance(int stage, int left, int right, int number, int result) {
        int leftLevel = nodes.level(left);
        int rightLevel = nodes.level(right);
        int level = Math.min(leftLevel, rightLevel);
        if (stage == 0) {
            callOrdered(leftLevel == level ? nodes.high(left) : left, rightLevel == level ? nodes.high(right) : right);
        } else if (stage == 1) {
            keep(result);
            callOrdered(leftLevel == level ? nodes.low(left) : left, rightLevel == level ? nodes.low(right) : right);
        } else {
            finish(nodes.choice(level, kept(), result));
        }
    }

    private void callOrdered(int left, int right) {
        call(Math.min(left, right), Math.max(left, right), 0);
    }
}
