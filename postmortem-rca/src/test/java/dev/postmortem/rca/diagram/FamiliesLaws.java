package dev.postmortem.rca.diagram;

import static dev.postmortem.rca.diagram.Tables.includes;
import static dev.postmortem.rca.diagram.Tables.minimal;
import static dev.postmortem.rca.diagram.Tables.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Families of minimal sets against sets of sets. */
class FamiliesLaws {
    private static final int VARIABLES = 6;

    private final NodeTable nodes = Tables.table();
    private final SmallFamilies families = new SmallFamilies(nodes, VARIABLES);

    private int family(Set<Integer> sets) {
        return Tables.family(nodes, sets, VARIABLES);
    }

    private Set<Integer> sets(int family) {
        return Tables.sets(nodes, family);
    }

    private static Set<Integer> random(Random random) {
        return Tables.randomMinimalSets(random, VARIABLES);
    }

    private static Set<Integer> unions(Set<Integer> left, Set<Integer> right) {
        return left.stream().flatMap(a -> right.stream().map(b -> a | b)).collect(Collectors.toSet());
    }

    @Example
    void variableIsTheSetOfItself() {
        assertThat(sets(families.variable(2))).containsExactly(0b100);
        assertThat(families.isTruncated()).isFalse();
    }

    @Property(tries = 500)
    void eitherKeepsTheMinimalSetsOfBoth(@ForAll Random random) {
        Set<Integer> left = random(random);
        Set<Integer> right = random(random);
        Set<Integer> all = new TreeSet<>(left);
        all.addAll(right);
        assertThat(sets(families.either(family(left), family(right)))).isEqualTo(minimal(all));
    }

    @Property(tries = 500)
    void bothKeepsTheMinimalUnions(@ForAll Random random) {
        Set<Integer> left = random(random);
        Set<Integer> right = random(random);
        assertThat(sets(families.both(family(left), family(right)))).isEqualTo(minimal(unions(left, right)));
        assertThat(families.isTruncated()).isFalse();
    }

    @Property(tries = 500)
    void limitLeavesOutLargerSetsAndSaysSo(@ForAll Random random) {
        int maxSize = 1 + random.nextInt(4);
        SmallFamilies small = new SmallFamilies(nodes, maxSize);
        IntPredicate fits = set -> Integer.bitCount(set) <= maxSize;
        Set<Integer> left = only(random(random), fits);
        Set<Integer> right = only(random(random), fits);
        Set<Integer> all = minimal(unions(left, right));
        assertThat(sets(small.both(family(left), family(right)))).isEqualTo(only(all, fits));
        assertThat(small.isTruncated() || all.stream().allMatch(fits::test)).isTrue();
    }

    @Example
    void limitThatIsJustMetLeavesOutNothing() {
        SmallFamilies small = new SmallFamilies(nodes, 2);
        int[] variables = {small.variable(0), small.variable(1), small.variable(2)};
        assertThat(sets(small.atLeast(2, variables))).containsExactly(0b011, 0b101, 0b110);
        assertThat(small.isTruncated()).isFalse();
        assertThat(sets(small.atLeast(3, variables))).isEmpty();
        assertThat(small.isTruncated()).isTrue();
    }

    @Property(tries = 500)
    void withoutTakesAwayWhatIncludesAnExcludedSet(@ForAll Random random) {
        Set<Integer> left = random(random);
        Set<Integer> right = random(random);
        assertThat(sets(families.without(family(left), family(right))))
                .isEqualTo(only(left, set -> right.stream().noneMatch(part -> includes(set, part))));
    }

    @Property(tries = 500)
    void differenceTakesAwayAPart(@ForAll Random random) {
        Set<Integer> whole = random(random);
        Set<Integer> part = only(whole, set -> random.nextBoolean());
        assertThat(sets(families.difference(family(whole), family(part))))
                .isEqualTo(only(whole, set -> !part.contains(set)));
    }

    @Property(tries = 200)
    void atLeastIsTheMinimalUnionOfSoMany(@ForAll Random random) {
        int[] some = IntStream.range(0, 1 + random.nextInt(4))
                .map(i -> family(random(random)))
                .toArray();
        for (int need = 0; need <= some.length + 1; need++) {
            int size = need;
            Set<Integer> expected = IntStream.range(0, 1 << some.length)
                    .filter(choice -> Integer.bitCount(choice) == size)
                    .mapToObj(choice -> IntStream.range(0, some.length)
                            .filter(i -> (choice >> i & 1) == 1)
                            .mapToObj(i -> sets(some[i]))
                            .reduce(Set.of(0), FamiliesLaws::unions))
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            assertThat(sets(families.atLeast(need, some))).isEqualTo(minimal(expected));
        }
    }

    @Property(tries = 500)
    void extractedDiagramIsTheSameFamilyWithChildrenFirst(@ForAll Random random) {
        Set<Integer> expected = random(random);
        family(random(random));
        Diagram family = Diagram.of(nodes, family(expected));
        assertThat(Tables.sets(family)).isEqualTo(expected);
        for (int node = 2; node < family.size(); node++) {
            assertThat(Math.max(family.high(node), family.low(node))).isLessThan(node);
        }
        assertThat(family.root()).isEqualTo(expected.isEmpty() ? 0 : family.size() - 1);
    }

    @Property(tries = 500)
    void havingKeepsTheSetsWithAMember(@ForAll Random random) {
        Set<Integer> sets = random(random);
        int member = random.nextInt(VARIABLES);
        assertThat(Tables.sets(Diagram.of(nodes, family(sets)).having(member)))
                .isEqualTo(only(sets, set -> includes(set, 1 << member)));
    }

    @Property(tries = 500)
    void functionOfAFamilyHoldsWhereASetIsIncluded(@ForAll Random random) {
        Set<Integer> sets = random(random);
        int member = random.nextInt(VARIABLES);
        Diagram family = Diagram.of(nodes, family(sets));
        Monotone monotone = new Monotone(nodes);
        int[] functions = monotone.functionsOf(family);
        assertThat(Tables.rows(monotone.diagram(functions[family.root()]), VARIABLES))
                .isEqualTo(Tables.rows(sets, VARIABLES));
        assertThat(Tables.rows(monotone.diagram(monotone.having(family, member, functions)), VARIABLES))
                .isEqualTo(Tables.rows(only(sets, set -> includes(set, 1 << member)), VARIABLES));
    }

    @Example
    void noneIsTheFamilyWithoutASet() {
        assertThat(Diagram.NONE.root()).isZero();
        assertThat(Diagram.NONE.size()).isEqualTo(2);
        assertThat(Diagram.of(nodes, 0).root()).isZero();
        assertThat(Diagram.of(nodes, 1).root()).isEqualTo(1);
    }
}
