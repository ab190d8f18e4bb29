package dev.postmortem.model.merge.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoserTreeTest {
    @Test
    void aTreeWithoutRunsIsExhausted() {
        assertThat(new LoserTree(new long[0]).winner()).isEqualTo(LoserTree.EXHAUSTED);
    }

    @Test
    void theOnlyRunWinsAndHasNoRunnerUp() {
        LoserTree tree = new LoserTree(new long[] {7});

        assertThat(tree.winner()).isEqualTo(7);
        assertThat(tree.runnerUp(0)).isEqualTo(LoserTree.EXHAUSTED);
        tree.replace(0, LoserTree.EXHAUSTED);
        assertThat(tree.winner()).isEqualTo(LoserTree.EXHAUSTED);
    }

    @Property
    void winnersAndRunnersUpAreTheLeastHeads(@ForAll @IntRange(min = 1, max = 20) int runs, @ForAll Random random) {
        long[] heads = new long[runs];
        Arrays.setAll(heads, run -> (long) random.nextInt(50) * runs + run);
        LoserTree tree = new LoserTree(heads);
        for (int step = 0; step < 100; step++) {
            List<Long> sorted =
                    new ArrayList<>(Arrays.stream(heads).sorted().boxed().toList());
            sorted.add(LoserTree.EXHAUSTED);
            assertThat(tree.winner()).isEqualTo(sorted.get(0));
            if (tree.winner() == LoserTree.EXHAUSTED) {
                return;
            }
            int run = (int) (tree.winner() % runs);
            assertThat(tree.runnerUp(run)).isEqualTo(sorted.get(1));
            heads[run] = random.nextInt(20) == 0 ? LoserTree.EXHAUSTED : heads[run] + (long) random.nextInt(9) * runs;
            tree.replace(run, heads[run]);
        }
    }
}
