package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.ByteLines;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.line.RecordTimes;
import dev.postmortem.sources.time.LineStamp;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.YearlessTimes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads the times of the lines of one file as numbers: nanoseconds from a moment in the middle of all times that records
 * can have with their corrections.
 */
final class LineTimes {
    /** 1870 to 2300 are within the range of a number of nanoseconds from here. */
    private static final long MIDDLE = LocalDate.of(2085, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private static final long NANOS = 1_000_000_000;

    private final String file;
    private final RecordTimes records;
    private final Duration correction;
    private final UsualLine usual = new UsualLine();
    private final LocalTimes localTimes;
    private final YearlessTimes yearlessTimes;
    private long time;

    LineTimes(MergedFile file, RecordTimes records, LineMerging merging) {
        this.file = file.name();
        this.records = records;
        this.correction = file.options().getClockCorrection().orElse(Duration.ZERO);
        ReadContext context = ReadContext.of(file.options()).withoutReference();
        EventSink sink = new Assumptions(merging);
        this.localTimes = new LocalTimes(this.file, context, sink);
        this.yearlessTimes = new YearlessTimes(this.file, context, sink, localTimes);
    }

    /** {@return the time of the first record; later than any if there is none} */
    long first(InputFile content) throws IOException {
        try (ByteLines lines = content.byteLines()) {
            while (lines.next()) {
                if (lines.begins() && find(lines)) {
                    return time;
                }
            }
        }
        return Long.MAX_VALUE;
    }

    /** {@return whether the line, of which the first piece is enough, begins a record whose time can be read} */
    boolean find(ByteLines line) {
        if (records == LogReading.Shape.PLAIN && usual.find(line)) {
            LineStamp stamp = usual.stamp();
            time = place(stamp.epochSecond(), stamp.nano());
            return true;
        }
        return findText(line.text(line.start()));
    }

    private boolean findText(String line) {
        RecordTimes.WrittenTime written = line.isBlank() ? null : records.at(line);
        Optional<Instant> instant = written == null ? Optional.empty() : instant(written);
        instant.ifPresent(i -> time = place(i.getEpochSecond(), i.getNano()));
        return instant.isPresent();
    }

    private Optional<Instant> instant(RecordTimes.WrittenTime written) {
        try {
            return (written.yearless() ? yearlessTimes.read(written.text()) : localTimes.read(written.text()))
                    .time()
                    .getEarliest();
        } catch (RowProblem e) {
            if (e.getId().equals(YearlessTimes.NO_YEAR)) {
                throw new IllegalArgumentException(file + ": " + e.getMessage() + "; " + e.getRemedy(), e);
            }
            return Optional.empty();
        }
    }

    private long place(long epochSecond, int nano) {
        long seconds = epochSecond - MIDDLE + correction.getSeconds();
        return seconds * NANOS + nano + correction.getNano();
    }

    /** {@return the time of the line that was found last} */
    long time() {
        return time;
    }

    /**
     * Takes what is assumed; there are no rows.
     *
     * @param merging is told
     */
    private record Assumptions(LineMerging merging) implements EventSink {
        @Override
        public void file(String name, String format) {}

        @Override
        public void row(List<TimelineEvent> events) {}

        @Override
        public void ignoredRow(String kind) {}

        @Override
        public void brokenRow(SourceProblem problem) {}

        @Override
        public void problem(SourceProblem problem) {
            merging.damage(problem);
        }

        @Override
        public void assumption(SourceAssumption assumption) {
            merging.assume(assumption);
        }

        @Override
        public void zone(ZoneId zone) {}

        @Override
        public void year(int year) {}
    }
}
