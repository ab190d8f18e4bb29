package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.List;

/** Runs that follow each other, as the parts of one log do: each begins where the one before it ends. */
final class RunChain {
    private RunChain() {}

    /** {@return whether no record of a run belongs before one of an earlier run; their times are exact} */
    static boolean isOne(List<Run> runs) {
        long last = Long.MIN_VALUE;
        for (Run run : runs) {
            int size = run.size();
            if (size > 0) {
                if (run.times()[0] < last) {
                    return false;
                }
                last = run.times()[size - 1];
            }
        }
        return true;
    }

    /** {@return the records, one run after the other} */
    static OrderedRecords joined(List<Run> runs) {
        return runs.size() == 1 ? only(runs.get(0)) : copied(runs);
    }

    /** Nobody changes the arrays of a run, so its records need no copy. */
    private static OrderedRecords only(Run run) {
        return new OrderedRecords(run.events(), new int[run.size()], new int[][] {run.tags()});
    }

    private static OrderedRecords copied(List<Run> runs) {
        int total = Run.total(runs);
        TimelineEvent[] events = new TimelineEvent[total];
        int[] ranks = new int[total];
        int from = 0;
        for (int rank = 0; rank < runs.size(); rank++) {
            Run run = runs.get(rank);
            System.arraycopy(run.events(), 0, events, from, run.size());
            Arrays.fill(ranks, from, from + run.size(), rank);
            from += run.size();
        }
        return new OrderedRecords(events, ranks, Run.tags(runs));
    }
}
