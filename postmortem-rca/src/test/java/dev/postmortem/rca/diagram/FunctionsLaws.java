package dev.postmortem.rca.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Monotone functions against their truth tables. */
class FunctionsLaws {
    private static final int VARIABLES = 5;

    private final NodeTable nodes = Tables.table();
    private final Functions functions = new Functions(nodes);

    private BitSet rows(int function) {
        return Tables.rows(nodes, function, VARIABLES);
    }

    /** The function that holds where one of a few random sets is included. */
    private int random(Random random) {
        int any = 0;
        for (int set : Tables.randomMinimalSets(random, VARIABLES)) {
            int all = 1;
            for (int i = 0; i < VARIABLES; i++) {
                all = (set >> i & 1) == 1 ? functions.both(all, functions.variable(i)) : all;
            }
            any = functions.either(any, all);
        }
        return any;
    }

    @Example
    void variableIsOneNode() {
        int variable = functions.variable(3);
        assertThat(nodes.level(variable)).isEqualTo(3);
        assertThat(nodes.high(variable)).isEqualTo(1);
        assertThat(nodes.low(variable)).isZero();
    }

    @Example
    void terminalsAbsorbOrVanish() {
        int variable = functions.variable(0);
        assertThat(functions.both(variable, 0)).isZero();
        assertThat(functions.both(1, variable)).isEqualTo(variable);
        assertThat(functions.either(variable, 1)).isEqualTo(1);
        assertThat(functions.either(0, variable)).isEqualTo(variable);
        assertThat(functions.both(variable, variable)).isEqualTo(variable);
    }

    @Property(tries = 500)
    void bothAndEitherAreThoseOfTheRows(@ForAll Random random) {
        int left = random(random);
        int right = random(random);
        BitSet both = rows(left);
        both.and(rows(right));
        BitSet either = rows(left);
        either.or(rows(right));
        assertThat(rows(functions.both(left, right))).isEqualTo(both);
        assertThat(rows(functions.either(left, right))).isEqualTo(either);
    }

    @Property(tries = 500)
    void equalFunctionsAreTheSameNode(@ForAll Random random) {
        int a = random(random);
        int b = random(random);
        int c = random(random);
        assertThat(functions.both(a, functions.either(b, c)))
                .isEqualTo(functions.either(functions.both(a, b), functions.both(a, c)));
        assertThat(functions.either(a, functions.both(a, b))).isEqualTo(a);
    }

    @Property(tries = 500)
    void atLeastCountsTheFunctionsThatHold(@ForAll Random random) {
        int[] some = IntStream.range(0, 1 + random.nextInt(5))
                .map(i -> random.nextInt(4) == 0 ? functions.variable(random.nextInt(VARIABLES)) : random(random))
                .toArray();
        int[] before = some.clone();
        for (int need = 0; need <= some.length + 1; need++) {
            int enough = need;
            BitSet expected = IntStream.range(0, 1 << VARIABLES)
                    .filter(row ->
                            Arrays.stream(some).filter(f -> rows(f).get(row)).count() >= enough)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
            assertThat(rows(functions.atLeast(need, some))).isEqualTo(expected);
        }
        assertThat(some).isEqualTo(before);
    }

    @Property(tries = 200)
    void dualAlgebraComputesTheDual(@ForAll Random random) {
        int[] variables = IntStream.range(0, VARIABLES).map(functions::variable).toArray();
        int need = random.nextInt(VARIABLES + 2);
        int direct = functions.atLeast(need, variables);
        int dual = DualAlgebra.opposite(new DualAlgebra(functions).atLeast(need, variables));
        assertThat(rows(dual)).isEqualTo(rows(dualOf(direct)));
    }

    private int dualOf(int function) {
        Diagram dual = Diagram.of(nodes, function).dual();
        return dual.putInto(nodes)[dual.root()];
    }

    @Property(tries = 500)
    void dualHoldsWhereTheFunctionFailsForTheRest(@ForAll Random random) {
        int function = random(random);
        BitSet rows = rows(function);
        int all = (1 << VARIABLES) - 1;
        BitSet expected = IntStream.rangeClosed(0, all)
                .filter(row -> !rows.get(all & ~row))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        Diagram diagram = Diagram.of(nodes, function);
        assertThat(Tables.rows(diagram.dual(), VARIABLES)).isEqualTo(expected);
        assertThat(diagram.dual().size()).isEqualTo(diagram.size());
        assertThat(Tables.rows(diagram.dual().dual(), VARIABLES)).isEqualTo(rows);
    }

    @Property(tries = 500)
    void minimalSetsAreTheMinimalRows(@ForAll Random random) {
        int function = random(random);
        Set<Integer> rows = Tables.numbers(rows(function));
        NodeTable sets = Tables.table();
        int minimal = new MinimalSets(sets).of(Diagram.of(nodes, function));
        assertThat(Tables.sets(sets, minimal)).isEqualTo(Tables.minimal(rows));
    }

    @Property(tries = 500)
    void familySplitsIntoWhatHoldsAndWhatFails(@ForAll Random random) {
        int function = random(random);
        BitSet rows = rows(function);
        NodeTable table = Tables.table();
        Set<Integer> sets = Tables.randomMinimalSets(random, VARIABLES);
        int family = Tables.family(table, sets, VARIABLES);
        MinimalSets selections = new MinimalSets(table);
        Diagram diagram = Diagram.of(nodes, function);
        assertThat(Tables.sets(table, selections.holding(family, diagram))).isEqualTo(Tables.only(sets, rows::get));
        assertThat(Tables.sets(table, selections.failing(family, diagram)))
                .isEqualTo(Tables.only(sets, set -> !rows.get(set)));
    }
}
