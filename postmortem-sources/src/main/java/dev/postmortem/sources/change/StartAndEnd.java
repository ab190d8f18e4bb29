package dev.postmortem.sources.change;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.function.Supplier;

/** The two events of a row that tells when something began and when it was over. */
public final class StartAndEnd {
    private StartAndEnd() {}

    /**
     * Reads the end of a row whose beginning is read; an end that nobody can read does not take away the beginning.
     *
     * @param rows hears of an end that cannot be read
     * @param row the row
     * @param start the beginning
     * @param end reads the end; throws {@link RowProblem} if it cannot be read
     * @return the beginning and the end, or the beginning alone
     */
    public static List<TimelineEvent> of(
            JsonRows rows, JsonRecord row, TimelineEvent start, Supplier<TimelineEvent> end) {
        try {
            return List.of(start, end.get());
        } catch (RowProblem e) {
            rows.problem(row.pointer(), e);
            return List.of(start);
        }
    }
}
