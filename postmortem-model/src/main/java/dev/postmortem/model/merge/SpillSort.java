package dev.postmortem.model.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects records, and writes sorted runs of as many as may be in memory. Belongs to one merge. */
final class SpillSort {
    private final SpillFile file;
    private final Comparator<SpilledRecord> order;
    private final SpillBuffer inMemory;
    private final List<SpillFile.Run> runs = new ArrayList<>();

    SpillSort(SpillFile file, SpillBuffer inMemory, Comparator<SpilledRecord> order) {
        this.file = file;
        this.inMemory = inMemory;
        this.order = order;
    }

    void add(SpilledRecord spilled) throws IOException {
        inMemory.add(spilled);
        if (inMemory.isFull()) {
            spill();
        }
    }

    /** {@return a mark: what is added from now on is in memory or in a run that comes after it} */
    int mark() {
        return runs.size();
    }

    /**
     * Changes records that have been added since a mark, and sorts them again.
     *
     * @param change gives the record as it is to be, unchanged if it was added before, or null if it is to go
     */
    void change(int mark, Function<SpilledRecord, @Nullable SpilledRecord> change) throws IOException {
        changed(inMemory.take(), change).forEach(inMemory::add);
        file.flush();
        List<SpillFile.Run> since = runs.subList(mark, runs.size());
        List<SpillFile.Run> again = new ArrayList<>();
        for (SpillFile.Run run : since) {
            List<SpilledRecord> changed = changed(records(run), change);
            if (!changed.isEmpty()) {
                changed.sort(order);
                again.add(file.write(changed));
            }
        }
        since.clear();
        runs.addAll(again);
    }

    private static List<SpilledRecord> changed(
            List<SpilledRecord> records, Function<SpilledRecord, @Nullable SpilledRecord> change) {
        List<SpilledRecord> changed = new ArrayList<>();
        for (SpilledRecord spilled : records) {
            SpilledRecord now = change.apply(spilled);
            if (now != null) {
                changed.add(now);
            }
        }
        return changed;
    }

    private List<SpilledRecord> records(SpillFile.Run run) throws IOException {
        List<SpilledRecord> records = new ArrayList<>();
        SpilledRun open = new SpilledRun(file, run.start(), run.end());
        for (SpilledRecord spilled = open.current(); spilled != null; spilled = open.current()) {
            records.add(spilled);
            open.advance();
        }
        return records;
    }

    private void spill() throws IOException {
        if (!inMemory.isEmpty()) {
            List<SpilledRecord> taken = inMemory.take();
            taken.sort(order);
            runs.add(file.write(taken));
        }
    }

    /** {@return the runs; those that follow each other in the file and in the order are one} */
    List<SpillFile.Run> finish() throws IOException {
        spill();
        file.flush();
        List<SpillFile.Run> chained = new ArrayList<>();
        SpillFile.@Nullable Run open = null;
        for (SpillFile.Run run : runs) {
            if (open != null && open.end() == run.start() && order.compare(open.last(), run.first()) <= 0) {
                open = new SpillFile.Run(open.start(), run.end(), open.first(), run.last());
                chained.set(chained.size() - 1, open);
            } else {
                open = run;
                chained.add(run);
            }
        }
        return chained;
    }
}
