package dev.postmortem.rca.diagram;

/** The sets of one family that include no set of another: "without" (Rauzy 1993); both hold minimal sets only. */
final class Without extends Operation {
    Without(NodeTable nodes) {
        super(nodes);
    }

    int of(int family, int excluded) {
        return apply(family, excluded, 0);
    }

    @Override
    int known(int family, int excluded, int number) {
        if (family == 0 || excluded == 1 || family == excluded) {
            return 0;
        }
        return excluded == 0 || family == 1 ? family : UNKNOWN;
    }

    @Override
    void advance(int stage, int family, int excluded, int number, int result) {
        int familyLevel = nodes.level(family);
        int excludedLevel = nodes.level(excluded);
        if (familyLevel > excludedLevel) {
            skip(stage, family, excluded, result);
        } else if (familyLevel < excludedLevel) {
            branch(stage, family, excluded, result);
        } else {
            branchBoth(stage, family, excluded, result);
        }
    }

    private void skip(int stage, int family, int excluded, int result) {
        if (stage == 0) {
            call(family, nodes.low(excluded), 0);
        } else {
            finish(result);
        }
    }

    private void branch(int stage, int family, int excluded, int result) {
        if (stage == 0) {
            call(nodes.high(family), excluded, 0);
        } else if (stage == 1) {
            keep(result);
            call(nodes.low(family), excluded, 0);
        } else {
            finish(nodes.member(nodes.level(family), kept(), result));
        }
    }

    /** What gets the member must include no excluded set with it and none without it. */
    private void branchBoth(int stage, int family, int excluded, int result) {
        if (stage == 0) {
            call(nodes.high(family), nodes.high(excluded), 0);
        } else if (stage == 1) {
            call(result, nodes.low(excluded), 0);
        } else if (stage == 2) {
            keep(result);
            call(nodes.low(family), nodes.low(excluded), 0);
        } else {
            finish(nodes.member(nodes.level(family), kept(), result));
        }
    }
}
