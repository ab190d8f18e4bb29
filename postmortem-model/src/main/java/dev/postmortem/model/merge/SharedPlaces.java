package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.OrderedRecords;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Interleaves the records of sources that have the same priority and id: where their times tie too, the sequence in the
 * source decides, then the later end, the coarser precision and a digest of the content (docs/adr/0004).
 */
final class SharedPlaces {
    /** By rank, the number of the place that the source of the file shares with others; zero if it shares none. */
    private final int[] shared;

    /** By rank, how many events of the source come before those of the file. */
    private final int[] firstSequence;

    private SharedPlaces(List<ReadSource> sources) {
        List<Integer> places = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int place = place(sources, i);
            int start = 0;
            for (ReadFile file : sources.get(i).files()) {
                places.add(place);
                starts.add(start);
                start += file.size();
            }
        }
        shared = places.stream().mapToInt(Integer::intValue).toArray();
        firstSequence = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Puts records in the total order.
     *
     * @param sources the sources, in their part of the total order
     * @param records their records, in the order of their times and ranks
     * @return the records; the same if no two sources share a place
     */
    static OrderedRecords ordered(List<ReadSource> sources, OrderedRecords records) {
        return isAnyShared(sources) ? new SharedPlaces(sources).ordered(records) : records;
    }

    private static boolean isAnyShared(List<ReadSource> sources) {
        for (int i = 1; i < sources.size(); i++) {
            if (sources.get(i).sharesPlaceWith(sources.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the number from 1 of the first source with this place; zero if there is no second one} */
    private static int place(List<ReadSource> sources, int at) {
        ReadSource source = sources.get(at);
        int first = at;
        while (first > 0 && sources.get(first - 1).sharesPlaceWith(source)) {
            first--;
        }
        boolean last = at + 1 == sources.size() || !sources.get(at + 1).sharesPlaceWith(source);
        return first == at && last ? 0 : first + 1;
    }

    private OrderedRecords ordered(OrderedRecords records) {
        int[] next = firstSequence.clone();
        int[] sequences = IntStream.range(0, records.size())
                .map(i -> next[records.rank(i)]++)
                .toArray();
        int[] order = IntStream.range(0, records.size()).toArray();
        for (int from = 0; from < order.length; ) {
            int to = endOfTie(records, from);
            sort(records, sequences, order, from, to);
            from = to;
        }
        return records.reordered(order);
    }

    private int endOfTie(OrderedRecords records, int from) {
        int place = shared[records.rank(from)];
        int to = from + 1;
        while (place != 0
                && to < records.size()
                && shared[records.rank(to)] == place
                && records.areSimultaneous(from, to)) {
            to++;
        }
        return to;
    }

    private static void sort(OrderedRecords records, int[] sequences, int[] order, int from, int to) {
        if (to - from == 1) {
            return;
        }
        List<Placed> tie = IntStream.range(from, to)
                .mapToObj(i -> new Placed(records.events()[i], sequences[i], i))
                .sorted(Placed.ORDER)
                .toList();
        for (int i = from; i < to; i++) {
            order[i] = tie.get(i - from).at();
        }
    }

    /**
     * A record and its sequence in its source.
     *
     * @param event the record
     * @param sequence the sequence, after the policy of the source for what is out of order
     * @param at where it stands by time and rank
     */
    private record Placed(TimelineEvent event, int sequence, int at) {
        static final Comparator<Placed> ORDER =
                Comparator.comparingInt(Placed::sequence).thenComparing(Placed::event, EventTies.ORDER);
    }
}
