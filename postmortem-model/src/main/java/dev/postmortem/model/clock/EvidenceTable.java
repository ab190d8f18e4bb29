package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Of all pairs the tightest evidence for each two clocks, and how many pairs there are. */
final class EvidenceTable {
    private final List<Evidence> tightest;
    private final long[] pairs;

    EvidenceTable(List<RuledPair> all, int clocks, ToIntFunction<TimelineEvent> clockOf) {
        this.pairs = new long[clocks];
        Map<Long, Evidence> found = new HashMap<>();
        for (RuledPair ruled : all) {
            if (Evidence.isIn(ruled.pair())) {
                int first = clockOf.applyAsInt(ruled.pair().getBefore());
                int second = clockOf.applyAsInt(ruled.pair().getAfter());
                found.merge((long) first * clocks + second, Evidence.of(ruled, first, second), EvidenceTable::tighter);
                count(first, second);
            }
        }
        this.tightest = new ArrayList<>(found.values());
        tightest.sort(Comparator.comparingInt(Evidence::first).thenComparingInt(Evidence::second));
    }

    private void count(int first, int second) {
        if (first != second) {
            pairs[first]++;
            pairs[second]++;
        }
    }

    private static Evidence tighter(Evidence one, Evidence other) {
        return Evidence.TIGHTEST.compare(one, other) <= 0 ? one : other;
    }

    /** {@return one for each two clocks in each direction and for each clock with itself, by their numbers} */
    List<Evidence> tightest() {
        return tightest;
    }

    /** {@return how many pairs relate a clock to another one} */
    long pairs(int clock) {
        return pairs[clock];
    }
}
