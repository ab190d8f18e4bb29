package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts late records among many others: the places are searched, what lies between them is copied. */
final class LateMerge {
    private final OrderedRecords many;
    private final OrderedRecords late;
    private final long[] manyKeys;
    private final long[] lateKeys;
    private final TimelineEvent[] events;
    private final long[] keys;
    private final int[] tags;

    private LateMerge(OrderedRecords many, long[] manyKeys, OrderedRecords late, long[] lateKeys) {
        this.many = many;
        this.late = late;
        this.manyKeys = manyKeys;
        this.lateKeys = lateKeys;
        int total = Math.addExact(many.size(), late.size());
        events = new TimelineEvent[total];
        keys = new long[total];
        tags = new int[total];
    }

    static OrderedRecords merge(OrderedRecords many, int[] manyRanks, OrderedRecords late, int[] lateRanks) {
        return packing(many, late, manyRanks.length + lateRanks.length)
                .map(packing -> new LateMerge(
                                many, keys(many, manyRanks, packing), late, keys(late, lateRanks, packing))
                        .merged(packing))
                .orElseGet(() -> anew(many, manyRanks, late, lateRanks));
    }

    private static OrderedRecords anew(OrderedRecords many, int[] manyRanks, OrderedRecords late, int[] lateRanks) {
        Run[] runs = new Run[manyRanks.length + lateRanks.length];
        List<Run> ofMany = many.runs();
        for (int rank = 0; rank < manyRanks.length; rank++) {
            runs[manyRanks[rank]] = ofMany.get(rank);
        }
        List<Run> ofLate = late.runs();
        for (int rank = 0; rank < lateRanks.length; rank++) {
            runs[lateRanks[rank]] = ofLate.get(rank);
        }
        return OrderedRecords.of(Arrays.asList(runs));
    }

    private static Optional<PackedKeys> packing(OrderedRecords many, OrderedRecords late, int ranks) {
        Optional<PackedKeys> ofMany = many.timePacking();
        Optional<PackedKeys> ofLate = late.timePacking();
        if (ofMany.isEmpty() || ofLate.isEmpty()) {
            return Optional.empty();
        }
        return PackedKeys.of(
                Math.min(ofMany.get().first(), ofLate.get().first()),
                Math.max(ofMany.get().last(), ofLate.get().last()),
                ranks,
                unit -> areMultiples(many, unit) && areMultiples(late, unit));
    }

    private static boolean areMultiples(OrderedRecords records, long unit) {
        for (int i = 0; i < records.size(); i++) {
            long time = records.time(i);
            if (time != EpochNanos.UNKNOWN && time % unit != 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] keys(OrderedRecords records, int[] newRanks, PackedKeys packing) {
        long[] keys = new long[records.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = packing.pack(records.time(i), newRanks[records.rank(i)]);
        }
        return keys;
    }

    private OrderedRecords merged(PackedKeys packing) {
        int from = 0;
        for (int i = 0; i < lateKeys.length; i++) {
            int to = KeySearch.firstNotBefore(lateKeys[i], at -> manyKeys[at], from, manyKeys.length);
            copy(many, manyKeys, from, to, from + i);
            copy(late, lateKeys, i, i + 1, to + i);
            from = to;
        }
        copy(many, manyKeys, from, manyKeys.length, from + lateKeys.length);
        return new OrderedRecords(events, keys, tags, packing, true);
    }

    private void copy(OrderedRecords source, long[] sourceKeys, int from, int to, int target) {
        System.arraycopy(source.events(), from, events, target, to - from);
        System.arraycopy(sourceKeys, from, keys, target, to - from);
        System.arraycopy(source.tags(), from, tags, target, to - from);
    }
}
