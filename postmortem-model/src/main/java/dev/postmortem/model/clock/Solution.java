package dev.postmortem.model.clock;

import dev.postmortem.model.finding.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What evidence says about each clock. */
final class Solution {
    private static final Interval UNKNOWN = new Interval(Optional.empty(), Optional.empty());

    private final ClockTable clocks;
    private final EvidenceTable table;
    private final BitSet anchored;
    private final BitSet contradictory;
    private final Bounds bounds;
    private final Map<Integer, Duration> corrections;
    private final List<Finding> findings;

    private Solution(
            ClockTable clocks,
            EvidenceTable table,
            BitSet anchored,
            BitSet contradictory,
            Estimation estimation,
            List<Finding> findings) {
        this.clocks = clocks;
        this.table = table;
        this.anchored = anchored;
        this.contradictory = contradictory;
        this.bounds = estimation.bounds();
        this.corrections = estimation.corrections();
        this.findings = findings;
    }

    /**
     * Estimates all clocks.
     *
     * @param clocks the clocks
     * @param table the evidence
     * @param known the clocks whose corrections are known
     * @param everyClock whether clocks that nothing contradicts move too
     * @throws WorkLimit.Reached if there is too much to do
     */
    static Solution of(ClockTable clocks, EvidenceTable table, BitSet known, boolean everyClock, WorkLimit limit) {
        ContradictionSearch search = new ContradictionSearch(table.tightest(), clocks.size(), known, limit);
        search.run();
        BitSet anchored = new References(clocks, table, search.consistent()).beside(known);
        anchored.or(known);
        Estimation estimation = new Estimation(search.consistent(), clocks.size(), anchored, limit);
        estimation.choose(everyClock);
        List<Finding> findings = new ArrayList<>();
        search.cycles().forEach(cycle -> findings.add(ClockFindings.contradiction(cycle, clocks)));
        return new Solution(clocks, table, anchored, search.contradictory(), estimation, findings);
    }

    /** {@return one estimate for each clock, by name} */
    List<ClockEstimate> estimates() {
        List<ClockEstimate> estimates = new ArrayList<>();
        for (int clock = 0; clock < clocks.size(); clock++) {
            estimates.add(estimate(clock));
        }
        return estimates;
    }

    /** {@return what cannot be true, and which clocks are wrong by an unknown amount} */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        for (int clock = 0; clock < clocks.size(); clock++) {
            if (status(clock) == ClockStatus.ONE_SIDED && !bounds.of(clock).hasZero()) {
                all.add(ClockFindings.oneSided(clocks.name(clock), bounds.of(clock), bounds.proof(clock)));
            }
        }
        return all;
    }

    private ClockEstimate estimate(int clock) {
        ClockStatus status = status(clock);
        boolean bounded = !anchored.get(clock) && !contradictory.get(clock);
        return new ClockEstimate(
                clocks.name(clock),
                status,
                correction(clock, status),
                bounded ? bounds.of(clock) : UNKNOWN,
                table.pairs(clock),
                bounded ? bounds.proof(clock) : List.of());
    }

    private ClockStatus status(int clock) {
        if (clocks.isDeclared(clock)) {
            return ClockStatus.DECLARED;
        }
        if (anchored.get(clock)) {
            return ClockStatus.REFERENCE;
        }
        if (contradictory.get(clock)) {
            return ClockStatus.CONTRADICTORY;
        }
        if (corrections.containsKey(clock)) {
            return ClockStatus.ESTIMATED;
        }
        Interval interval = bounds.of(clock);
        return interval.isTwoSided()
                ? ClockStatus.CONSISTENT
                : interval.isUnbounded() ? ClockStatus.UNRELATED : ClockStatus.ONE_SIDED;
    }

    private Optional<Duration> correction(int clock, ClockStatus status) {
        return switch (status) {
            case DECLARED -> clocks.declaredCorrection(clock);
            case REFERENCE -> Optional.of(Duration.ZERO);
            default -> Optional.ofNullable(corrections.get(clock));
        };
    }
}
