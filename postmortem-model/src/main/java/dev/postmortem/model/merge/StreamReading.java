package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One reading of one source whose events go to disk: corrects clocks, applies the window and accounts for every row. */
final class StreamReading implements EventSink {
    private final TimelineSource source;
    private final SourceOptions options;
    private final int place;
    private final int number;
    private final StreamSettings settings;
    private final SpillSort records;
    private final List<StreamedFile> files = new ArrayList<>();
    private final List<SourceAssumption> assumptions = new ArrayList<>();
    private @Nullable StreamedFile current;
    private @Nullable MergeProgress progress;
    private @Nullable TimeWindow span;
    private long sequence;
    private int mark;

    /**
     * Creates a reading.
     *
     * @param place the place of the source among all
     * @param number the number of this reading
     */
    StreamReading(Declared declared, int place, int number, StreamSettings settings, SpillSort records) {
        this.source = declared.source();
        this.options = declared.options();
        this.place = place;
        this.number = number;
        this.settings = settings;
        this.records = records;
        this.mark = records.mark();
    }

    /** Reads the source; what fails becomes a problem of the file that was being read, unless it is the disk. */
    ReadOutcome read(ReadContext context) throws IOException {
        int begin = mark;
        ReadOutcome outcome = ReadOutcome.COMPLETE;
        try {
            outcome = source.read(context, this);
        } catch (SpillFailure e) {
            throw e.cause();
        } catch (IOException e) {
            problem(failure("source.unreadable", e, "look whether the file is there and may be read"));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            problem(failure("source.failed", e, "report this to the author of the source; the rest was read"));
        }
        if (outcome == ReadOutcome.REFERENCE_NEEDED) {
            records.change(begin, spilled -> spilled.reading() == number ? null : spilled);
        } else {
            endFile();
        }
        return outcome;
    }

    @Override
    public void file(String file, String format) {
        try {
            endFile();
        } catch (IOException e) {
            throw new SpillFailure(e);
        }
        current = new StreamedFile(file, format, number, sequence);
        files.add(current);
        progress = new MergeProgress(settings.progress(), file);
    }

    /** The positions of a file that runs backwards are counted from its end, which nobody knows before. */
    private void endFile() throws IOException {
        StreamedFile ended = current;
        if (ended != null && ended.isNewestFirst()) {
            records.change(mark, spilled -> ended.has(spilled) ? ended.fromEnd(spilled) : spilled);
        }
        mark = records.mark();
    }

    @Override
    public void row(List<TimelineEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a row without events is ignored or broken; say which");
        }
        List<TimelineEvent> kept = new ArrayList<>(events.size());
        for (TimelineEvent event : events) {
            TimelineEvent corrected = SourceReading.corrected(event, options);
            Optional<Instant> time = corrected.getOccurredAt().toAdjustedEarliest();
            time.ifPresent(this::extendSpan);
            if (time.isEmpty() || settings.isInWindow(time.get())) {
                kept.add(corrected);
            }
        }
        if (kept.isEmpty()) {
            current().ignoredRow("outside-window");
        } else {
            keep(kept);
        }
        countRow();
    }

    private void keep(List<TimelineEvent> row) {
        current().row(row);
        try {
            for (int i = 0; i < row.size(); i++) {
                TimelineEvent event = row.get(i);
                Instant time = event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
                byte[] bytes = settings.options().codec().write(event);
                records.add(new SpilledRecord(time, place, number, sequence++, row.size() - 1 - 2 * i, bytes));
            }
        } catch (IOException e) {
            throw new SpillFailure(e);
        }
    }

    private void extendSpan(Instant time) {
        if (span == null || !span.contains(time)) {
            TimeWindow point = TimeWindow.of(time, time.plusNanos(1));
            span = span == null ? point : SourceReader.hull(span, point);
        }
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

    SourceOptions options() {
        return options;
    }

    List<StreamedFile> files() {
        return files;
    }

    List<SourceAssumption> assumptions() {
        return assumptions;
    }

    Optional<TimeWindow> span() {
        return Optional.ofNullable(span);
    }

    private StreamedFile current() {
        if (current == null) {
            file(source.id(), "unknown");
        }
        return Objects.requireNonNull(current);
    }

    private void countRow() {
        Objects.requireNonNull(progress).row();
    }

    private SourceProblem failure(String id, Exception e, String remedy) {
        return SourceReading.failure(id, current().file(), current().rows(), e, remedy);
    }

    /** Lets a failing disk pass through a source, which knows nothing of it. */
    private static final class SpillFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient IOException cause;

        SpillFailure(IOException cause) {
            super(cause);
            this.cause = cause;
        }

        IOException cause() {
            return cause;
        }
    }
}
