package dev.postmortem.rca.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postmortem.rca.formula.Question;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SolutionLawsTest {
    private static final Limits WIDE = new Limits(1_000_000, 100_000_000);
    private static final BitSet NONE = new BitSet();

    private static Question question(RandomSystem system) {
        return Question.of(system.graph(), 0);
    }

    private static void assertSame(Family family, List<int[]> expected) {
        assertThat(family.stream().toList()).containsExactlyElementsOf(expected);
        assertThat(family.count()).isEqualTo(BigInteger.valueOf(expected.size()));
        family.countBySize()
                .forEach((size, count) -> assertThat(count)
                        .isEqualTo(
                                expected.stream().filter(s -> s.length == size).count()));
        BitSet all = new BitSet();
        expected.forEach(set -> Arrays.stream(set).forEach(all::set));
        assertThat(family.variables()).isEqualTo(all);
    }

    @Property(tries = 3000)
    void setsAreThoseOfTheTruthTable(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 9);
        BitSet table = system.table(NONE, NONE);
        Solution solution = Solution.of(question(system), WIDE);
        assertSame(solution.combinations(), system.minimal(table));
        assertSame(solution.preventions(), system.minimal(system.dual(table)));
        assertThat(solution.combinations().completeUpToSize()).isEmpty();
    }

    @Property(tries = 15)
    void sixteenFactorsAreRightToo(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 16);
        BitSet table = system.table(NONE, NONE);
        Solution solution = Solution.of(question(system), WIDE);
        assertSame(solution.combinations(), system.minimal(table));
        assertSame(solution.preventions(), system.minimal(system.dual(table)));
    }

    @Property(tries = 1000)
    void smallestSetsAreThoseOfTheTruthTable(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 8);
        BitSet table = system.table(NONE, NONE);
        for (boolean dual : new boolean[] {false, true}) {
            Family all = SmallestSets.of(List.of(question(system)), dual, WIDE).get(0);
            assertThat(all.completeUpToSize()).isEmpty();
            assertSame(all, system.minimal(dual ? system.dual(table) : table));
        }
    }

    @Property(tries = 1000)
    void whatLimitsLeaveIsCompleteUpToItsSize(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 8);
        List<int[]> all = system.minimal(system.table(NONE, NONE));
        Limits tight = new Limits(1 + random.nextInt(300), 1 + random.nextInt(2000));
        Family some = Solution.of(question(system), tight).combinations();
        int known = some.completeUpToSize().orElse(Integer.MAX_VALUE);
        assertSame(some, all.stream().filter(set -> set.length <= known).toList());
    }

    @Property(tries = 1000)
    void partsAreThoseOfTheTruthTables(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 8);
        BitSet table = system.table(NONE, NONE);
        BitSet removed = some(random, system.size());
        BitSet broken = some(random, system.effect.length);
        BitSet moreBroken = some(random, system.effect.length);
        moreBroken.or(broken);
        List<Question> changed = List.of(
                question(system).without(removed, broken), question(system).without(removed, moreBroken));
        BitSet first = system.table(removed, broken);
        BitSet second = system.table(removed, moreBroken);
        List<List<int[]>> expected = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int[] set : system.minimal(table)) {
            int row = Arrays.stream(set).map(node -> 1 << node - system.inner).sum();
            expected.get(second.get(row) ? 2 : first.get(row) ? 1 : 0).add(set);
        }
        List<Question> all = List.of(question(system), changed.get(0), changed.get(1));
        List<Family> exact = Partition.of(question(system), changed, WIDE);
        List<Family> smallest = SmallestSets.of(all, false, WIDE);
        for (int i = 0; i < 3; i++) {
            assertSame(exact.get(i), expected.get(i));
            assertSame(smallest.get(i), expected.get(i));
        }
    }

    private static BitSet some(Random random, int size) {
        BitSet some = new BitSet();
        IntStream.range(1, size).filter(i -> random.nextInt(6) == 0).forEach(some::set);
        return some;
    }

    @Property(tries = 1000)
    void preventionsOverAnyNodesAreThoseOfTheTruthTable(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 5);
        BitSet over = some(random, system.size());
        BitSet basis = system.nodes((1 << system.basic) - 1);
        List<BitSet> subsets = new ArrayList<>();
        int[] nodes = over.stream().toArray();
        for (int row = 0; row < 1 << nodes.length; row++) {
            BitSet removed = new BitSet();
            for (int i = 0; i < nodes.length; i++) {
                removed.set(nodes[i], (row >> i & 1) == 1);
            }
            if (!system.follows(basis, removed, NONE)) {
                subsets.add(removed);
            }
        }
        List<BitSet> minimal = subsets.stream()
                .filter(set -> subsets.stream().noneMatch(other -> isPartOf(other, set)))
                .toList();
        Family found = Solution.of(question(system).over(over), WIDE).preventions();
        assertThat(found.stream().map(set -> {
                    BitSet members = new BitSet();
                    Arrays.stream(set).forEach(members::set);
                    return members;
                }))
                .containsExactlyInAnyOrderElementsOf(minimal);
    }

    private static boolean isPartOf(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty() && !part.equals(whole);
    }

    @Property(tries = 1000)
    void restrictionsAndOccurrencesAreThoseOfTheList(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 8);
        List<int[]> all = system.minimal(system.table(NONE, NONE));
        Family family = Solution.of(question(system), WIDE).combinations();
        Occurrences occurrences = family.occurrences();
        for (int node = 0; node < system.size(); node++) {
            int member = node;
            List<int[]> with = all.stream()
                    .filter(set -> Arrays.binarySearch(set, member) >= 0)
                    .toList();
            assertSame(family.containing(node), with);
            assertThat(occurrences.count(node)).isEqualTo(with.size());
            assertThat(occurrences.smallestSize(node).isPresent()).isEqualTo(!with.isEmpty());
            with.stream()
                    .findFirst()
                    .ifPresent(
                            set -> assertThat(occurrences.smallestSize(member)).hasValue(set.length));
        }
        BitSet given = some(random, system.size());
        assertThat(family.isMetBy(given))
                .isEqualTo(all.stream().anyMatch(set -> Arrays.stream(set).allMatch(given::get)));
    }

    @Property(tries = 1000)
    void probabilitiesAreThoseOfTheTruthTable(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 8);
        BitSet table = system.table(NONE, NONE);
        double[] p = random.doubles(system.size()).toArray();
        Solution solution = Solution.of(question(system), WIDE);
        Sensitivity sensitivity = solution.sensitivity(p).orElseThrow();
        double[] with = solution.probabilityOfCombinationsWith(p).orElseThrow();
        assertThat(sensitivity.probability()).isCloseTo(system.probability(table, p), within(1e-12));
        for (int node = system.inner; node < system.size(); node++) {
            double given = system.probability(table, changed(p, node, 1));
            double without = system.probability(table, changed(p, node, 0));
            assertThat(sensitivity.given(node)).isCloseTo(given, within(1e-12));
            assertThat(sensitivity.without(node)).isCloseTo(without, within(1e-12));
            assertThat(without > 0 || sensitivity.without(node) == 0).isTrue();
            assertThat(sensitivity.derivative(node)).isCloseTo(given - without, within(1e-12));
            BitSet some = rowsWith(system, table, node);
            assertThat(with[node]).isCloseTo(system.probability(some, p), within(1e-12));
        }
    }

    /** The rows that include a minimal combination with a node. */
    private static BitSet rowsWith(RandomSystem system, BitSet table, int node) {
        List<BitSet> sets = system.minimal(table).stream()
                .filter(set -> Arrays.binarySearch(set, node) >= 0)
                .map(set -> {
                    BitSet members = new BitSet();
                    Arrays.stream(set).forEach(members::set);
                    return members;
                })
                .toList();
        BitSet rows = new BitSet();
        for (int row = 0; row < 1 << system.basic; row++) {
            BitSet given = system.nodes(row);
            rows.set(row, sets.stream().anyMatch(set -> set.equals(given) || isPartOf(set, given)));
        }
        return rows;
    }

    private static double[] changed(double[] p, int node, double value) {
        double[] changed = p.clone();
        changed[node] = value;
        return changed;
    }

    @Property(tries = 300)
    void barlowProschanIsTheShareOfLifetimesThatEndTheSystem(@ForAll Random random) {
        RandomSystem system = new RandomSystem(random, 6);
        BitSet table = system.table(NONE, NONE);
        double[] importance =
                Solution.of(question(system), WIDE).barlowProschan().orElseThrow();
        double[] expected = new double[system.size()];
        for (int row = 0; row < 1 << system.basic; row++) {
            for (int i = 0; i < system.basic; i++) {
                if ((row >> i & 1) == 0 && !table.get(row) && table.get(row | 1 << i)) {
                    int before = Integer.bitCount(row);
                    expected[system.inner + i] +=
                            factorial(before) * factorial(system.basic - before - 1) / factorial(system.basic);
                }
            }
        }
        assertThat(importance).containsExactly(expected, within(1e-12));
    }

    private static double factorial(int n) {
        return IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (a, b) -> a * b);
    }
}
