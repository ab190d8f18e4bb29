package dev.postmortem.model.timeline.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StableOrderLaws {
    private static final int MOST = 8;

    @Property
    void withoutACycleItIsTheFirstOfAllOrdersThatKeepToTheEdges(@ForAll("forwards") List<int[]> edges) {
        StableOrder order = order(edges);

        assertThat(order.toPlaces()).isEqualTo(naive(edges));
        assertThat(order.getCycles()).isEmpty();
    }

    @Property
    void everyEdgeIsKeptOrLeftOutAndEveryPlaceStandsOnce(@ForAll("any") List<int[]> edges) {
        StableOrder order = order(edges);
        int[] rank = rank(order.toPlaces());

        assertThat(rank).hasSize(MOST).doesNotHaveDuplicates();
        for (int i = 0; i < edges.size(); i++) {
            assertThat(order.isLeftOut(i) || rank[edges.get(i)[0]] < rank[edges.get(i)[1]])
                    .isTrue();
        }
    }

    @Property
    void whatIsLeftOutGoesIntoTheLowestPlaceOfACycle(@ForAll("any") List<int[]> edges) {
        StableOrder order = order(edges);

        Set<Integer> lowest = new HashSet<>();
        for (int[] cycle : order.getCycles()) {
            lowest.add(cycle[0]);
            assertThat(cycle[0]).isEqualTo(Arrays.stream(cycle).min().orElseThrow());
            for (int i = 0; i < cycle.length; i++) {
                int[] edge = {cycle[i], cycle[(i + 1) % cycle.length]};
                assertThat(edges).anyMatch(e -> Arrays.equals(e, edge));
            }
        }
        for (int i = 0; i < edges.size(); i++) {
            assertThat(!order.isLeftOut(i) || lowest.contains(edges.get(i)[1])).isTrue();
        }
    }

    @Test
    void withoutEdgesNothingMoves() {
        assertThat(StableOrder.of(3, new int[0], new int[0]).toPlaces()).containsExactly(0, 1, 2);
        assertThat(StableOrder.of(0, new int[0], new int[0]).toPlaces()).isEmpty();
    }

    @Test
    void aPlaceMovesBehindTheOneThatItHasToFollow() {
        assertThat(StableOrder.of(4, new int[] {2}, new int[] {0}).toPlaces()).containsExactly(1, 2, 0, 3);
    }

    @Test
    void ofACycleTheLowestPlaceIsFreed() {
        StableOrder order = StableOrder.of(4, new int[] {1, 2, 2}, new int[] {2, 1, 0});

        assertThat(order.toPlaces()).containsExactly(1, 2, 0, 3);
        assertThat(order.isLeftOut(0)).isFalse();
        assertThat(order.isLeftOut(1)).isTrue();
        assertThat(order.isLeftOut(2)).isFalse();
        assertThat(order.getCycles()).singleElement().isEqualTo(new int[] {1, 2});
    }

    @Test
    void theStepsOfACycleFollowItsEdges() {
        assertThat(StableOrder.of(3, new int[] {0, 2, 1}, new int[] {2, 1, 0}).getCycles())
                .singleElement()
                .isEqualTo(new int[] {0, 2, 1});
    }

    @Test
    void aMillionPlacesWithAsManyEdgesAreOrdered() {
        int size = 1_000_000;
        int[] before = new int[size - 1];
        int[] after = new int[size - 1];
        Arrays.setAll(before, i -> size - 1 - i);
        Arrays.setAll(after, i -> size - 2 - i);

        int[] places = StableOrder.of(size, before, after).toPlaces();

        assertThat(places[0]).isEqualTo(size - 1);
        assertThat(places[size - 1]).isZero();
    }

    @Test
    void manyCyclesTakeNoLongerThanManyEdges() {
        int size = 400_000;
        int[] before = new int[size];
        int[] after = new int[size];
        Arrays.setAll(before, i -> i);
        Arrays.setAll(after, i -> i ^ 1);

        assertThat(StableOrder.of(size, before, after).getCycles()).hasSize(size / 2);
    }

    private static StableOrder order(List<int[]> edges) {
        return StableOrder.of(
                MOST,
                edges.stream().mapToInt(e -> e[0]).toArray(),
                edges.stream().mapToInt(e -> e[1]).toArray());
    }

    /** Takes, again and again, the lowest place that waits for none. */
    private static int[] naive(List<int[]> edges) {
        List<Integer> left = new ArrayList<>();
        for (int place = 0; place < MOST; place++) {
            left.add(place);
        }
        int[] order = new int[MOST];
        for (int i = 0; i < MOST; i++) {
            int next = left.stream()
                    .filter(p -> edges.stream().noneMatch(e -> e[1] == p && left.contains(e[0])))
                    .findFirst()
                    .orElseThrow();
            order[i] = next;
            left.remove(Integer.valueOf(next));
        }
        return order;
    }

    private static int[] rank(int[] places) {
        int[] rank = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            rank[places[i]] = i;
        }
        return rank;
    }

    /** Edges along a random permutation, which form no cycle. */
    @Provide
    Arbitrary<List<int[]>> forwards() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5, 6, 7)
                .flatMap(order -> edge().filter(e -> e[0] < e[1])
                        .map(e -> new int[] {order.get(e[0]), order.get(e[1])})
                        .list()
                        .ofMaxSize(10));
    }

    @Provide
    Arbitrary<List<int[]>> any() {
        return edge().list().ofMaxSize(14);
    }

    private static Arbitrary<int[]> edge() {
        return Arbitraries.integers().between(0, MOST - 1).array(int[].class).ofSize(2);
    }
}
