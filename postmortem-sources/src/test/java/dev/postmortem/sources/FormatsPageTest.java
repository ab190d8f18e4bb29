package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.input.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/formats.md lists every format once, and no other. */
class FormatsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| \\S.+\\. \\|$");

    @Test
    void theReadersAndThePageAgree() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/formats.md");
        List<String> onPage = ROW.matcher(Files.readString(page))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(onPage).doesNotHaveDuplicates();
        assertThat(onPage)
                .containsExactlyInAnyOrderElementsOf(FileFormats.all().stream()
                        .map(FileFormat::id)
                        .distinct()
                        .toList());
    }
}
