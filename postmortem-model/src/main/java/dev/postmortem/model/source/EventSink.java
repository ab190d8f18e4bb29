package dev.postmortem.model.source;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.ZoneId;
import java.util.List;

/**
 * Takes what a source reads, row by row.
 *
 * <p>Every row of a file is told exactly once: as {@link #row events}, as {@link #ignoredRow ignored} or as
 * {@link #brokenRow broken}. A sink belongs to one reading and to one thread. Any method may throw
 * {@link java.util.concurrent.CancellationException}; a source lets it pass.
 */
public interface EventSink {
    /**
     * Begins a file; the rows that follow belong to it.
     *
     * @param file the name, relative to where reading began; an entry of an archive is {@code export.zip!/entry}
     * @param format the id of the format as which it is read, such as {@code slack-export}
     */
    void file(String file, String format);

    /**
     * Takes the event of a row that has only one, as most rows have.
     *
     * @param event the event
     */
    default void row(TimelineEvent event) {
        row(List.of(event));
    }

    /**
     * Takes the events of one row.
     *
     * @param events at least one event, in the order of the row
     */
    void row(List<TimelineEvent> events);

    /**
     * Counts a row that a stated rule leaves out.
     *
     * @param kind the rule in a word or two, such as {@code channel_join}
     */
    void ignoredRow(String kind);

    /**
     * Takes the reason why a row gave no event.
     *
     * @param problem the reason
     */
    void brokenRow(SourceProblem problem);

    /**
     * Takes a problem that is not a row's: of the file, or of a row that gave its events all the same.
     *
     * @param problem the problem
     */
    void problem(SourceProblem problem);

    /**
     * Takes something that had to be assumed about the file; told once a file.
     *
     * @param assumption the assumption
     */
    void assumption(SourceAssumption assumption);

    /**
     * Takes the zone in which times without an offset are read in this file.
     *
     * @param zone the zone, declared or assumed
     */
    void zone(ZoneId zone);

    /**
     * Takes the year in which times without a year begin in this file.
     *
     * @param year the year, declared or deduced
     */
    void year(int year);
}
