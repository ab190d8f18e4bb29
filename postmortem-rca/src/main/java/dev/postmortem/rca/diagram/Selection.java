package dev.postmortem.rca.diagram;

/**
 * The sets of a family for which a monotone function holds, or those for which it does not.
 *
 * <p>With the function as a binary decision diagram this is one call where "without" on families (Rauzy 1993) takes two.
 */
final class Selection extends Operation {
    private final boolean holding;

    private Selection(NodeTable nodes, boolean holding) {
        super(nodes);
        this.holding = holding;
    }

    static Selection holding(NodeTable nodes) {
        return new Selection(nodes, true);
    }

    static Selection failing(NodeTable nodes) {
        return new Selection(nodes, false);
    }

    int of(int family, int function) {
        return apply(family, function, 0);
    }

    /** A monotone function that holds for the empty set is the constant. */
    @Override
    int known(int family, int function, int number) {
        if (family == 0 || function <= 1) {
            return function == 1 == holding ? family : 0;
        }
        if (family == 1) {
            return holding ? 0 : 1;
        }
        return UNKNOWN;
    }

    @Override
    void advance(int stage, int family, int function, int number, int result) {
        int familyLevel = nodes.level(family);
        int functionLevel = nodes.level(function);
        if (familyLevel > functionLevel) {
            if (stage == 0) {
                call(family, nodes.low(function), 0);
            } else {
                finish(result);
            }
        } else if (stage == 0) {
            call(nodes.high(family), familyLevel == functionLevel ? nodes.high(function) : function, 0);
        } else if (stage == 1) {
            keep(result);
            call(nodes.low(family), familyLevel == functionLevel ? nodes.low(function) : function, 0);
        } else {
            finish(nodes.member(familyLevel, kept(), result));
        }
    }
}
