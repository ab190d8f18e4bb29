package dev.postmortem.rca.diagram;

/** The sets of a family that are not in a part of it. */
final class Difference extends Operation {
    Difference(NodeTable nodes) {
        super(nodes);
    }

    int of(int family, int part) {
        return apply(family, part, 0);
    }

    @Override
    int known(int family, int part, int number) {
        if (family == part) {
            return 0;
        }
        return part == 0 ? family : UNKNOWN;
    }

    @Override
    void advance(int stage, int family, int part, int number, int result) {
        boolean both = nodes.level(family) == nodes.level(part);
        if (stage == 0) {
            call(nodes.high(family), both ? nodes.high(part) : 0, 0);
        } else if (stage == 1) {
            keep(result);
            call(nodes.low(family), both ? nodes.low(part) : part, 0);
        } else {
            finish(nodes.member(nodes.level(family), kept(), result));
        }
    }
}
