package dev.postmortem.model.merge;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Merges sorted runs, some at a time until they can all be merged at once. Belongs to one merge. */
final class SpillMerge implements Closeable {
    private final StreamOptions options;
    private final Comparator<SpilledRecord> order;
    private final MergeProgress progress;
    private SpillFile file;
    private final PriorityQueue<SpilledRun> heads;

    SpillMerge(SpillFile file, StreamOptions options, MergeProgress progress) {
        this.file = file;
        this.options = options;
        this.order = SpilledRecord.order(options.codec());
        this.progress = progress;
        this.heads = new PriorityQueue<>(Comparator.comparing(run -> Objects.requireNonNull(run.current()), order));
    }

    /** Takes runs of the file; passes over all of them until no more are left than are merged at once. */
    void begin(List<SpillFile.Run> runs) throws IOException {
        List<SpillFile.Run> left = runs;
        while (left.size() > options.fanIn()) {
            left = pass(left);
        }
        open(left);
    }

    private List<SpillFile.Run> pass(List<SpillFile.Run> runs) throws IOException {
        SpillFile before = file;
        try (before) {
            SpillFile target = SpillFile.in(options.folder());
            List<SpillFile.Run> merged = new ArrayList<>();
            try {
                for (int from = 0; from < runs.size(); from += options.fanIn()) {
                    open(runs.subList(from, Math.min(runs.size(), from + options.fanIn())));
                    merged.add(mergeInto(target));
                }
                target.flush();
            } finally {
                file = target;
            }
            return merged;
        }
    }

    private SpillFile.Run mergeInto(SpillFile target) throws IOException {
        long start = target.position();
        SpilledRecord first = Objects.requireNonNull(next());
        SpilledRecord last = first;
        for (SpilledRecord at = first; at != null; at = next()) {
            target.append(at);
            progress.row();
            last = at;
        }
        return new SpillFile.Run(start, target.position(), first, last);
    }

    private void open(List<SpillFile.Run> runs) throws IOException {
        for (SpillFile.Run run : runs) {
            heads.add(new SpilledRun(file, run.start(), run.end()));
        }
    }

    /** {@return the next record; null after the last one} */
    @Nullable
    SpilledRecord next() throws IOException {
        SpilledRun least = heads.poll();
        if (least == null) {
            return null;
        }
        SpilledRecord spilled = least.current();
        least.advance();
        if (least.current() != null) {
            heads.add(least);
        }
        return spilled;
    }

    @Override
    public void close() throws IOException {
        heads.clear();
        file.close();
    }
}
