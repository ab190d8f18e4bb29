package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Rows of one file on disk, until its end shows which way it runs. Belongs to one reading. */
final class RowSpool implements Closeable {
    private final SpillFile file;
    private final EventCodec codec;
    private final SpillBuffer inMemory;

    /** Where parts end, each of whole rows. */
    private final List<Long> ends = new ArrayList<>();

    private long rows;

    RowSpool(StreamOptions options) throws IOException {
        file = SpillFile.in(options.folder());
        codec = options.codec();
        inMemory = options.toBufferOfPart();
    }

    void add(List<TimelineEvent> row) throws IOException {
        for (TimelineEvent event : row) {
            // Nothing is compared here: the number of the row is all that a record has to tell
            inMemory.add(new SpilledRecord(Instant.EPOCH, 0, 0, rows, 0, codec.write(event)));
        }
        rows++;
        if (inMemory.isFull()) {
            endPart();
        }
    }

    private void endPart() throws IOException {
        if (!inMemory.isEmpty()) {
            ends.add(file.write(inMemory.take()).end());
        }
    }

    /** Gives all rows, from the first or from the last one on. */
    void forEach(boolean fromEnd, Consumer<List<TimelineEvent>> consumer) throws IOException {
        endPart();
        file.flush();
        for (int i = 0; i < ends.size(); i++) {
            List<List<TimelineEvent>> part = part(fromEnd ? ends.size() - 1 - i : i);
            if (fromEnd) {
                Collections.reverse(part);
            }
            part.forEach(consumer);
        }
    }

    private List<List<TimelineEvent>> part(int number) throws IOException {
        List<List<TimelineEvent>> part = new ArrayList<>();
        long row = -1;
        SpilledRun records = new SpilledRun(file, number == 0 ? 0 : ends.get(number - 1), ends.get(number));
        for (SpilledRecord spilled = records.current(); spilled != null; spilled = records.current()) {
            if (spilled.sequence() != row) {
                row = spilled.sequence();
                part.add(new ArrayList<>());
            }
            part.get(part.size() - 1).add(codec.read(spilled.bytes()));
            records.advance();
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
