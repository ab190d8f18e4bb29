package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One reading of one source whose events go to disk; what fails there is a {@link SpillFailure}. */
final class StreamReading extends RowSink<StreamedFile> {
    private final int place;
    private final int number;
    private final EventCodec codec;
    private final SpillSort records;
    private long sequence;
    private int mark;

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
        this.codec = settings.options().codec();
        this.records = records;
        this.mark = records.mark();
    }

    @Override
    ReadOutcome read(ReadContext context) {
        int begin = mark;
        ReadOutcome outcome = super.read(context);
        if (outcome == ReadOutcome.REFERENCE_NEEDED) {
            change(begin, spilled -> spilled.reading() == number ? null : spilled);
        } else {
            endFile();
        }
        return outcome;
    }

    @Override
    StreamedFile begin(String file, String format) {
        return new StreamedFile(file, format, options(), number, sequence);
    }

    /** The positions of a file that runs backwards are counted from its end, which nobody knows before. */
    @Override
    void end(StreamedFile file) {
        if (file.isNewestFirst()) {
            change(mark, spilled -> file.has(spilled) ? file.fromEnd(spilled) : spilled);
        }
        mark = records.mark();
    }

    private void change(int since, Function<SpilledRecord, @Nullable SpilledRecord> change) {
        try {
            records.change(since, change);
        } catch (IOException e) {
            throw new SpillFailure(e);
        }
    }

    @Override
    void keep(StreamedFile file, TimelineEvent event) {
        keep(file, List.of(event));
    }

    @Override
    void keep(StreamedFile file, List<TimelineEvent> row) {
        file.row(row);
        try {
            for (int i = 0; i < row.size(); i++) {
                TimelineEvent event = row.get(i);
                Instant time = event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
                byte[] bytes = codec.write(event);
                records.add(new SpilledRecord(time, place, number, sequence++, row.size() - 1 - 2 * i, bytes));
            }
        } catch (IOException e) {
            throw new SpillFailure(e);
        }
    }
}
