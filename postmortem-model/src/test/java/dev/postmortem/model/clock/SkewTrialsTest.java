package dev.postmortem.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random worlds whose true offsets are known, and the estimates that are made of what their clocks recorded. */
class SkewTrialsTest {
    /** As often as a law is tried, where somebody says so. */
    private static final int TRIALS = Integer.getInteger("jqwik.tries.default", 100_000);

    @Test
    void theTrueOffsetIsNeverOutsideTheBound() {
        int estimated = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            World world = new World(new Random(trial));
            ClockReconciliation reconciled = world.reconciler().reconcile(world.timeline());

            assertThat(reconciled.getFindings())
                    .as("trial %s: what is true contradicts nothing", trial)
                    .noneMatch(f -> f.getId().equals("clock.contradiction"));
            for (ClockEstimate clock : reconciled.getClocks()) {
                Duration truth = world.truth(clock.getClock(), reconciled.getClocks());
                assertThat(isWithin(clock, truth))
                        .as("trial %s: %s, truly %s", trial, clock, truth)
                        .isTrue();
                estimated += clock.getStatus() == ClockStatus.ESTIMATED ? 1 : 0;
            }
        }
        assertThat(estimated).as("enough clocks were estimated to tell").isGreaterThan(TRIALS / 2);
    }

    @Test
    void contradictoryEvidenceIsAlwaysReportedAndNothingElseIs() {
        int contradictions = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            World world = new World(new Random(trial));
            world.lie();
            boolean possible = world.isPossible();
            ClockReconciliation reconciled = world.reconciler().reconcile(world.timeline());

            assertThat(reconciled.getFindings().stream().anyMatch(f -> f.getId().equals("clock.contradiction")))
                    .as("trial %s", trial)
                    .isEqualTo(!possible);
            contradictions += possible ? 0 : 1;
        }
        assertThat(contradictions).isBetween(TRIALS / 20, TRIALS - TRIALS / 20);
    }

    private static boolean isWithin(ClockEstimate clock, Duration truth) {
        boolean bounded = clock.getLeast().filter(l -> l.compareTo(truth) > 0).isEmpty()
                && clock.getMost().filter(m -> m.compareTo(truth) < 0).isEmpty();
        return bounded
                && clock.getError()
                        .filter(e -> truth.minus(clock.getCorrection().orElseThrow())
                                        .abs()
                                        .compareTo(e)
                                > 0)
                        .isEmpty();
    }
}
