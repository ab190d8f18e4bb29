package dev.postmortem.model.merge;

import java.util.ArrayList;
import java.util.List;

/** Records that wait in memory, up to a number and a size of them. Belongs to one merge. */
final class SpillBuffer {
    private final int mostRecords;
    private final long mostBytes;
    private final List<SpilledRecord> records = new ArrayList<>();
    private long bytes;

    SpillBuffer(int mostRecords, long mostBytes) {
        this.mostRecords = mostRecords;
        this.mostBytes = mostBytes;
    }

    void add(SpilledRecord spilled) {
        records.add(spilled);
        bytes += spilled.bytes().length;
    }

    boolean isFull() {
        return records.size() >= mostRecords || bytes >= mostBytes;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** {@return the records, which wait no longer} */
    List<SpilledRecord> take() {
        List<SpilledRecord> taken = new ArrayList<>(records);
        records.clear();
        bytes = 0;
        return taken;
    }
}
