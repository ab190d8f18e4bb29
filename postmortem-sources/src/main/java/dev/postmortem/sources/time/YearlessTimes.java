package dev.postmortem.sources.time;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.sources.input.RowProblem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads the stamps of one file that lack a year: {@code Nov  3 09:23:38}.
 *
 * <p>The first row lies in the declared year. Where none is declared, {@link #survey} takes the rows beforehand, and the
 * year is the one that brings them nearest to the other sources. A row on February 29 in a year without one is a
 * problem, never February 28. Belongs to one reading of one file.
 */
public final class YearlessTimes {
    /** The id of the problem of a row whose year nobody knows. */
    public static final String NO_YEAR = "source.no-year";

    private final String file;
    private final ReadContext context;
    private final EventSink sink;
    private final LocalTimes zone;
    private final YearSearch search = new YearSearch();
    private final YearSteps steps = new YearSteps();
    private Optional<Integer> firstYear;
    private boolean told;

    /**
     * Creates the times of one file.
     *
     * @param file the name of the file, for messages
     * @param context what the caller declared and what other sources span
     * @param sink is told the year, and that it was assumed
     * @param zone the zone of the same file
     */
    public YearlessTimes(String file, ReadContext context, EventSink sink, LocalTimes zone) {
        this.file = file;
        this.context = context;
        this.sink = sink;
        this.zone = zone;
        this.firstYear = context.getOptions().getYear();
    }

    /**
     * Tells whether a line begins with such a stamp.
     *
     * @param line the line
     * @param start where to look
     * @return the length of the stamp; 0 if there is none
     */
    public static int lengthAt(String line, int start) {
        YearlessText text = YearlessText.at(line, start);
        return text == null ? 0 : text.raw().length();
    }

    /**
     * Tells whether a year can only be found by a second reading that knows what other sources span.
     *
     * @param stamp the stamp of a row
     * @return true if the row cannot be read now
     */
    public boolean isReferenceNeeded(String stamp) {
        YearlessText text = YearlessText.at(stamp, 0);
        return text != null && text.year() == 0 && firstYear.isEmpty() && context.isFirstReading();
    }

    /** {@return whether {@link #survey} has to see the stamps of all rows before the first is read} */
    public boolean isSurveyNeeded() {
        return firstYear.isEmpty() && context.getReference().isPresent();
    }

    /**
     * Takes the stamp of a row before the rows are read, in the order of the file.
     *
     * @param stamp the stamp; ignored if it is none or states its year
     */
    public void survey(String stamp) {
        YearlessText text = YearlessText.at(stamp, 0);
        if (text != null && text.year() == 0) {
            search.add(text.month(), text.day());
        }
    }

    /**
     * Reads the stamp of a row, in the order of the file.
     *
     * @param stamp the stamp
     * @return the time
     * @throws RowProblem {@code source.bad-time} if it is no time, {@code source.no-year} if nobody knows the year
     */
    public Stamp read(String stamp) {
        YearlessText text = YearlessText.at(stamp, 0);
        if (text == null || text.raw().length() != stamp.length()) {
            throw BadTime.of(stamp, "is not a time", "correct the row in the export");
        }
        if (text.year() > 0) {
            return place(text, text.year(), false);
        }
        int year = firstYear() + steps.next(text.month(), text.day());
        tellYear();
        return place(text, year, isAssumed());
    }

    private Stamp place(YearlessText text, int year, boolean assumed) {
        boolean possible = year >= Year.MIN_VALUE && year <= Year.MAX_VALUE;
        if (!possible || text.day() > YearMonth.of(year, text.month()).lengthOfMonth()) {
            throw BadTime.of(
                    text.raw(), "does not exist in " + year, "declare the year: --year, or SourceOptions.year");
        }
        LocalDateTime local = LocalDate.of(year, text.month(), text.day())
                .atStartOfDay()
                .plusSeconds(text.secondOfDay())
                .plusNanos(text.nano());
        return zone.place(local, text.precision(), text.raw(), assumed);
    }

    private int firstYear() {
        if (firstYear.isEmpty()) {
            firstYear = context.getReference().map(search::nearest);
        }
        return firstYear.orElseThrow(() -> new RowProblem(
                NO_YEAR,
                "the times of this file have no year, and no other source has times that tell it",
                "declare the year: --year, or SourceOptions.year"));
    }

    private boolean isAssumed() {
        return context.getOptions().getYear().isEmpty();
    }

    private void tellYear() {
        if (told) {
            return;
        }
        told = true;
        int year = firstYear();
        sink.year(year);
        if (isAssumed()) {
            sink.assumption(SourceAssumption.builder()
                    .id("year-assumed")
                    .file(file)
                    .message("the times of this file have no year; " + year
                            + " brings them nearest to the other sources")
                    .remedy("declare the year: --year " + year + ", or SourceOptions.year")
                    .build());
        }
    }
}
