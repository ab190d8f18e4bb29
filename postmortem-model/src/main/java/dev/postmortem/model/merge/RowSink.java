package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one source: corrects clocks, applies the window and accounts for every row, wherever the events go.
 *
 * @param <F> what accounts for one file
 */
abstract class RowSink<F extends FileAccount> implements EventSink {
    private static final String OUTSIDE_WINDOW = "outside-window";

    private final Declared declared;
    private final Duration correction;
    private final Optional<TimeWindow> window;
    private final ProgressListener listener;

    /** What the listener threw, which is no fault of the source. */
    private @Nullable RuntimeException failureOfListener;

    private final List<F> files = new ArrayList<>();
    private final List<SourceAssumption> assumptions = new ArrayList<>();
    private final InstantSpan span = new InstantSpan();
    private @Nullable F current;
    private @Nullable MergeProgress progress;

    RowSink(Declared declared, Optional<TimeWindow> window, ProgressListener listener) {
        this.declared = declared;
        this.correction = declared.options().getClockCorrection().orElse(Duration.ZERO);
        this.window = window;
        this.listener = listener;
    }

    /** Begins a file. */
    abstract F begin(String file, String format);

    /** Ends a file: another one begins, or there are no more. */
    void end(F file) {}

    /** Keeps the only event that a row gave. */
    abstract void keep(F file, TimelineEvent event);

    /** Keeps what a row gave: one or more events, in a list that nobody else has. */
    abstract void keep(F file, List<TimelineEvent> row);

    /** Hears of an event that lies outside the window. */
    void leaveOut(TimelineEvent event) {}

    /** Reads the source; what fails becomes a problem of the file that was being read, unless it is the disk. */
    ReadOutcome read(ReadContext context) {
        try {
            return declared.source().read(context, this);
        } catch (IOException e) {
            problem(failure("source.unreadable", e, "look whether the file is there and may be read"));
        } catch (CancellationException | SpillFailure e) {
            throw e;
        } catch (RuntimeException e) {
            if (e == failureOfListener) {
                throw e;
            }
            problem(failure("source.failed", e, "report this to the author of the source; the rest was read"));
        }
        return ReadOutcome.COMPLETE;
    }

    @Override
    public final void file(String file, String format) {
        endFile();
        current = begin(file, format);
        files.add(current);
        progress = MergeProgress.begin(this::tell, file);
    }

    final void endFile() {
        if (current != null) {
            end(current);
        }
    }

    @Override
    public final void row(TimelineEvent event) {
        TimelineEvent corrected = corrected(event);
        if (isKept(corrected)) {
            keep(current(), corrected);
        } else {
            current().ignoredRow(OUTSIDE_WINDOW);
        }
        countRow();
    }

    @Override
    public final void row(List<TimelineEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a row without events is ignored or broken; say which");
        }
        List<TimelineEvent> kept = new ArrayList<>(events.size());
        for (TimelineEvent event : events) {
            TimelineEvent corrected = corrected(event);
            if (isKept(corrected)) {
                kept.add(corrected);
            }
        }
        if (kept.isEmpty()) {
            current().ignoredRow(OUTSIDE_WINDOW);
        } else {
            keep(current(), kept);
        }
        countRow();
    }

    private TimelineEvent corrected(TimelineEvent event) {
        return correction.isZero()
                ? event
                : ClockTimes.moved(event, time -> time.correctedBy(correction)).build();
    }

    private boolean isKept(TimelineEvent event) {
        Optional<Instant> time = event.getOccurredAt().toAdjustedEarliest();
        if (time.isEmpty()) {
            return true;
        }
        span.extend(time.get());
        boolean inside = window.isEmpty() || event.overlaps(window.get());
        if (!inside) {
            leaveOut(event);
        }
        return inside;
    }

    @Override
    public final void ignoredRow(String kind) {
        current().ignoredRow(kind);
        countRow();
    }

    @Override
    public final void brokenRow(SourceProblem problem) {
        current().brokenRow(problem);
        countRow();
    }

    @Override
    public final void problem(SourceProblem problem) {
        current().problem(problem);
    }

    @Override
    public final void assumption(SourceAssumption assumption) {
        assumptions.add(assumption);
    }

    @Override
    public final void zone(ZoneId zone) {
        current().zone(zone);
    }

    @Override
    public final void year(int year) {
        current().year(year);
    }

    final String id() {
        return declared.source().id();
    }

    final SourceOptions options() {
        return declared.options();
    }

    final List<F> files() {
        return files;
    }

    final List<SourceAssumption> assumptions() {
        return assumptions;
    }

    /** {@return what its events span before the window cuts them; absent without a known time} */
    final Optional<TimeWindow> span() {
        return span.toWindow();
    }

    private boolean tell(String file, long rows) {
        try {
            return listener.onRows(file, rows);
        } catch (RuntimeException e) {
            failureOfListener = e;
            throw e;
        }
    }

    private F current() {
        if (current == null) {
            file(id(), "unknown");
        }
        return Objects.requireNonNull(current);
    }

    private void countRow() {
        Objects.requireNonNull(progress).row();
    }

    private SourceProblem failure(String id, Exception e, String remedy) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return SourceProblem.builder()
                .id(id)
                .file(current().file())
                .message("reading stopped after " + current().rows() + " rows: " + detail)
                .remedy(remedy)
                .build();
    }
}
