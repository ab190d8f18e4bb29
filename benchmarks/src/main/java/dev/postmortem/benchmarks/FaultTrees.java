package dev.postmortem.benchmarks;

import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.openpsa.OpenPsa;
import dev.postmortem.rca.sets.Family;
import dev.postmortem.rca.sets.Limits;
import dev.postmortem.rca.sets.Solution;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Count, count by size and probability of fault trees: warm CPU time of our thread beside the clock that SCRAM keeps of its
 * own analysis.
 */
public final class FaultTrees {
    /** The tree whose whole analysis is timed as well. */
    private static final String WHOLE = "chinese";

    /** What is run for half a second is compiled. */
    private static final long WARM_UP_NANOS = 500_000_000;

    private static final int RUNS = 5;
    private static final int COPIES = 3;
    private static final Limits LIMITS = new Limits(2_000_000, 100_000_000);
    private static final Pattern COUNT = Pattern.compile(" products=\"(\\d+)\"");
    private static final Pattern TIME = Pattern.compile(
            "<products>([^<]+)</products>\\s*<probability>([^<]+)</probability>\\s*</calculation-time>");

    private FaultTrees() {}

    /**
     * Prints a row for each tree, the totals, and the time of the whole analysis of one tree if it is there.
     *
     * @param args the folder with the trees
     * @throws IOException if a tree cannot be read or SCRAM cannot be run
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        double ours = 0;
        double shuffled = 0;
        double scram = 0;
        for (Path file : files(Path.of(args[0]))) {
            Peer peer = scram(file);
            FaultTreeFile tree = FaultTreeFile.read(file);
            double time = milliseconds(tree, peer.count());
            double copies = 0;
            for (int seed = 1; seed <= COPIES; seed++) {
                copies += milliseconds(tree.shuffled(seed), peer.count()) / COPIES;
            }
            System.out.println(
                    row(file.getFileName().toString().replace(".xml", ""), time, copies, peer.milliseconds()));
            ours += time;
            shuffled += copies;
            scram += peer.milliseconds();
        }
        System.out.println(row("total", ours, shuffled, scram));
        Path whole = Path.of(args[0], WHOLE + ".xml");
        if (Files.exists(whole)) {
            FactorGraph graph = OpenPsa.read(whole).getGraph();
            System.out.printf(
                    Locale.ROOT, "whole analysis of %s: %.1f ms%n", WHOLE, median(() -> analyzeWholly(graph)));
        }
    }

    private static String row(String name, double ours, double shuffled, double scram) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.2f | %.2f |",
                name,
                ours,
                shuffled,
                scram,
                ours / scram,
                shuffled / scram);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static double milliseconds(FaultTreeFile tree, BigInteger expected) {
        return median(() -> {
            BigInteger count = analyze(tree);
            if (!count.equals(expected)) {
                throw new IllegalStateException(tree.top() + ": " + count + " sets, but SCRAM says " + expected);
            }
        });
    }

    /** The median of some runs of the warm thread, in milliseconds. */
    private static double median(Runnable analysis) {
        for (long warm = 0; warm < WARM_UP_NANOS; warm += nanos(analysis)) {
            // The time of these runs does not count
        }
        long[] times =
                LongStream.generate(() -> nanos(analysis)).limit(RUNS).sorted().toArray();
        return times[RUNS / 2] / 1e6;
    }

    private static long nanos(Runnable analysis) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        analysis.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    /** What a user asks for, from a graph built anew: combinations, preventions, importance and findings. */
    private static void analyzeWholly(FactorGraph read) {
        FactorGraph graph = FactorGraph.builder()
                .factors(read.getFactors())
                .explanations(read.getExplanations())
                .build();
        FactorAnalysis analysis = graph.analyze(graph.getOutcomes().get(0));
        boolean isEmpty = analysis.minimalCombinations().isEmpty()
                || analysis.minimalPreventions().isEmpty()
                || analysis.importance().getFactors().isEmpty();
        if (isEmpty || analysis.findings().isEmpty()) {
            throw new IllegalStateException("no answer for " + analysis.getOutcome());
        }
    }

    private static BigInteger analyze(FaultTreeFile tree) {
        CompiledGraph graph = CompiledGraph.of(tree.probabilities().keySet(), tree.explanations());
        double[] probabilities = new double[graph.size()];
        tree.probabilities().forEach((id, p) -> probabilities[graph.number(id)] = p);
        Solution solution = Solution.of(Question.of(graph, graph.number(tree.top())), LIMITS);
        Family sets = solution.combinations();
        double probability = solution.sensitivity(probabilities).orElseThrow().probability();
        if (!(probability >= 0) || sets.countBySize().isEmpty()) {
            throw new IllegalStateException("no answer for " + tree.top());
        }
        return sets.count();
    }

    /** The fastest of some runs. */
    private static Peer scram(Path file) throws IOException, InterruptedException {
        Path report = Files.createTempFile("scram", ".xml");
        double best = Double.MAX_VALUE;
        BigInteger count = BigInteger.ZERO;
        for (int run = 0; run < RUNS; run++) {
            Process process = new ProcessBuilder(
                            "scram",
                            "--bdd",
                            "-l",
                            "2000",
                            "--probability",
                            "true",
                            "-o",
                            report.toString(),
                            file.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("SCRAM failed on " + file);
            }
            String text = Files.readString(report);
            Matcher time = TIME.matcher(text);
            Matcher products = COUNT.matcher(text);
            if (!time.find() || !products.find()) {
                throw new IllegalStateException("SCRAM's report on " + file + " says no time");
            }
            best = Math.min(best, 1000 * (Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2))));
            count = new BigInteger(products.group(1));
        }
        Files.delete(report);
        return new Peer(count, best);
    }

    private record Peer(BigInteger count, double milliseconds) {}
}
