package dev.postmortem.model.merge;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the rows of one file through as its policy says, and counts those that came after a later one. */
final class OutOfOrderRows {
    /** The longest correction that a time takes. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final OutOfOrderPolicy policy;
    private final Consumer<List<TimelineEvent>> target;
    private final Consumer<SourceProblem> problems;
    private @Nullable Instant latest;
    private Duration maxBackstep = Duration.ZERO;
    private long clamped;
    private long rejected;

    OutOfOrderRows(OutOfOrderPolicy policy, Consumer<List<TimelineEvent>> target, Consumer<SourceProblem> problems) {
        this.policy = policy;
        this.target = target;
        this.problems = problems;
    }

    Duration maxBackstep() {
        return maxBackstep;
    }

    long clamped() {
        return clamped;
    }

    long rejected() {
        return rejected;
    }

    /** {@return what had to be assumed about a file whose rows these are} */
    Optional<SourceAssumption> assumption(String file) {
        return clamped == 0
                ? Optional.empty()
                : Optional.of(SourceAssumption.builder()
                        .id(OutOfOrderPolicy.CLAMPED_ASSUMPTION)
                        .file(file)
                        .message(clamped + " rows that stood after a later one got the time of the row before"
                                + " them; the farthest moved by " + maxBackstep)
                        .remedy("declare SourceOptions.outOfOrder REORDER to put them where their times say")
                        .build());
    }

    void accept(List<TimelineEvent> row) {
        Duration backstep = backstep(RowList.time(row));
        if (backstep.isZero() || policy == OutOfOrderPolicy.REORDER) {
            target.accept(row);
        } else if (policy == OutOfOrderPolicy.CLAMP && row.stream().allMatch(e -> canMove(e, backstep))) {
            clamped++;
            target.accept(row.stream().map(e -> moved(e, backstep)).toList());
        } else {
            rejected++;
            problems.accept(problem(row.get(0), backstep));
        }
    }

    /** {@return how far a row is behind the latest one; zero if it is not, or if nobody knows} */
    private Duration backstep(Optional<Instant> time) {
        if (time.isEmpty()) {
            return Duration.ZERO;
        }
        if (latest == null || !time.get().isBefore(latest)) {
            latest = time.get();
            return Duration.ZERO;
        }
        Duration backstep = Duration.between(time.get(), latest);
        maxBackstep = maxBackstep.compareTo(backstep) < 0 ? backstep : maxBackstep;
        return backstep;
    }

    private static boolean canMove(TimelineEvent event, Duration by) {
        return Stream.of(Optional.of(event.getOccurredAt()), event.getEndedAt(), event.getFirstOccurredAt())
                .flatMap(Optional::stream)
                .allMatch(time -> correction(time, by).abs().compareTo(LONGEST) <= 0);
    }

    /** The clock of the row was wrong, so all that it says moves. */
    private static TimelineEvent moved(TimelineEvent event, Duration by) {
        return ClockTimes.moved(event, time -> moved(time, by))
                .addAssumption(OutOfOrderPolicy.CLAMPED_ASSUMPTION)
                .build();
    }

    private static EventTime moved(EventTime time, Duration by) {
        return time.correctedBy(correction(time, by));
    }

    private static Duration correction(EventTime time, Duration by) {
        return time.getCorrection().orElse(Duration.ZERO).plus(by);
    }

    private static SourceProblem problem(TimelineEvent event, Duration backstep) {
        EventSource source = event.getSource();
        return SourceProblem.builder()
                .id("source.out-of-order")
                .file(source.getFile())
                .line(source.getLine())
                .pointer(source.getPointer())
                .message("the row is " + backstep + " before the one that precedes it: "
                        + event.getOccurredAt().toAdjustedEarliest().orElseThrow())
                .remedy("correct its time, or declare SourceOptions.outOfOrder REORDER to put it where its time says")
                .build();
    }
}
