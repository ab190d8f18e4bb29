package dev.postmortem.rca.diagram;

import java.util.BitSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What diagrams stand for, written out: functions as truth tables and families as sets of sets; shares no code with diagrams.
 *
 * <p>A row and a set are numbers: bit i says whether variable i is true, or whether i is a member.
 */
final class Tables {
    private Tables() {}

    static BitSet rows(NodeTable nodes, int function, int variables) {
        return rows(Diagram.of(nodes, function), variables);
    }

    static BitSet rows(Diagram function, int variables) {
        BitSet rows = new BitSet();
        for (int row = 0; row < 1 << variables; row++) {
            int node = function.root();
            while (node > 1) {
                node = (row >> function.level(node) & 1) == 1 ? function.high(node) : function.low(node);
            }
            rows.set(row, node == 1);
        }
        return rows;
    }

    static Set<Integer> sets(NodeTable nodes, int family) {
        return sets(Diagram.of(nodes, family));
    }

    static Set<Integer> sets(Diagram family) {
        return sets(family, family.root());
    }

    private static Set<Integer> sets(Diagram family, int node) {
        Set<Integer> sets = new TreeSet<>();
        if (node == 1) {
            sets.add(0);
        } else if (node != 0) {
            sets.addAll(sets(family, family.low(node)));
            sets(family, family.high(node)).forEach(set -> sets.add(set | 1 << family.level(node)));
        }
        return sets;
    }

    static boolean includes(int set, int part) {
        return (part & ~set) == 0;
    }

    static Set<Integer> minimal(Set<Integer> sets) {
        return only(sets, set -> sets.stream().noneMatch(other -> other != set && includes(set, other)));
    }

    static Set<Integer> numbers(BitSet rows) {
        return rows.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Integer> only(Set<Integer> sets, IntPredicate condition) {
        return sets.stream().filter(condition::test).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that include one of the sets. */
    static BitSet rows(Set<Integer> sets, int variables) {
        return IntStream.range(0, 1 << variables)
                .filter(row -> sets.stream().anyMatch(set -> includes(row, set)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The minimal ones of a few random sets. */
    static Set<Integer> randomMinimalSets(Random random, int variables) {
        return minimal(IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> random.nextInt(1 << variables))
                .collect(Collectors.toSet()));
    }

    /** The family of some sets, node by node from the deepest level. */
    static int family(NodeTable nodes, Set<Integer> sets, int variables) {
        return family(nodes, sets, 0, variables);
    }

    private static int family(NodeTable nodes, Set<Integer> sets, int level, int variables) {
        if (level == variables) {
            return sets.isEmpty() ? 0 : 1;
        }
        Set<Integer> with = part(sets, level, 1);
        Set<Integer> without = part(sets, level, 0);
        return nodes.member(
                level, family(nodes, with, level + 1, variables), family(nodes, without, level + 1, variables));
    }

    private static Set<Integer> part(Set<Integer> sets, int level, int bit) {
        return sets.stream().filter(set -> (set >> level & 1) == bit).collect(Collectors.toSet());
    }

    static NodeTable table() {
        return new NodeTable(Budget.unlimited(), Integer.MAX_VALUE);
    }
}
