package dev.postmortem.rca.sets;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.graph.CompiledGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random system of explanations, with loops, and its answers by trying all rows; shares no code with what it checks.
 *
 * <p>Nodes 0 to inner-1 are explained, the others are basic; node 0 is the target. Numbers are those of the compiled graph.
 */
final class RandomSystem {
    final int inner;
    final int basic;
    final int[] effect;
    final int[][] causes;
    final int[] need;

    RandomSystem(Random random, int maxBasic) {
        this.inner = 1 + random.nextInt(8);
        this.basic = 1 + random.nextInt(maxBasic);
        int gates = inner + random.nextInt(2 * inner);
        this.effect = IntStream.range(0, gates)
                .map(g -> g < inner ? g : random.nextInt(inner))
                .toArray();
        boolean loops = random.nextInt(3) > 0;
        this.causes = IntStream.range(0, gates)
                .mapToObj(g -> causes(random, loops ? 0 : effect[g] + 1))
                .toArray(int[][]::new);
        this.need = Arrays.stream(causes).mapToInt(c -> need(random, c.length)).toArray();
    }

    private int[] causes(Random random, int from) {
        return IntStream.generate(() -> from + random.nextInt(inner + basic - from))
                .limit(1 + random.nextInt(5))
                .distinct()
                .sorted()
                .toArray();
    }

    private static int need(Random random, int causes) {
        return switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> 1 + random.nextInt(causes);
            default -> causes;
        };
    }

    static FactorId id(int node) {
        return FactorId.of(String.format("n%03d", node));
    }

    CompiledGraph graph() {
        List<FactorId> factors =
                IntStream.range(0, inner + basic).mapToObj(RandomSystem::id).toList();
        List<Explanation> explanations = new ArrayList<>();
        for (int g = 0; g < effect.length; g++) {
            var explanation = Explanation.builder()
                    .id(ExplanationId.of("e" + g))
                    .effect(id(effect[g]))
                    .causes(Arrays.stream(causes[g]).mapToObj(RandomSystem::id).toList());
            if (need[g] < causes[g].length) {
                explanation.atLeast(need[g]);
            }
            explanations.add(explanation.build());
        }
        return CompiledGraph.of(factors, explanations);
    }

    int size() {
        return inner + basic;
    }

    /** Whether the target follows from basic nodes, where some nodes and gates do not count; rounds until no change. */
    boolean follows(BitSet given, BitSet removed, BitSet broken) {
        BitSet known = (BitSet) given.clone();
        known.andNot(removed);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int g = 0; g < effect.length; g++) {
                long met = Arrays.stream(causes[g]).filter(known::get).count();
                if (met >= need[g] && !known.get(effect[g]) && !removed.get(effect[g]) && !broken.get(g)) {
                    known.set(effect[g]);
                    grown = true;
                }
            }
        }
        return known.get(0);
    }

    /** For each set of basic nodes whether the target follows; bit i of a row is basic node inner + i. */
    BitSet table(BitSet removed, BitSet broken) {
        BitSet table = new BitSet();
        for (int row = 0; row < 1 << basic; row++) {
            table.set(row, follows(nodes(row), removed, broken));
        }
        return table;
    }

    BitSet nodes(int row) {
        BitSet nodes = new BitSet();
        for (int i = 0; i < basic; i++) {
            nodes.set(inner + i, (row >> i & 1) == 1);
        }
        return nodes;
    }

    /** The minimal rows for which a monotone table holds, as ascending nodes, by size and members. */
    List<int[]> minimal(BitSet table) {
        return table.stream()
                .filter(row ->
                        IntStream.range(0, basic).noneMatch(i -> (row >> i & 1) == 1 && table.get(row & ~(1 << i))))
                .mapToObj(row -> nodes(row).stream().toArray())
                .sorted((a, b) -> a.length == b.length ? Arrays.compare(a, b) : a.length - b.length)
                .toList();
    }

    /** The dual: holds for what is left out if the table fails for the rest. */
    BitSet dual(BitSet table) {
        BitSet dual = new BitSet();
        for (int row = 0; row < 1 << basic; row++) {
            dual.set(row, !table.get((1 << basic) - 1 - row));
        }
        return dual;
    }

    double probability(BitSet table, double[] of) {
        return table.stream()
                .mapToDouble(row -> IntStream.range(0, basic)
                        .mapToDouble(i -> (row >> i & 1) == 1 ? of[inner + i] : 1 - of[inner + i])
                        .reduce(1, (a, b) -> a * b))
                .sum();
    }
}
