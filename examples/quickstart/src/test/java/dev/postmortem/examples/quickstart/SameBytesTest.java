package dev.postmortem.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever and however it is run. */
class SameBytesTest {
    @TempDir
    Path temp;

    @Test
    void theOrderInWhichFilesWereAddedDoesNotMatter() throws IOException {
        List<Path> files;
        try (var list = Files.list(Run.home().resolve("incident"))) {
            files = new ArrayList<>(list.sorted().toList());
        }
        Run forwards = runOnCopy("forwards", files);
        Collections.reverse(files);

        assertThat(runOnCopy("backwards", files).files()).isEqualTo(forwards.files());
    }

    @Test
    void theDefaultsOfTheMachineDoNotMatter() throws IOException, InterruptedException {
        Path out = temp.resolve("elsewhere");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Pacific/Apia",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=US-ASCII",
                        "-Dquickstart.home=" + Run.home(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Quickstart.class.getName(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        Run here = Run.of(temp.resolve("here"));
        assertThat(new Run(0, said, "", out).files()).isEqualTo(here.files());
    }

    private Run runOnCopy(String name, List<Path> files) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return Run.of(temp.resolve(name + "-out"), "--in", folder.toString(), "--zone", "America/New_York");
    }
}
