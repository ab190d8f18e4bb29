package dev.postmortem.rca.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.graph.CompiledGraph;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers on the published fault trees are those of other engines, and of our own other ways to them. */
@Timeout(120)
class FaultTreesTest {
    private static final Limits WIDE = new Limits(2_000_000, 200_000_000);
    private static final Pattern MEASURES = Pattern.compile(
            "<basic-event name=\"([^\"]+)\" occurrence=\"(\\d+)\" probability=\"([^\"]+)\" MIF=\"([^\"]+)\""
                    + " CIF=\"([^\"]+)\" DIF=\"([^\"]+)\" RAW=\"([^\"]+)\" RRW=\"([^\"]+)\"");
    private static final Pattern DISTRIBUTION = Pattern.compile(" distribution=\"([^\"]+)\"");

    @ParameterizedTest
    @MethodSource("dev.postmortem.rca.sets.FaultTrees#names")
    void namesAndOrderChangeNothing(String name) throws IOException {
        FaultTrees tree = FaultTrees.read(name);
        Family family = Solution.of(tree.question(tree.graph()), WIDE).combinations();
        Family preventions = Solution.of(tree.question(tree.graph()), WIDE).preventions();
        for (int seed = 1; seed <= 3; seed++) {
            FaultTrees other = tree.shuffled(new Random(seed));
            Solution solution = Solution.of(other.question(other.graph()), WIDE);
            assertThat(solution.combinations().countBySize()).isEqualTo(family.countBySize());
            assertThat(solution.preventions().countBySize()).isEqualTo(preventions.countBySize());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.postmortem.rca.sets.FaultTrees#names")
    void smallestSetsAreThoseOfTheExactAnswer(String name) throws IOException {
        FaultTrees tree = FaultTrees.read(name);
        CompiledGraph graph = tree.graph();
        for (boolean dual : new boolean[] {false, true}) {
            Solution solution = Solution.of(tree.question(graph), WIDE);
            Family exact = dual ? solution.preventions() : solution.combinations();
            Family small = SmallestSets.of(List.of(tree.question(graph)), dual, new Limits(200_000, 8_000_000))
                    .get(0);
            int size = small.completeUpToSize().orElse(Integer.MAX_VALUE - 1);
            assertThat(size).isPositive();
            assertThat(small.countBySize()).isEqualTo(exact.countBySize().headMap(size + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.postmortem.rca.sets.FaultTrees#names")
    void setsAreStreamedInOrderAndEachOnce(String name) throws IOException {
        FaultTrees tree = FaultTrees.read(name);
        Family family = Solution.of(tree.question(tree.graph()), WIDE).combinations();
        int[][] sets = family.stream().limit(30_000).toArray(int[][]::new);
        assertThat(sets.length)
                .isEqualTo(family.count().min(BigInteger.valueOf(30_000)).intValueExact());
        for (int i = 1; i < sets.length; i++) {
            int[] before = sets[i - 1];
            assertThat(before.length < sets[i].length
                            || before.length == sets[i].length && Arrays.compare(before, sets[i]) < 0)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.postmortem.rca.sets.FaultTrees#names")
    void sizesAndImportanceAreThoseOfScram(String name, @TempDir Path folder) throws Exception {
        String report = scram(FaultTrees.folder().resolve(name + ".xml"), folder.resolve("report.xml"));
        FaultTrees tree = FaultTrees.read(name);
        CompiledGraph graph = tree.graph();
        Solution solution = Solution.of(tree.question(graph), WIDE);
        assertThat(solution.combinations().countBySize()).isEqualTo(distribution(report));
        double[] p = tree.probabilities(graph);
        Sensitivity sensitivity = solution.sensitivity(p).orElseThrow();
        Occurrences occurrences = solution.combinations().occurrences();
        List<MatchResult> measures = MEASURES.matcher(report).results().toList();
        assertThat(measures).isNotEmpty();
        for (MatchResult measure : measures) {
            int event = graph.number(FactorId.of(measure.group(1)));
            double top = sensitivity.probability();
            assertThat(occurrences.count(event)).isEqualTo(new BigInteger(measure.group(2)));
            assertSame(sensitivity.derivative(event), measure.group(4));
            assertSame(p[event] * sensitivity.derivative(event) / top, measure.group(5));
            assertSame(p[event] * sensitivity.given(event) / top, measure.group(6));
            assertSame(sensitivity.given(event) / top, measure.group(7));
            assertSameReduction(top, sensitivity.without(event), Double.parseDouble(measure.group(8)));
        }
    }

    /** Where the factor is needed the quotient is infinite: there 0 is printed, or what is left of a difference of equals. */
    private static void assertSameReduction(double top, double without, double printed) {
        if (without == 0) {
            assertThat(printed == 0 || Math.abs(printed) > 1e9).isTrue();
        } else {
            assertThat(top / without).isCloseTo(printed, within(2e-5 * printed));
        }
    }

    /** Printed with six digits; a quotient of nearly equal numbers has fewer. */
    private static void assertSame(double ours, String printed) {
        double theirs = Double.parseDouble(printed);
        assertThat(ours).isCloseTo(theirs, within(2e-5 * Math.abs(theirs) + 1e-300));
    }

    private static SortedMap<Integer, BigInteger> distribution(String report) {
        MatchResult match = DISTRIBUTION.matcher(report).results().findFirst().orElseThrow();
        String[] counts = match.group(1).split(" ");
        return IntStream.range(0, counts.length)
                .filter(i -> !counts[i].equals("0"))
                .boxed()
                .collect(Collectors.toMap(i -> i + 1, i -> new BigInteger(counts[i]), (a, b) -> a, TreeMap::new));
    }

    private static String scram(Path tree, Path report) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            "scram",
                            "--bdd",
                            "-l",
                            "2000",
                            "--importance",
                            "true",
                            tree.toString(),
                            "-o",
                            report.toString())
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).isZero();
        } catch (IOException e) {
            Assumptions.abort("scram is not installed: the comparison is SKIPPED");
        }
        return Files.readString(report);
    }
}
