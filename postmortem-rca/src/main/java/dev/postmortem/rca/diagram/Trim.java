package dev.postmortem.rca.diagram;

/** The sets of a family of minimal sets that have at most so many members. */
final class Trim extends Operation {
    private boolean trimmed;

    Trim(NodeTable nodes) {
        super(nodes);
    }

    int of(int family, int maxSize) {
        return apply(family, 0, maxSize);
    }

    /** Whether a set was ever left out, here or by who says so. */
    boolean hasTrimmed() {
        return trimmed;
    }

    void note() {
        trimmed = true;
    }

    @Override
    int known(int family, int none, int maxSize) {
        if (family <= 1) {
            return family;
        }
        if (maxSize == 0) {
            trimmed = true;
            return 0;
        }
        return UNKNOWN;
    }

    @Override
    void advance(int stage, int family, int none, int maxSize, int result) {
        if (stage == 0) {
            call(nodes.high(family), 0, maxSize - 1);
        } else if (stage == 1) {
            keep(result);
            call(nodes.low(family), 0, maxSize);
        } else {
            finish(nodes.member(nodes.level(family), kept(), result));
        }
    }
}
