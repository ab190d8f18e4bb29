package dev.postmortem.rca.sets;

import java.util.List;
import java.util.Optional;

/** The sets of one size with one prefix. */
final class PrefixSets {
    private final Family family;
    private final Prefix prefix;
    private final PartSets[] parts;
    private final SizeRanges ranges;

    PrefixSets(Family family, SizeRanges ranges, Prefix prefix) {
        this.family = family;
        this.prefix = prefix;
        this.parts = new PartSets[family.parts().size()];
        this.ranges = ranges;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new PartSets(this, ranges, part);
        }
    }

    Family family() {
        return family;
    }

    PartSets part(int part) {
        return parts[part];
    }

    PartSets top() {
        return parts[parts.length - 1];
    }

    int size() {
        return ranges.size();
    }

    /** How much it costs to know the heads; more than a way to a set has nodes. */
    long steps() {
        return ranges.steps();
    }

    /** How the first set goes on behind the prefix. */
    long head() {
        return top().fromRoot(size());
    }

    /** Whether a level must be in every set. */
    boolean needs(int label) {
        return label >= 0 ? prefix.isMember(label) : parts[~label].holdsNeeded();
    }

    /** What a variable adds to what comes behind the prefix. */
    long added(int variable) {
        if (prefix.isMember(variable)) {
            return Head.EMPTY;
        }
        return prefix.allows(variable) ? Head.of(variable) : Head.DEAD;
    }

    /**
     * The sets that go on with a member before an end, in order; empty if there are more than the limit.
     *
     * @param end larger than all variables if sets that do not go on are wanted too
     */
    Optional<List<int[]>> list(int end, int limit) {
        return new PrefixWalk(this, end).list(limit);
    }
}
