package dev.postmortem.sources.log.line;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.RowProblem;
import java.io.IOException;

/** What stands first in the dates of a file: {@code 3/11/2026} is March 11 or November 3. */
public enum SlashOrder {
    /** Some date in the file proves that the month does. */
    MONTH,
    /** Some date in the file proves that the day does. */
    DAY,
    /** Nothing proves it, but the times have AM and PM, as they have where the month does. */
    MONTH_ASSUMED,
    /** Nothing tells it. */
    UNKNOWN;

    static final String ASSUMPTION = "month-first-assumed";

    /** Reads a file as far as the first date that has one meaning. */
    public static SlashOrder of(InputFile file) throws IOException {
        SlashOrder order = UNKNOWN;
        try (InputLines lines = file.lines()) {
            for (InputLines.Line line = lines.next(); line != null && !order.isProven(); line = lines.next()) {
                order = order.after(line.text());
            }
        }
        return order;
    }

    /** {@return whether a date told it} */
    public boolean isProven() {
        return this == MONTH || this == DAY;
    }

    /** {@return what is known after one more text, which may begin with a date} */
    public SlashOrder after(String text) {
        SlashDate date = isProven() ? null : SlashDate.at(text, text.startsWith("[") ? 1 : 0);
        TwelveHours hours = date == null ? null : TwelveHours.at(text, date.clock());
        if (date == null || hours == null) {
            return this;
        }
        return date.proves() != UNKNOWN ? date.proves() : hours.isHalfDay() ? MONTH_ASSUMED : this;
    }

    public static SourceAssumption assumption(String file) {
        return SourceAssumption.builder()
                .id(ASSUMPTION)
                .file(file)
                .message("no date in this file tells whether the month or the day stands first; it has AM and PM, so it"
                        + " is read with the month first")
                .remedy("if the day stands first, export the file with dates such as 2026-03-11")
                .build();
    }

    public static RowProblem ambiguous(String written) {
        return new RowProblem(
                "source.bad-time",
                "\"" + written + "\" is one of two days: nothing in the file tells whether the month or the day stands"
                        + " first",
                "export the file with dates such as 2026-03-11, or with rows of more days");
    }
}
