package dev.postmortem.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the main job on real and on hostile folders, which nobody here wrote. */
class CorpusRunTest {
    @TempDir
    Path temp;

    private Path corpus;

    @BeforeEach
    void findCorpus() {
        String folder = System.getenv("POSTMORTEM_CORPUS");
        assumeTrue(folder != null, "POSTMORTEM_CORPUS is not set: the corpus tests are SKIPPED");
        corpus = Path.of(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostile/zip",
                "hostile/gz",
                "hostile/ndjson",
                "hostile/json",
                "hostile/logs",
                "hostile/fuzzdb",
                "hostile/html",
                "hostile/strings",
                "hostile/bidi",
                "hostile/markdown",
                "hostile/csv"
            })
    void aHostileFolderIsReadToTheEnd(String name) throws IOException {
        Run run = Run.of(temp.resolve("out"), "--in", corpus.resolve(name).toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception in");
        Accounting.mustHold(run);
        everyFileIsNamed(run, corpus.resolve(name));
    }

    @Test
    void theFolderOfAllSamplesIsReadToTheEnd() throws IOException {
        Run run = Run.of(temp.resolve("out"), "--in", corpus.resolve("samples").toString());

        assertThat(run.status()).isZero();
        Accounting.mustHold(run);
        everyFileIsNamed(run, corpus.resolve("samples"));
    }

    @Test
    void nothingIsWrittenOutsideTheOutputFolder() throws IOException {
        Run.of(temp.resolve("out"), "--in", corpus.resolve("hostile/zip").toString());

        try (Stream<Path> written = Files.list(temp)) {
            assertThat(written).containsExactly(temp.resolve("out"));
        }
    }

    /** No file is lost in silence: each is a source, an archive of sources, or a named problem. */
    private static void everyFileIsNamed(Run run, Path folder) throws IOException {
        Set<String> named = Stream.of("sources", "problems")
                .flatMap(list -> run.list("merge-report.json", list).stream())
                .map(n -> n.get("file").asText())
                .flatMap(file -> Stream.of(file, file.split("!/", 2)[0]))
                .collect(Collectors.toSet());
        List<String> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .toList();
        }
        assertThat(named).containsAll(files);
    }
}
