package dev.postmortem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyRowIsOneObjectOfOneFile() throws IOException {
        LogFiles.write(folder, 8, 1000);

        assertThat(folder).isDirectoryContaining("glob:**/service-7.jsonl");
        assertThat(TokenScan.scan(folder).objects()).isEqualTo(1000);
    }

    @Test
    void sameArgumentsGiveTheSameBytes() throws IOException {
        LogFiles.write(folder.resolve("a"), 2, 100);
        LogFiles.write(folder.resolve("b"), 2, 100);

        assertThat(folder.resolve("a/service-1.jsonl")).hasSameBinaryContentAs(folder.resolve("b/service-1.jsonl"));
    }

    @Test
    void rowsAreAsLongAsThoseOfRealLogs() throws IOException {
        LogFiles.write(folder, 1, 1000);

        assertThat(Files.size(folder.resolve("service-0.jsonl")) / 1000).isBetween(200L, 260L);
    }
}
