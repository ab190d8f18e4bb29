package dev.postmortem.rca.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs that are larger than a word of bits, looked at in one block and in many. */
class BlocksTest {
    private static final int SIZE = 150;

    /** With loops and thresholds; most nodes can come about. */
    private static CompiledGraph graph(long seed, int explained, boolean loops) {
        Random random = new Random(seed);
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < 2 * explained; i++) {
            int effect = random.nextInt(explained);
            int first = loops ? 0 : effect + 1;
            List<FactorId> causes = random.ints(1 + random.nextInt(4), first, SIZE)
                    .distinct()
                    .mapToObj(BlocksTest::id)
                    .toList();
            explanations.add(Explanation.builder()
                    .id(ExplanationId.of("e" + i))
                    .effect(id(effect))
                    .causes(causes)
                    .atLeast(1 + random.nextInt(causes.size()))
                    .build());
        }
        return CompiledGraph.of(
                IntStream.range(0, SIZE).mapToObj(BlocksTest::id).toList(), explanations);
    }

    private static FactorId id(int node) {
        return FactorId.of("n" + (1000 + node));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, SIZE, 2 * SIZE, 1 << 20})
    void necessaryIsWhatNothingFollowsWithout(int maxWords) {
        for (long seed = 1; seed <= 5; seed++) {
            CompiledGraph graph = graph(seed, 90, true);
            BitSet all = new BitSet();
            all.set(0, SIZE);
            BitSet seen = new BitSet();
            int[] candidates = IntStream.range(0, SIZE + graph.gateCount()).toArray();
            boolean complete = Necessity.scan(graph, all, candidates, maxWords, (block, needs) -> {
                for (int candidate : block) {
                    seen.set(candidate);
                    BitSet possible = without(graph, candidate);
                    for (int node = 0; node < SIZE; node++) {
                        assertThat(needs.test(node, candidate)).isNotEqualTo(possible.get(node));
                    }
                }
            });
            assertThat(complete).isTrue();
            assertThat(seen.cardinality()).isEqualTo(candidates.length);
        }
    }

    private static BitSet without(CompiledGraph graph, int candidate) {
        BitSet nodes = new BitSet();
        BitSet gates = new BitSet();
        if (candidate < SIZE) {
            nodes.set(candidate);
        } else {
            gates.set(candidate - SIZE);
        }
        return new Derivation(graph, nodes, gates).from(Derivation.basis(graph));
    }

    @Test
    void necessityStopsAtItsBudgetAndSaysSo() {
        CompiledGraph chain = chain();
        int[] candidates = IntStream.range(0, 64).toArray();
        Necessity.Found found = Necessity.of(chain, Condensation.of(chain), 0, candidates, SIZE - 1);
        assertThat(found.isComplete()).isFalse();
        assertThat(found.necessary().isEmpty()).isTrue();
        Necessity.Found all = Necessity.of(chain, Condensation.of(chain), 0, candidates, SIZE);
        assertThat(all.isComplete()).isTrue();
        assertThat(all.necessary().cardinality()).isEqualTo(64);
    }

    @Test
    void subsumptionStopsAtItsBudgetAndSaysSo() {
        CompiledGraph graph = graph(1, 90, true);
        Subsumption limited = Subsumption.of(graph, 10);
        assertThat(limited.isComplete()).isFalse();
        assertThat(limited.covers(graph.gateCount() - 1)).isEqualTo(-1);
        assertThat(Subsumption.of(graph, 1_000_000).isComplete()).isTrue();
    }

    private static CompiledGraph chain() {
        List<Explanation> explanations = IntStream.range(0, SIZE - 1)
                .mapToObj(i -> Explanation.builder()
                        .id(ExplanationId.of("e" + i))
                        .effect(id(i))
                        .addCauses(id(i + 1))
                        .build())
                .toList();
        return CompiledGraph.of(List.of(), explanations);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reductionIsTheSameInManyBlocks(boolean loops) {
        for (long seed = 1; seed <= 5; seed++) {
            CompiledGraph graph = graph(seed, 140, loops);
            Condensation condensation = Condensation.of(graph);
            Reduction one = Reduction.of(graph, condensation);
            Reduction many = Reduction.of(graph, condensation, 1, Long.MAX_VALUE);
            Reduction some = Reduction.of(graph, condensation, 2 * condensation.size(), Long.MAX_VALUE);
            assertThat(links(graph, many)).isEqualTo(links(graph, one));
            assertThat(links(graph, some)).isEqualTo(links(graph, one));
            assertThat(reach(links(graph, one))).isEqualTo(reach(allLinks(graph)));
            assertThat(one.isMinimal()).isTrue();
            for (int[] link : pairs(links(graph, one))) {
                BitSet[] fewer = links(graph, one);
                fewer[link[0]].clear(link[1]);
                assertThat(reach(fewer)).isNotEqualTo(reach(allLinks(graph)));
            }
        }
    }

    @Test
    void reductionKeepsWhatItsBudgetDoesNotReach() {
        CompiledGraph graph = graph(3, 140, false);
        Condensation condensation = Condensation.of(graph);
        Reduction limited = Reduction.of(graph, condensation, 1, 40);
        assertThat(limited.isMinimal()).isFalse();
        assertThat(reach(links(graph, limited))).isEqualTo(reach(allLinks(graph)));
        assertThat(pairs(links(graph, limited)))
                .hasSizeGreaterThan(
                        pairs(links(graph, Reduction.of(graph, condensation))).size());
    }

    private static BitSet[] allLinks(CompiledGraph graph) {
        BitSet[] links = empty();
        for (int effect = 0; effect < SIZE; effect++) {
            for (int cause : graph.causesOf(effect)) {
                links[cause].set(effect);
            }
        }
        return links;
    }

    private static BitSet[] links(CompiledGraph graph, Reduction reduction) {
        BitSet[] links = empty();
        for (int effect = 0; effect < SIZE; effect++) {
            int[] causes = graph.causesOf(effect);
            for (int i = 0; i < causes.length; i++) {
                links[causes[i]].set(effect, reduction.isKept(effect, i));
            }
        }
        return links;
    }

    private static BitSet[] empty() {
        return IntStream.range(0, SIZE).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
    }

    private static List<int[]> pairs(BitSet[] links) {
        List<int[]> pairs = new ArrayList<>();
        for (int cause = 0; cause < SIZE; cause++) {
            int from = cause;
            links[cause].stream().forEach(effect -> pairs.add(new int[] {from, effect}));
        }
        return pairs;
    }

    /** What each node leads to in one step or more. */
    private static BitSet[] reach(BitSet[] links) {
        BitSet[] reach = IntStream.range(0, SIZE)
                .mapToObj(node -> (BitSet) links[node].clone())
                .toArray(BitSet[]::new);
        for (int middle = 0; middle < SIZE; middle++) {
            for (int from = 0; from < SIZE; from++) {
                if (reach[from].get(middle)) {
                    reach[from].or(reach[middle]);
                }
            }
        }
        return reach;
    }
}
