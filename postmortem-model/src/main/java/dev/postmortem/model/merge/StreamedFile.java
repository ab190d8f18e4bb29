package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts for the rows of one file whose events go to disk. */
final class StreamedFile extends FileAccount {
    private final int reading;
    private final long firstSequence;
    private final RowOrder order = new RowOrder();
    private final InstantSpan span = new InstantSpan();
    private long rowsRead;
    private long events;
    private long clamped;
    private long rejected;
    private long joined;
    private @Nullable Instant earliest;
    private Duration maxAscent = Duration.ZERO;
    private Duration maxDescent = Duration.ZERO;

    StreamedFile(String file, String format, SourceOptions options, int reading, long firstSequence) {
        super(file, format, options);
        this.reading = reading;
        this.firstSequence = firstSequence;
    }

    /** Takes the next row of the file. */
    void row(List<TimelineEvent> row) {
        rowsRead++;
        RowList.time(row).ifPresent(this::follow);
    }

    /** Takes a row that goes into the merge as it is. */
    void keep(List<TimelineEvent> row) {
        events += row.size();
        row.forEach(event -> event.getOccurredAt().toAdjustedEarliest().ifPresent(span::extend));
    }

    /** Which way the file runs, and so which of both is the backstep, nobody knows before its end. */
    private void follow(Instant time) {
        Instant latest = order.follow(time);
        earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
        maxAscent = longer(maxAscent, Duration.between(earliest, time));
        maxDescent = longer(maxDescent, Duration.between(time, latest));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** {@return how far a row stands behind another, in the direction of the file; absent if none does} */
    private Optional<Duration> maxBackstep() {
        Duration longest = isNewestFirst() ? maxAscent : maxDescent;
        return order.reordered() == 0 || longest.isZero() ? Optional.empty() : Optional.of(longest);
    }

    /** Takes what became of the rows that stood after a later one. */
    void outOfOrder(OutOfOrderRows rows) {
        clamped = rows.clamped();
        rejected = rows.rejected();
    }

    void joined() {
        joined++;
    }

    /** {@return whether it runs backwards in time, as exports that put the newest first do} */
    boolean isNewestFirst() {
        return order.isNewestFirst();
    }

    boolean has(SpilledRecord spilled) {
        return spilled.reading() == reading
                && spilled.sequence() >= firstSequence
                && spilled.sequence() < firstSequence + events;
    }

    /** {@return the record of this file with its position counted from the end} */
    SpilledRecord fromEnd(SpilledRecord spilled) {
        return spilled.fromEnd(firstSequence, firstSequence + events);
    }

    @Override
    long rowsWithEvents() {
        return rowsRead - rejected;
    }

    /** {@return what it gave so far} */
    ReadFile toReadFile() {
        SourceReport report = report(rowsWithEvents())
                .events(events)
                .joined(joined)
                .reordered(order.reordered())
                .clamped(clamped)
                .rejected(rejected)
                .maxBackstep(maxBackstep())
                .first(span.first())
                .last(span.last())
                .build();
        return new ReadFile(report, problems());
    }
}
