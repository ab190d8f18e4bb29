package dev.postmortem.sources.log.line;

import dev.postmortem.sources.input.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the lines of a log are written whose heads have more than a time. Stateless. */
public interface LineGrammar extends RecordTimes {
    /** {@return the id of the format} */
    String id();

    /** {@return the parts of a line; null if it begins no record} */
    @Nullable
    HeadedLine parse(String line);

    @Override
    default @Nullable WrittenTime at(String line) {
        HeadedLine head = parse(line);
        return head == null ? null : new WrittenTime(head.time(), head.isYearless());
    }

    /** {@return whether lines that begin no record belong to the one before them} */
    boolean hasContinuations();

    /**
     * Returns a record with the lines that continue it.
     *
     * @param head its first line
     * @param more the others, each after a line feed
     */
    default HeadedLine continued(HeadedLine head, String more) {
        return head.withText(head.text() + more);
    }

    /** Throws a {@link RowProblem} if the time of a line has more than one meaning. */
    default void check(HeadedLine head) {}

    /** {@return what had to be assumed for the times, apart from year and zone} */
    default List<String> assumptions() {
        return List.of();
    }
}
