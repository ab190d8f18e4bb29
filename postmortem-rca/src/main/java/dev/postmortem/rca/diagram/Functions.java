package dev.postmortem.rca.diagram;

/** Monotone functions as binary decision diagrams (Bryant 1986); the number of a variable is its level. */
public final class Functions extends ThresholdAlgebra {
    private final Connective both;
    private final Connective either;

    /**
     * Makes functions.
     *
     * @param nodes where they are kept
     */
    public Functions(NodeTable nodes) {
        super(nodes);
        this.both = Connective.both(nodes);
        this.either = Connective.either(nodes);
    }

    @Override
    public int variable(int level) {
        return nodes.choice(level, 1, 0);
    }

    @Override
    public int both(int left, int right) {
        return isVariableAbove(left, right) ? nodes.choice(nodes.level(left), right, 0) : both.of(left, right);
    }

    @Override
    public int either(int left, int right) {
        return isVariableAbove(left, right) ? nodes.choice(nodes.level(left), 1, right) : either.of(left, right);
    }

    /** A variable above all the rest is one node, without the garbage of two operations. */
    @Override
    int choose(int function, int with, int without) {
        return isVariableAbove(function, with) && isVariableAbove(function, without)
                ? nodes.choice(nodes.level(function), with, without)
                : super.choose(function, with, without);
    }

    private boolean isVariableAbove(int function, int other) {
        return function > 1
                && nodes.high(function) == 1
                && nodes.low(function) == 0
                && nodes.level(function) < nodes.level(other);
    }
}
