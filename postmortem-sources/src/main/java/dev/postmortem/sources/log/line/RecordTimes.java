package dev.postmortem.sources.log.line;

import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.time.YearlessTimes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the times of the lines of a log that begin its records. */
public interface RecordTimes {
    /** {@return the time of a record; null if the line begins none} */
    @Nullable
    WrittenTime at(String line);

    /** Takes the times without a year of all records, where the years have to be known before the first is read. */
    default void survey(InputFile file, YearlessTimes years) throws IOException {
        if (!years.isSurveyNeeded()) {
            return;
        }
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                WrittenTime time = line.cut() ? null : at(line.text());
                if (time != null && time.yearless()) {
                    years.survey(time.text());
                }
            }
        }
    }

    /**
     * The time of a record.
     *
     * @param text the time
     * @param yearless whether it has no year, as those of RFC 3164
     */
    record WrittenTime(String text, boolean yearless) {}
}
