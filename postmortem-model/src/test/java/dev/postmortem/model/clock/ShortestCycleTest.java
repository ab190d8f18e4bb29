package dev.postmortem.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortestCycleTest {
    private static final List<Evidence> SQUARE = List.of(edge(0, 1, -1), edge(1, 2, 0), edge(2, 3, 0), edge(3, 0, 0));

    @Test
    void aCycleWithFewerEdgesIsFound() {
        List<Evidence> edges = List.of(SQUARE.get(0), SQUARE.get(1), SQUARE.get(2), SQUARE.get(3), edge(2, 0, 0));

        assertThat(shorter(edges)).containsExactly(0, 1, 4);
    }

    @Test
    void aCycleOfNoNegativeLengthIsNone() {
        List<Evidence> edges = List.of(SQUARE.get(0), SQUARE.get(1), SQUARE.get(2), SQUARE.get(3), edge(2, 0, 1));

        assertThat(shorter(edges)).containsExactly(0, 1, 2, 3);
    }

    private static List<Integer> shorter(List<Evidence> edges) {
        return new ShortestCycle(ConstraintGraph.of(4, edges, new int[] {0, 1, 2, 3}))
                .orShorterThan(List.of(0, 1, 2, 3));
    }

    private static Evidence edge(int source, int target, long seconds) {
        EventOrdering proof = EventOrdering.of(EventId.of("a"), EventId.of("b"), "rule");
        return new Evidence(target, source, Duration.ofSeconds(seconds), proof);
    }
}
