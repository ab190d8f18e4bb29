package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first of more sets than could ever be listed are there at once, in order. */
@Timeout(120)
class LargeFamiliesTest {
    private static FactorId[] ids(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> id(name + (10_000 + i))).toArray(FactorId[]::new);
    }

    private static FactorAnalysis atLeast(int need, int count) {
        return withTop("a").becauseAtLeast(TOP, need, ids("v", count)).build().analyze(TOP);
    }

    /** The first members, all but the last of them in a row. */
    private static List<FactorId> first(int size, int last) {
        List<FactorId> first = new ArrayList<>(List.of(ids("v", size - 1)));
        first.add(ids("v", last + 1)[last]);
        return first;
    }

    @ParameterizedTest
    @CsvSource({"3,5000", "500,1000", "900,1000", "1000,2000"})
    void firstOfManyAlternativesAreFoundAtOnce(int need, int count) {
        FactorAnalysis analysis = atLeast(need, count);
        for (CombinationSet sets : List.of(analysis.minimalCombinations(), analysis.minimalPreventions())) {
            int size = sets.countBySize().firstKey();
            assertThat(sets.isComplete()).isTrue();
            assertThat(sets.streamedUpToSize()).isEmpty();
            assertThat(size).isIn(need, count - need + 1);
            assertThat(sets.smallest(3))
                    .map(List::copyOf)
                    .containsExactly(first(size, size - 1), first(size, size), first(size, size + 1));
            assertThat(sets.containing(id("v" + (9_999 + count))).smallest(1))
                    .map(List::copyOf)
                    .containsExactly(first(size, count - 1));
        }
        assertThat(analysis.summary()).isNotEmpty();
    }

    /** One of two in each pair; the diagram has another order than the names. */
    @Test
    void manySetsAreStreamedInOrderAndNotHeld() {
        FactorGraphBuilder graph = withTop("a").because(TOP, ids("p", 300));
        for (int i = 0; i < 300; i++) {
            graph.because(ids("p", 300)[i], id("left" + i)).because(ids("p", 300)[i], id("right" + (299 - i)));
        }
        Iterator<SortedSet<FactorId>> sets =
                graph.build().analyze(TOP).minimalCombinations().stream().iterator();
        List<FactorId> before = List.copyOf(sets.next());
        for (int i = 0; i < 10_000; i++) {
            List<FactorId> next = List.copyOf(sets.next());
            assertThat(compare(before, next)).isNegative();
            before = next;
        }
    }

    private static int compare(List<FactorId> one, List<FactorId> other) {
        return Arrays.compare(one.toArray(FactorId[]::new), other.toArray(FactorId[]::new));
    }

    @Test
    void oneOfVeryManyIsStreamedToTheEnd() {
        FactorGraphBuilder graph = withTop("a");
        for (FactorId id : ids("v", 50_000)) {
            graph.because(TOP, id);
        }
        CombinationSet sets = graph.build().analyze(TOP).minimalCombinations();
        assertThat(sets.stream().map(SortedSet::first)).containsExactly(ids("v", 50_000));
    }

    /** Combinations of every size from 2 on, each more than one way: a node each needs as many numbers as there are sizes. */
    @Test
    void sizesBeyondTheRoomAreCountedAndNotStreamed() {
        int length = 600;
        FactorGraphBuilder graph = withTop("a").because(TOP, id("c0"));
        for (int i = 0; i < length; i++) {
            graph.because(id("c" + i), id("a" + i), id("c" + (i + 1)))
                    .because(id("c" + i), id("b" + i), id("bb" + i), id("c" + (i + 1)));
        }
        CombinationSet sets = graph.build().analyze(TOP).minimalCombinations();
        assertThat(sets.streamedUpToSize()).isEmpty();
        assertThat(sets.smallest(1).get(0)).hasSize(length + 1);
        CombinationSet limited = graph.build()
                .analyze(TOP, AnalysisLimits.of(20_000, 100_000_000))
                .minimalCombinations();
        assertThat(limited.isComplete()).isTrue();
        assertThat(limited.countBySize()).isEqualTo(sets.countBySize());
        assertThat(limited.smallest(3)).isEqualTo(sets.smallest(3));
        int streamed = limited.streamedUpToSize().orElseThrow();
        assertThat(streamed).isBetween(length + 2, 2 * length);
        assertThat(limited.containing(id("bb7")).streamedUpToSize().orElseThrow())
                .isBetween(length + 2, 2 * length);
        assertThat(limited)
                .asString()
                .endsWith("sets; streamed up to size " + streamed + " only, because a limit was met");
    }

    @Test
    void equalityOfMoreSetsThanCanBeListedIsKnownAtOnce() {
        FactorGraphBuilder pairs = withTop("a").because(TOP, ids("p", 80));
        FactorGraphBuilder reverse = withTop("a").because(TOP, ids("q", 80));
        FactorGraphBuilder crossed = withTop("a").because(TOP, ids("p", 80));
        for (int i = 0; i < 80; i++) {
            pairs.because(ids("p", 80)[i], id("left" + i)).because(ids("p", 80)[i], id("right" + i));
            reverse.because(ids("q", 80)[79 - i], id("right" + i)).because(ids("q", 80)[79 - i], id("left" + i));
            crossed.because(ids("p", 80)[i], id("left" + i))
                    .because(ids("p", 80)[i], id("right" + (i < 2 ? 1 - i : i)));
        }
        CombinationSet sets = pairs.build().analyze(TOP).minimalCombinations();
        CombinationSet same = reverse.build().analyze(TOP).minimalCombinations();
        CombinationSet other = crossed.build().analyze(TOP).minimalCombinations();
        assertThat(sets).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(other.countBySize()).isEqualTo(sets.countBySize());
    }
}
