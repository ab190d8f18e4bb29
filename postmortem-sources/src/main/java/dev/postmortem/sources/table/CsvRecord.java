package dev.postmortem.sources.table;

import dev.postmortem.sources.input.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line the number of its first line
 * @param cells its cells
 * @param problem why it cannot be taken apart; null if it can
 */
record CsvRecord(long line, List<String> cells, @Nullable RowProblem problem) {
    boolean isBlank() {
        return problem == null && cells.stream().allMatch(String::isBlank);
    }

    /** {@return a cell without what surrounds it; empty if the row is shorter} */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
