package dev.postmortem.rca.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static long head(int... members) {
        return IntStream.of(members).mapToLong(Head::of).reduce(Head.EMPTY, Head::union);
    }

    private static int[] some(Random random, int from, int size) {
        TreeSet<Integer> some = new TreeSet<>();
        while (some.size() < size) {
            some.add(from + random.nextInt(1 + random.nextInt(100)) + some.size());
        }
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void headOfNothingComesAfterAllOthers() {
        assertThat(Head.first(Head.EMPTY)).isEqualTo(Head.VARIABLES);
        assertThat(Head.members(Head.EMPTY)).isEmpty();
        assertThat(Head.members(Head.DEAD)).isEmpty();
        assertThat(Head.of(Head.VARIABLES - 1)).isPositive();
        assertThat(Head.of(0)).isPositive();
        assertThat(Head.first(Head.of(0))).isZero();
    }

    @Test
    void nothingCanBeAddedToADeadEnd() {
        assertThat(Head.union(Head.DEAD, Head.EMPTY)).isEqualTo(Head.DEAD);
        assertThat(Head.union(Head.of(3), Head.DEAD)).isEqualTo(Head.DEAD);
    }

    @Test
    void membersBeyondTheReachAreNotTold() {
        assertThat(Head.members(head(5, 44))).containsExactly(5, 44);
        assertThat(Head.members(head(5, 45))).containsExactly(5);
        assertThat(Head.members(head(45, 44, 5))).containsExactly(5, 44);
        assertThat(head(5, 300)).isEqualTo(Head.of(5));
    }

    @Property
    void headOfAUnionIsThatOfAllMembers(@ForAll Random random) {
        int[] all = some(random, random.nextInt(50), 1 + random.nextInt(12));
        int[] some = Arrays.stream(all).filter(i -> random.nextBoolean()).toArray();
        int[] rest =
                Arrays.stream(all).filter(i -> Arrays.binarySearch(some, i) < 0).toArray();
        assertThat(Head.union(head(some), head(rest))).isEqualTo(head(all));
        assertThat(Head.members(head(all)))
                .containsExactly(
                        Arrays.stream(all).filter(i -> i <= all[0] + Head.REACH).toArray());
    }

    @Property
    void earlierOfTwoSetsOfOneSizeHasNoSmallerHead(@ForAll Random random) {
        int size = 1 + random.nextInt(5);
        int[] one = some(random, 0, size);
        int[] other = some(random, 0, size);
        int[] early = Arrays.compare(one, other) < 0 ? one : other;
        int[] late = early == one ? other : one;
        assertThat(head(early)).isGreaterThanOrEqualTo(head(late));
    }
}
