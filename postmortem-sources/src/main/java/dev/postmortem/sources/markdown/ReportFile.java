package dev.postmortem.sources.markdown;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a report from a file. */
final class ReportFile {
    static final String TOO_LARGE = "the report is larger than 4 MiB; take out what is no report, such as logs";

    private ReportFile() {}

    /**
     * Reads a report.
     *
     * @param damage what is wrong with the content, filled while it is read
     * @return the report; absent if the file is too large
     */
    static Optional<MarkdownReport> read(InputFile file, SourceOptions options, List<SourceProblem> damage)
            throws IOException {
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(MarkdownReports.MAX_BYTES + 1);
            if (bytes.length > MarkdownReports.MAX_BYTES) {
                return Optional.empty();
            }
            SourceText text = SourceText.of(file.name(), new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(ReportReading.read(text, options, damage));
        }
    }
}
