package dev.postmortem.sources.teams;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;

/**
 * Messages of Microsoft Teams: a response of Microsoft Graph, the array that command line tools make of it, or the
 * PascalCase array of PowerShell.
 */
public final class TeamsMessages {
    private TeamsMessages() {}

    /**
     * Returns a file as a source.
     *
     * @param file where it is; not opened before it is read
     * @return the source
     */
    public static TimelineSource of(Path file) {
        return FormatSource.of(file, JsonFileFormat.listOf(new TeamsFormat()));
    }
}
