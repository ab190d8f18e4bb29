package dev.postmortem.sources.markdown;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads post-incident reports that were written in Markdown, so that the archive of a team can be reviewed and compared.
 *
 * <p>Known are the sections of the published templates by their usual headings; front matter, lines and tables of keys and
 * values at the beginning; timelines as headings, lists, lines and tables whose rows begin with a time; actions as lists
 * and tables; lessons as lists. docs/guide.md says what becomes of which. Nothing is lost in silence: every block is in
 * {@link MarkdownReport#getBlocks()}, and whatever was assumed, not read or not placed is a finding.
 *
 * <p>Times are read by what the report says: a zone line, a day in a heading, the title or the front matter. A zone that
 * the report states wins over the declared one; without any it is UTC, which is told. A time of day more than twelve hours
 * before the row above it lies on the next day, which is told too.
 *
 * <p>The Markdown is CommonMark with the tables of GitHub. Stateless; may be used by many threads.
 */
public final class MarkdownReports {
    static final int MAX_BYTES = 4 << 20;
    private static final List<FileFormat> FORMATS = List.of(new MarkdownFormat());

    private MarkdownReports() {}

    /**
     * Reads a report by what it says alone.
     *
     * @param path where the file is; at most 4 MiB
     * @return the report
     * @throws FileSystemException if the file is larger
     * @throws IOException if it cannot be read
     */
    public static MarkdownReport read(Path path) throws IOException {
        return read(path, SourceOptions.none());
    }

    /**
     * Reads a report.
     *
     * @param path where the file is; at most 4 MiB
     * @param options the zone and the year of times that state none; others have no effect
     * @return the report
     * @throws FileSystemException if the file is larger
     * @throws IOException if it cannot be read
     */
    public static MarkdownReport read(Path path, SourceOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        List<SourceProblem> damage = new ArrayList<>();
        InputFile file = InputFile.of(FormatSource.nameOf(path), path).reportingTo(damage::add);
        return ReportFile.read(file, options, damage)
                .orElseThrow(() -> new FileSystemException(path.toString(), null, ReportFile.TOO_LARGE));
    }

    /**
     * Reads the text of a report.
     *
     * @param name what to call it, as a file name; a day in it is the day of the report if that states none
     * @param text the Markdown, at most 4 Mi characters
     * @param options the zone and the year of times that state none; others have no effect
     * @return the report
     * @throws IllegalArgumentException if the name is blank or the text is longer
     */
    public static MarkdownReport read(String name, String text, SourceOptions options) {
        Objects.requireNonNull(options, "options");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of the report is blank; give the name of its file");
        }
        if (text.length() > MAX_BYTES) {
            throw new IllegalArgumentException(ReportFile.TOO_LARGE);
        }
        return ReportReading.read(SourceText.of(name, text), options, List.of());
    }

    /**
     * Returns the timeline of a report as a source, to be merged with others.
     *
     * @param path where the file is
     * @return the source, named by the last part of the path; opens nothing before it is read
     */
    public static TimelineSource timeline(Path path) {
        return FormatSource.of(path, FORMATS);
    }
}
