package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one source whose events go to disk; what fails there is a {@link SpillFailure}. */
final class StreamReading extends RowSink<StreamedFile> {
    private final int place;
    private final int number;
    private final StreamOptions disk;
    private final SpillSort records;
    private long sequence;
    private int mark;

    /** Holds the rows of the file at hand, if its end has to be known before any of them can be kept. */
    private @Nullable RowSpool spool;

    /**
     * Creates a reading.
     *
     * @param place the place of the source among all
     * @param number the number of this reading
     */
    StreamReading(Declared declared, int place, int number, StreamSettings settings, SpillSort records) {
        super(declared, settings.window(), settings.progress());
        this.place = place;
        this.number = number;
        this.disk = settings.options();
        this.records = records;
        this.mark = records.mark();
    }

    @Override
    ReadOutcome read(ReadContext context) {
        int begin = mark;
        try {
            ReadOutcome outcome = super.read(context);
            if (outcome == ReadOutcome.REFERENCE_NEEDED) {
                onDisk(() -> records.change(begin, spilled -> spilled.reading() == number ? null : spilled));
            } else {
                endFile();
            }
            return outcome;
        } finally {
            onDisk(this::closeSpool);
        }
    }

    @Override
    StreamedFile begin(String file, String format) {
        StreamedFile begun = new StreamedFile(file, format, options(), number, sequence);
        if (begun.policy() != OutOfOrderPolicy.REORDER) {
            onDisk(() -> spool = new RowSpool(disk));
        }
        return begun;
    }

    /** Which way a file runs nobody knows before its end: positions are counted, and rows are late, from there then. */
    @Override
    void end(StreamedFile file) {
        RowSpool rows = spool;
        if (rows != null) {
            onDisk(() -> keepSpooled(file, rows));
        } else if (file.isNewestFirst()) {
            onDisk(() -> records.change(mark, spilled -> file.has(spilled) ? file.fromEnd(spilled) : spilled));
        }
        mark = records.mark();
    }

    private void keepSpooled(StreamedFile file, RowSpool rows) throws IOException {
        OutOfOrderRows policy = new OutOfOrderRows(file.policy(), row -> add(file, row), file::brokenRow);
        rows.forEach(file.isNewestFirst(), policy::accept);
        policy.assumption(file.file()).ifPresent(this::assumption);
        file.outOfOrder(policy);
        closeSpool();
    }

    private void closeSpool() throws IOException {
        if (spool != null) {
            spool.close();
            spool = null;
        }
    }

    @Override
    void keep(StreamedFile file, TimelineEvent event) {
        keep(file, List.of(event));
    }

    @Override
    void keep(StreamedFile file, List<TimelineEvent> row) {
        file.row(row);
        RowSpool rows = spool;
        if (rows == null) {
            add(file, row);
        } else {
            onDisk(() -> rows.add(row));
        }
    }

    private void add(StreamedFile file, List<TimelineEvent> row) {
        file.keep(row);
        onDisk(() -> spill(row));
    }

    private void spill(List<TimelineEvent> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            TimelineEvent event = row.get(i);
            Instant time = event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
            byte[] bytes = disk.codec().write(event);
            records.add(new SpilledRecord(time, place, number, sequence++, row.size() - 1 - 2 * i, bytes));
        }
    }

    private static void onDisk(DiskStep step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new SpillFailure(e);
        }
    }

    /** Something that the disk may refuse. */
    private interface DiskStep {
        void run() throws IOException;
    }
}
