package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;

/** Takes merged records apart into their runs. */
final class RunSplit {
    private final OrderedRecords records;
    private final TimelineEvent[][] events;
    private final long[][] times;

    RunSplit(OrderedRecords records) {
        int ranks = records.numberOfRanks();
        this.records = records;
        int[] sizes = new int[ranks];
        for (int i = 0; i < records.size(); i++) {
            sizes[records.rank(i)]++;
        }
        events = new TimelineEvent[ranks][];
        times = new long[ranks][];
        for (int rank = 0; rank < ranks; rank++) {
            events[rank] = new TimelineEvent[sizes[rank]];
            times[rank] = new long[sizes[rank]];
        }
    }

    List<Run> runs() {
        int[] next = new int[events.length];
        for (int i = 0; i < records.size(); i++) {
            int rank = records.rank(i);
            int at = next[rank]++;
            events[rank][at] = records.events()[i];
            times[rank][at] = EventKeys.nanos(records.events()[i]);
        }
        List<Run> runs = new ArrayList<>(events.length);
        for (int rank = 0; rank < events.length; rank++) {
            runs.add(Run.inOrder(events[rank], times[rank], records.tags()[rank]));
        }
        return runs;
    }
}
