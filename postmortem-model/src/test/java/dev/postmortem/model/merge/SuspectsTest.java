package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.merge.order.OrderedRecords;
import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.merge.order.RunBuilder;
import dev.postmortem.model.timeline.EventId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuspectsTest {
    @Property(tries = 30)
    void whoeverHasTheTagOfAnotherIsUnderSuspicionAndFewOthersAre(
            @ForAll @IntRange(max = 40_000) int size,
            @ForAll @IntRange(min = 1, max = 20) int spread,
            @ForAll Random random) {
        int[] tags = random.ints(size).map(i -> (i >> spread) & ~1).toArray();
        Set<Integer> seen = new HashSet<>();
        Set<Integer> twice = new HashSet<>();
        Arrays.stream(tags).filter(tag -> !seen.add(tag)).forEach(twice::add);

        int[] marked = among(tags);

        int innocent = 0;
        for (int i = 0; i < size; i++) {
            assertThat(marked[i] & ~1).isEqualTo(tags[i]);
            if (twice.contains(tags[i])) {
                assertThat(RecordTag.isSuspect(marked[i])).isTrue();
            } else {
                innocent += RecordTag.isSuspect(marked[i]) ? 1 : 0;
            }
        }
        assertThat(innocent).isLessThanOrEqualTo(2 + size / 100);
    }

    @Property(tries = 100)
    void whoeverHasTheTagOfOneOfTheOthersIsUnderSuspicion(@ForAll List<Integer> others, @ForAll List<Integer> some) {
        int[] tags = IntStream.concat(
                        some.stream().mapToInt(i -> i), others.stream().mapToInt(i -> i))
                .toArray();

        int[] marked = against(others.stream().mapToInt(i -> i).toArray(), tags);

        for (int i = 0; i < tags.length; i++) {
            assertThat(marked[i] | 1).isEqualTo(tags[i] | 1);
            if (i >= some.size() || RecordTag.isSuspect(tags[i])) {
                assertThat(RecordTag.isSuspect(marked[i])).isTrue();
            }
        }
    }

    @Test
    void withoutOthersNobodyIsUnderSuspicion() {
        int[] tags = IntStream.range(0, 1_000).map(i -> 2 * i).toArray();

        assertThat(against(new int[0], tags)).containsExactly(tags);
        assertThat(among(new int[0])).isEmpty();
        assertThat(among(new int[] {8})).containsExactly(8);
    }

    @Test
    void aFilterKnowsWhatWasAddedAndLittleElse() {
        TagFilter filter = TagFilter.of(new int[][] {{2}, {4}}, 1);

        assertThat(filter.mayHave(2)).isTrue();
        assertThat(filter.mayHave(3)).as("the suspicion does not count").isTrue();
        assertThat(IntStream.range(3, 1_000)
                        .map(i -> 2 * i)
                        .filter(filter::mayHave)
                        .count())
                .isLessThan(60);
    }

    @Test
    void aFilterIsJustLargeEnoughForOneErrorInAHundred() {
        for (int spread = 0; spread < 2; spread++) {
            TagFilter filter =
                    TagFilter.of(new int[][] {new Random(1).ints(10_000).toArray()}, spread);

            assertThat(new Random(2).ints(100_000).filter(filter::mayHave).count())
                    .isBetween(800L, 1_200L);
        }
    }

    @Test
    void ofAMillionDifferentTagsFewAreTakenForRepeated() {
        int[] tags = IntStream.range(0, 1 << 20).map(i -> 2 * i).toArray();

        assertThat(RepeatedTags.in(inThree(tags))).hasSizeLessThan(tags.length / 10_000);
    }

    @Property(tries = 30)
    void repeatedTagsAreFoundAndFewOthers(
            @ForAll("sizesBelowAndAboveThatOfOneTable") int size,
            @ForAll @IntRange(min = 1, max = 20) int spread,
            @ForAll Random random) {
        int[] tags = random.ints(size).map(i -> (i >> spread) & ~1).toArray();
        Set<Integer> seen = new HashSet<>();
        Set<Integer> twice =
                Arrays.stream(tags).filter(tag -> !seen.add(tag)).boxed().collect(Collectors.toSet());

        Set<Integer> repeated =
                Arrays.stream(RepeatedTags.in(inThree(tags))).boxed().collect(Collectors.toSet());

        assertThat(repeated.containsAll(twice)).isTrue();
        assertThat(repeated.size()).isLessThanOrEqualTo(twice.size() + 2 + size / 1_000);
    }

    @Provide
    Arbitrary<Integer> sizesBelowAndAboveThatOfOneTable() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20_000),
                Arbitraries.integers().between((1 << 17) - 2, (1 << 17) + 2),
                Arbitraries.integers().between(1 << 17, 300_000));
    }

    @Test
    void tagsThatCrowdOnePlaceCostNoMoreThanOthers() {
        // By the inverse of the factor of the hash: these tags have the hashes 1, 2, 3 and so on, but for the first bit
        int inverse = BigInteger.valueOf(0x9E3779B1L)
                .modInverse(BigInteger.ONE.shiftLeft(Integer.SIZE))
                .intValue();
        int[] tags = IntStream.rangeClosed(1, 400_000)
                .map(hash -> hash * inverse << 1)
                .distinct()
                .toArray();
        int[] twice = IntStream.concat(Arrays.stream(tags), Arrays.stream(tags)).toArray();

        assertThat(suspects(among(twice))).hasSize(twice.length);
    }

    @Test
    void idsThatCountLinesAreNotUnderSuspicion() {
        int[] tags = lines("app.log", 100_000);

        assertThat(suspects(among(tags)).length).isLessThan(100);
    }

    @Test
    void fewAreUnderSuspicionAgainstFewOthers() {
        int[] tags = lines("app.log", 100_000);
        int[] late = lines("late.log", 100);
        late[7] = tags[70_000];

        assertThat(suspects(against(late, tags))).contains(70_000).hasSizeLessThan(200);
    }

    /** Records of three files; where one ends and the next begins says nothing about them. */
    private static int[][] inThree(int[] tags) {
        int first = tags.length / 5;
        int second = tags.length / 2;
        return new int[][] {
            Arrays.copyOf(tags, first),
            Arrays.copyOfRange(tags, first, second),
            Arrays.copyOfRange(tags, second, tags.length)
        };
    }

    private static int[] among(int[] tags) {
        return flat(Suspects.among(inThree(tags)));
    }

    private static int[] against(int[] others, int[] tags) {
        return flat(Suspects.against(inThree(others), inThree(tags)));
    }

    private static int[] flat(int[][] tags) {
        return Arrays.stream(tags).flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] suspects(int[] tags) {
        return IntStream.range(0, tags.length)
                .filter(at -> RecordTag.isSuspect(tags[at]))
                .toArray();
    }

    private static int[] lines(String file, int count) {
        return IntStream.range(0, count)
                .map(line -> RecordTag.of(EventId.of(file + ":" + line), false))
                .toArray();
    }

    @Test
    void suspectsAreFoundByTheirTags() {
        assertThat(Suspects.in(new int[][] {{2, 3}, {}, {4, 5, 7}})).isDeepEqualTo(new int[][] {{3}, {}, {5, 7}});
    }

    @Test
    void suspectsAreToldByTheirPlacesAmongAllRecords() {
        OrderedRecords records = OrderedRecords.of(List.of(run(10, 30), run(), run(20, 40)));

        assertThat(Suspects.places(records)).isEmpty();
        assertThat(Suspects.places(records.withTags(new int[][] {{2, 3}, {}, {5, 4}})))
                .containsExactly(1, 2);
    }

    private static Run run(int... seconds) {
        RunBuilder run = new RunBuilder(seconds.length);
        for (int second : seconds) {
            run.add(ListedSource.event("at:" + second, second), 0);
        }
        return run.build();
    }

    @Test
    void equalIdsAreAlwaysUnderSuspicion() {
        int[] tags = IntStream.range(0, 1_000)
                .map(line -> RecordTag.of(EventId.of("app.log:" + line % 990), false))
                .toArray();

        assertThat(suspects(among(tags)))
                .contains(IntStream.range(0, 10).toArray())
                .contains(IntStream.range(990, 1_000).toArray());
    }
}
