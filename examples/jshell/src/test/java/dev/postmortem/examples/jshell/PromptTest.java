package dev.postmortem.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {
    private static final Path STARTUP = Path.of("src/main/jshell/startup.jsh").toAbsolutePath();
    private static final String CLASS_PATH =
            Path.of("target/classes").toAbsolutePath() + File.pathSeparator + read(Path.of("target/class-path.txt"));
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path ROOT = MODULE.getParent().getParent();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void valuesPrintAsReadableTablesWithoutAnImport() throws Exception {
        String printed = say(
                "sample().getTimeline()",
                "show(timeline(Path.of(\"../quickstart/incident\")))",
                "merge(Path.of(\"../quickstart/incident\")).getReport().getTotals().getRows()",
                "show(account(merge(Path.of(\"../quickstart/incident\"))))",
                "Duration.ofSeconds(-90)",
                "ClockReconciler.standard().reconcile(sample().getTimeline()).getFindings().size() >= 0",
                "EventFilter.pinned()",
                "FactorDiagram.of(FactorGraph.of(sample())).toDot().length() > 0",
                "show(\"x\".repeat(2000))");

        assertThat(printed)
                .contains(
                        "TIME (UTC)",
                        "152 events",
                        "Rolling",
                        "==> 173",
                        "they are read as UTC",
                        "checkout-api.jsonl:20",
                        "PT-1M-30S",
                        "x".repeat(2000))
                .doesNotContain("Error:", "Impl@", "cannot find symbol", "Exception");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aFolderIsReadInAZoneWithClocksCorrected() throws Exception {
        String printed = say(
                "Path incident = Path.of(\"../quickstart/incident\")",
                "show(merge(incident))",
                "show(timeline(incident, ZoneId.of(\"America/New_York\")).filter(EventFilter.system(\"syslog\")))",
                "merge(incident, ZoneId.of(\"America/New_York\"), Map.of(\"db-proxy.log\", Duration.ofSeconds(-90)))"
                        + ".getReport().getSources().stream().filter(s -> s.getCorrection().isPresent()).count()",
                "merge(incident, ZoneId.of(\"America/New_York\"), Map.of(\"proxy.log\", Duration.ofSeconds(-90)))",
                "timeline(Path.of(\"nowhere\"))");

        assertThat(printed)
                .contains(
                        "; getReport() tells of them",
                        " problems: show(account(merge(...)))",
                        "==> 1",
                        "there is no file proxy.log to correct; the files are [",
                        "nowhere; a sample is in examples/quickstart/incident")
                .doesNotContain("Error:", "cannot find symbol");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void whatOneTypesFirstPrintsInAlignedLines() throws Exception {
        String printed = say(
                "sample()",
                "sample().getIncident().get()",
                "show(sample().getImpacts())",
                "show(sample().getActionItems())",
                "IncidentMetrics.preset(\"datadog\")",
                "FleetInsights.of(List.of(sample())).followThrough(Instant.EPOCH, ZoneOffset.UTC)",
                "FactorGraph.of(sample())",
                "analyze(sample()).get(0).importance()",
                "Report.analyzed(sample(), Instant.EPOCH)",
                "show(FactorGraph.of(sample()).findings())");

        assertThat(printed)
                .contains(
                        "events from ",
                        "; getTimeline() prints them",
                        "customers could see it  ",
                        "time-to-detect   IMPACT_STARTED to DETECTED",
                        "all  done  late  open  overdue",
                        "because ",
                        "notes on prevention  ")
                .doesNotContain("Error:", "cannot find symbol", "Exception", "visibility=", "{", "evidence=[");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aPostmortemIsReviewedAnalysedAndReported() throws Exception {
        String printed = say(
                "review(sample()).isReady()",
                "show(analyze(sample()))",
                "show(markdown(sample()))",
                "FactorGraph.of(sample()).getOutcomes().size() > 0",
                "Files.size(open(draft(sample().getTimeline()))) > 1000");

        assertThat(printed)
                .contains("==> true", "## Timeline", "combination")
                .doesNotContain("Error:", "Impl@", "cannot find symbol", "Exception", "==> false");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void theLinesOfTheReadmeWorkWhereTheyAreTyped() throws Exception {
        String block = Pattern.compile("<!-- jshell -->\\R```java\\R(.*?)\\R```", Pattern.DOTALL)
                .matcher(read(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();

        String printed = sayIn(ROOT, block.lines().toList());

        assertThat(printed)
                .contains("152 events", "would have prevented")
                .doesNotContain("Error:", "cannot find symbol", "Exception", "they are read as UTC");
    }

    /** All but those for authors of renderers and of properties, some of whose names mean something else elsewhere. */
    @Test
    void exportedPackagesAreImported() {
        Set<String> exported = ModuleFinder.of(modules()).findAll().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .filter(source ->
                        !source.matches("dev\\.postmortem\\.(render\\.(chart|document|inline)|fixtures\\.arbitrary)"))
                .collect(Collectors.toSet());
        List<String> imported = Pattern.compile("import (dev\\.postmortem\\.(?!examples)[a-z.]+)\\.\\*;")
                .matcher(read(STARTUP))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(imported).isNotEmpty().containsExactlyInAnyOrderElementsOf(exported);
    }

    private String say(String... lines) throws IOException, InterruptedException {
        return sayIn(MODULE, List.of(lines));
    }

    private String sayIn(Path directory, List<String> lines) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script"), String.join("\n", lines) + "\n/exit\n");
        Path output = folder.resolve("output");
        Process prompt = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--class-path",
                        CLASS_PATH,
                        "--startup",
                        "DEFAULT",
                        "--startup",
                        STARTUP.toString(),
                        "--feedback",
                        "concise",
                        "-J-Duser.language=en",
                        "-R-Djava.awt.headless=true",
                        "-R-Djava.io.tmpdir=" + folder)
                .directory(directory.toFile())
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(prompt.waitFor(100, TimeUnit.SECONDS)).as("ends in time").isTrue();
        } finally {
            prompt.destroyForcibly();
        }
        return read(output);
    }

    private static Path[] modules() {
        return Arrays.stream(CLASS_PATH.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> entry.contains("postmortem-"))
                .map(Path::of)
                .toArray(Path[]::new);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
