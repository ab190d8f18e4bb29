package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one file gave, row by row; at its end the rows are put in order as the policy of the source says. */
final class FileReading extends FileAccount {
    private final RowList told = new RowList();

    FileReading(String file, String format, SourceOptions options) {
        super(file, format, options);
    }

    void row(TimelineEvent event) {
        told.add(event);
    }

    void row(List<TimelineEvent> events) {
        told.add(events);
    }

    @Override
    long rowsWithEvents() {
        return told.rows();
    }

    /** {@return the file with its events in order} */
    Finished finish() {
        if (told.reordered() == 0) {
            return finish(told, new OutOfOrderRows(OutOfOrderPolicy.REORDER, told::add, problem -> {}));
        }
        RowList ordered = new RowList();
        OutOfOrderRows policy = new OutOfOrderRows(policy(), ordered::add, this::brokenRow);
        told.forEach(policy::accept);
        return finish(ordered, policy);
    }

    private Finished finish(RowList ordered, OutOfOrderRows policy) {
        Run run = ordered.build();
        SourceReport report = report(ordered.rows())
                .events(run.size())
                .reordered(told.reordered())
                .clamped(policy.clamped())
                .rejected(policy.rejected())
                .maxBackstep(Optional.of(policy.maxBackstep()).filter(step -> !step.isZero()))
                .first(time(run, 0))
                .last(time(run, run.known() - 1))
                .build();
        return new Finished(new ReadFile(report, problems()), run, policy.assumption(file()));
    }

    static Optional<Instant> time(Run run, int at) {
        return at < 0 || at >= run.size()
                ? Optional.empty()
                : run.event(at).getOccurredAt().toAdjustedEarliest();
    }

    /**
     * A file that was read to its end.
     *
     * @param file what it gave beside its events
     * @param run its events in order
     * @param assumption what its policy had to assume
     */
    record Finished(ReadFile file, Run run, Optional<SourceAssumption> assumption) {}
}
