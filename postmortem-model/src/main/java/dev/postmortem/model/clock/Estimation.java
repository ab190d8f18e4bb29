package dev.postmortem.model.clock;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses corrections that make all evidence true, for as few clocks as have to move.
 *
 * <p>A clock moves only if some evidence between clocks with two bounds contradicts the recorded times of one of them
 * and another; the others stay, if that is possible at all. Each clock that moves gets the middle of what it can have,
 * given those that stay. Middles of such intervals satisfy together every constraint that their ends satisfy, so no
 * order of clocks has to be chosen. See docs/adr/0012-clocks.md.
 */
final class Estimation {
    private final List<Evidence> evidence;
    private final int clocks;
    private final BitSet anchored;
    private final WorkLimit limit;
    private final Bounds bounds;
    private final BitSet twoSided = new BitSet();
    private final Map<Integer, Duration> corrections = new HashMap<>();

    /**
     * Creates an estimation.
     *
     * @param evidence evidence without a contradiction
     * @param clocks the number of clocks
     * @param anchored the clocks whose corrections are known
     */
    Estimation(List<Evidence> evidence, int clocks, BitSet anchored, WorkLimit limit) {
        this.evidence = evidence;
        this.clocks = clocks;
        this.anchored = anchored;
        this.limit = limit;
        this.bounds = Bounds.of(evidence, clocks, anchored, limit);
        for (int clock = 0; clock < clocks; clock++) {
            twoSided.set(clock, !anchored.get(clock) && bounds.of(clock).isTwoSided());
        }
    }

    /**
     * Chooses the corrections.
     *
     * @param everyClock whether clocks that nothing contradicts move too
     */
    void choose(boolean everyClock) {
        BitSet moving = everyClock ? twoSided : contradicted();
        if (moving.isEmpty()) {
            return;
        }
        BitSet staying = (BitSet) twoSided.clone();
        staying.andNot(moving);
        staying.or(anchored);
        Bounds given = Bounds.of(evidence, clocks, staying, limit);
        boolean possible = given.areFeasible();
        Bounds chosen = possible ? given : bounds;
        (possible ? moving : twoSided)
                .stream()
                        .forEach(
                                clock -> corrections.put(clock, chosen.of(clock).middle()));
    }

    /** {@return the chosen correction of each clock that moves} */
    Map<Integer, Duration> corrections() {
        return corrections;
    }

    /** {@return what is known of all corrections before any is chosen} */
    Bounds bounds() {
        return bounds;
    }

    private BitSet contradicted() {
        BitSet moving = new BitSet();
        for (Evidence e : evidence) {
            if (e.isContradicted() && isBounded(e.first()) && isBounded(e.second())) {
                moving.set(e.first());
                moving.set(e.second());
            }
        }
        moving.and(twoSided);
        return moving;
    }

    private boolean isBounded(int clock) {
        return anchored.get(clock) || twoSided.get(clock);
    }
}
