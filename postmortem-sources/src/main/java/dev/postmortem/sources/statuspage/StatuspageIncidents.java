package dev.postmortem.sources.statuspage;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;

/**
 * Incidents and maintenances of a Statuspage: a file of its API ({@code incidents.json}) or of its webhook.
 *
 * <p>Every update of an incident is one row. An update counts at the time that the page shows ({@code display_at}), which
 * is often not the time at which it was written.
 */
public final class StatuspageIncidents {
    private StatuspageIncidents() {}

    /**
     * Returns a file as a source.
     *
     * @param file where it is; not opened before it is read
     * @return the source
     */
    public static TimelineSource of(Path file) {
        return FormatSource.of(file, JsonFileFormat.listOf(new StatuspageFormat()));
    }
}
