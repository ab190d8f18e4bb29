package dev.postmortem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.benchmarks.LogFiles.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyRowIsOneObjectOfOneFile() throws IOException {
        LogFiles.write(folder, 8, 1000, Shape.JSON);

        assertThat(folder).isDirectoryContaining("glob:**/service-7.jsonl");
        assertThat(TokenScan.scan(folder).objects()).isEqualTo(1000);
    }

    @Test
    void sameArgumentsGiveTheSameBytes() throws IOException {
        LogFiles.write(folder.resolve("a"), 2, 100, Shape.JSON);
        LogFiles.write(folder.resolve("b"), 2, 100, Shape.JSON);

        assertThat(folder.resolve("a/service-1.jsonl")).hasSameBinaryContentAs(folder.resolve("b/service-1.jsonl"));
    }

    @Test
    void rowsAreAsLongAsThoseOfRealLogs() throws IOException {
        LogFiles.write(folder, 1, 1000, Shape.JSON);

        assertThat(Files.size(folder.resolve("service-0.jsonl")) / 1000).isBetween(200L, 260L);
    }

    @Test
    void textsOfOneFileAreInOrderAndShareTimes() throws IOException {
        LogFiles.write(folder, 2, 1000, Shape.TEXT);

        List<String> stamps = Files.readAllLines(folder.resolve("service-1.log")).stream()
                .map(line -> line.substring(0, 24))
                .toList();
        assertThat(stamps).isSorted();
        assertThat(stamps.stream().distinct().count()).isLessThan(stamps.size());
        assertThat(Files.size(folder.resolve("service-1.log")) / stamps.size()).isBetween(100L, 125L);
    }
}
