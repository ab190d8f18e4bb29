package dev.postmortem.sources.slack;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Messages of Slack in a single file: a day of an export on its own, a response of the Web API, or events that Slack sent.
 *
 * <p>A whole export, with its channels and users, is a {@link SlackExport}.
 */
public final class SlackMessages {
    private SlackMessages() {}

    /**
     * Returns a file as a source; its content tells what it is.
     *
     * @param file where it is; not opened before it is read
     * @return the source, named by the last part of the path
     */
    public static TimelineSource of(Path file) {
        List<FileFormat> formats =
                JsonFileFormat.listOf(new SlackDay(new SlackNames()), new SlackHistory(), new SlackEvents());
        return FormatSource.of(file, formats);
    }
}
