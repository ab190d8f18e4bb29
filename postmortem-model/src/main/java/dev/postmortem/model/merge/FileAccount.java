package dev.postmortem.model.merge;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Accounts for the rows of one file, wherever their events go. Belongs to one thread. */
abstract class FileAccount {
    private final String file;
    private final String format;
    private final SourceOptions options;
    private final ProblemList problems;
    private final SortedMap<String, Long> ignored = new TreeMap<>();
    private long brokenRows;
    private @Nullable ZoneId zone;
    private @Nullable Integer year;

    FileAccount(String file, String format, SourceOptions options) {
        this.file = file;
        this.format = format;
        this.options = options;
        this.problems = new ProblemList(file);
    }

    /** {@return how many rows gave an event so far} */
    abstract long rowsWithEvents();

    final void ignoredRow(String kind) {
        ignored.merge(kind, 1L, Long::sum);
    }

    final void brokenRow(SourceProblem problem) {
        brokenRows++;
        problem(problem);
    }

    final void problem(SourceProblem problem) {
        problems.add(problem);
    }

    final void zone(ZoneId declaredOrAssumed) {
        zone = declaredOrAssumed;
    }

    final void year(int declaredOrDeduced) {
        year = declaredOrDeduced;
    }

    final String file() {
        return file;
    }

    final SourceOptions options() {
        return options;
    }

    /** {@return what becomes of its rows that stand after a later one} */
    final OutOfOrderPolicy policy() {
        return options.getOutOfOrder().orElse(OutOfOrderPolicy.REORDER);
    }

    final long rows() {
        return rows(rowsWithEvents());
    }

    private long rows(long rowsWithEvents) {
        return rowsWithEvents + brokenRows + ignoredRows();
    }

    private long ignoredRows() {
        return ignored.values().stream().mapToLong(Long::longValue).sum();
    }

    final List<SourceProblem> problems() {
        return problems.toList();
    }

    /** {@return a report of the rows, which lacks what only their events tell} */
    final SourceReportBuilder report(long rowsWithEvents) {
        return SourceReport.builder()
                .file(file)
                .format(format)
                .rows(rows(rowsWithEvents))
                .rowsWithEvents(rowsWithEvents)
                .ignored(ignoredRows())
                .ignoredByKind(ignored)
                .problems(brokenRows)
                .zone(Optional.ofNullable(zone))
                .year(Optional.ofNullable(year))
                .correction(options.getClockCorrection());
    }
}
