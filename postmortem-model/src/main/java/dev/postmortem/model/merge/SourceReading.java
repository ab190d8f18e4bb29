package dev.postmortem.model.merge;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One reading of one source: corrects clocks, applies the window and accounts for every row. */
final class SourceReading implements EventSink {
    private static final int ROWS_BETWEEN_PROGRESS = 50_000;

    private final TimelineSource source;
    private final SourceOptions options;
    private final Optional<TimeWindow> window;
    private final ProgressListener progress;
    private final Set<EventId> asked;
    private final UnaryOperator<TimelineEvent> compactor;
    private final List<FileReading> files = new ArrayList<>();
    private final List<SourceAssumption> assumptions = new ArrayList<>();
    private final SortedSet<EventId> outsideWindow = new TreeSet<>();
    private @Nullable FileReading current;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long rowsOfFile;

    SourceReading(TimelineSource source, SourceOptions options, SourceReader reader) {
        this.source = source;
        this.options = options;
        this.window = reader.window();
        this.progress = reader.progress();
        this.asked = reader.asked();
        this.compactor = reader.compactor();
    }

    /** Reads the source; what fails becomes a problem of the file that was being read. */
    ReadOutcome read(ReadContext context) {
        try {
            return source.read(context, this);
        } catch (IOException e) {
            problem(failure("source.unreadable", e, "look whether the file is there and may be read"));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            problem(failure("source.failed", e, "report this to the author of the source; the rest was read"));
        }
        return ReadOutcome.COMPLETE;
    }

    @Override
    public void file(String file, String format) {
        current = new FileReading(file, format, options);
        files.add(current);
        rowsOfFile = 0;
    }

    @Override
    public void row(List<TimelineEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a row without events is ignored or broken; say which");
        }
        List<TimelineEvent> kept = kept(events);
        if (kept.isEmpty()) {
            current().ignoredRow("outside-window");
        } else {
            current().row(kept);
        }
        countRow();
    }

    private List<TimelineEvent> kept(List<TimelineEvent> events) {
        List<TimelineEvent> kept = new ArrayList<>(events.size());
        for (TimelineEvent event : events) {
            TimelineEvent corrected = corrected(event, options);
            Optional<Instant> time = corrected.getOccurredAt().toAdjustedEarliest();
            time.ifPresent(this::extendSpan);
            if (isInWindow(corrected, time)) {
                kept.add(compactor.apply(corrected));
            }
        }
        return kept;
    }

    @Override
    public void ignoredRow(String kind) {
        current().ignoredRow(kind);
        countRow();
    }

    @Override
    public void brokenRow(SourceProblem problem) {
        current().brokenRow(problem);
        countRow();
    }

    @Override
    public void problem(SourceProblem problem) {
        current().problem(problem);
    }

    @Override
    public void assumption(SourceAssumption assumption) {
        assumptions.add(assumption);
    }

    @Override
    public void zone(ZoneId zone) {
        current().zone(zone);
    }

    @Override
    public void year(int year) {
        current().year(year);
    }

    /** {@return what was read, with the events of each file in order} */
    Reading finish() {
        List<FileReading.Finished> finished =
                files.stream().map(FileReading::finish).toList();
        finished.forEach(file -> file.assumption().ifPresent(assumptions::add));
        ReadSource read = new ReadSource(
                source.id(),
                options,
                finished.stream().map(FileReading.Finished::file).toList(),
                List.copyOf(assumptions),
                span(),
                outsideWindow);
        return new Reading(
                read, finished.stream().map(FileReading.Finished::run).toList());
    }

    private Optional<TimeWindow> span() {
        return first == null || last == null ? Optional.empty() : Optional.of(TimeWindow.of(first, last.plusNanos(1)));
    }

    private FileReading current() {
        if (current == null) {
            file(source.id(), "unknown");
        }
        return Objects.requireNonNull(current);
    }

    private void countRow() {
        if (++rowsOfFile % ROWS_BETWEEN_PROGRESS == 0
                && !progress.onRows(current().file(), rowsOfFile)) {
            throw new CancellationException("stopped in " + current().file() + " after " + rowsOfFile + " rows");
        }
    }

    private boolean isInWindow(TimelineEvent event, Optional<Instant> time) {
        boolean inside = window.isEmpty() || time.isEmpty() || window.get().contains(time.get());
        if (!inside && asked.contains(event.getId())) {
            outsideWindow.add(event.getId());
        }
        return inside;
    }

    private void extendSpan(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    /** {@return the event with the declared correction of the clock} */
    static TimelineEvent corrected(TimelineEvent event, SourceOptions options) {
        Duration correction = options.getClockCorrection().orElse(Duration.ZERO);
        if (correction.isZero()) {
            return event;
        }
        return event.toBuilder()
                .occurredAt(event.getOccurredAt().correctedBy(correction))
                .endedAt(corrected(event.getEndedAt(), correction))
                .firstOccurredAt(corrected(event.getFirstOccurredAt(), correction))
                .build();
    }

    private static Optional<EventTime> corrected(Optional<EventTime> time, Duration correction) {
        return time.map(t -> t.correctedBy(correction));
    }

    private SourceProblem failure(String id, Exception e, String remedy) {
        return failure(id, current().file(), current().rows(), e, remedy);
    }

    static SourceProblem failure(String id, String file, long rows, Exception e, String remedy) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return SourceProblem.builder()
                .id(id)
                .file(file)
                .message("reading stopped after " + rows + " rows: " + detail)
                .remedy(remedy)
                .build();
    }
}
