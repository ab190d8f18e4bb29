package dev.postmortem.sources.table;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables of events: comma-separated values, and those with semicolons, tabs or bars between them, as monitoring tools,
 * trackers and spreadsheets export them and people write timelines.
 *
 * <p>Cells may stand in quotes and then have line ends in them; RFC 4180. Each row is an event; other cells are its
 * attributes, under the names of their columns. A row that cannot be read is a problem with the line on which it begins,
 * and reading goes on with the next. A row may have 1,000 cells, 1,000 lines and 1 Mi characters.
 *
 * <p>Times are ISO 8601, or as Excel, Kibana and Jira write them, such as {@code 11/Mar/26 1:02 PM}; in {@code 03/11/2026}
 * the month or the day stands first as some date of the table proves. Where none does it is the month, and that is
 * reported, if there is AM or PM, and otherwise the row is a problem. What numbers count has to be declared or in the name
 * of the column, such as {@code timestamp_ms}. A time without an offset is read in the declared zone, in UTC if the name of
 * its column says so, and otherwise in UTC, which is reported.
 */
public final class CsvEvents {
    private static final List<FileFormat> FORMATS = List.of(new CsvFormat());

    private CsvEvents() {}

    /**
     * Returns a table as a source, whose columns are taken by their usual names, such as {@code _time} and {@code _raw}.
     *
     * <p>Which column was taken for what is reported as an assumption.
     *
     * @param path where the file is
     * @return the source, named by the last part of the path; opens nothing before it is read
     */
    public static TimelineSource of(Path path) {
        return FormatSource.of(path, FORMATS);
    }

    /**
     * Returns a table as a source, whose columns are declared.
     *
     * @param path where the file is
     * @param columns what its columns mean; where one of them is missing, the file gives a problem and no rows
     * @return the source, named by the last part of the path; opens nothing before it is read
     */
    public static TimelineSource of(Path path, CsvColumns columns) {
        return FormatSource.of(path, List.of(new DeclaredFormat(columns)));
    }
}
