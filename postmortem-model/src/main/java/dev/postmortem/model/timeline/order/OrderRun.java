package dev.postmortem.model.timeline.order;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** One run of Kahn's algorithm. Belongs to one thread. */
final class OrderRun {
    private final int[] before;
    private final int[] after;
    private final EdgeTable out;
    private final EdgeTable in;
    private final int[] waitingFor;
    private final PriorityQueue<Integer> freed = new PriorityQueue<>();
    private final BitSet free;
    private final BitSet placed;
    private final BitSet leftOut = new BitSet();
    private final List<int[]> cycles = new ArrayList<>();
    private int lowestFree;
    private int lowestLeft;

    OrderRun(int size, int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.out = new EdgeTable(size, before);
        this.in = new EdgeTable(size, after);
        this.waitingFor = new int[size];
        this.free = new BitSet(size);
        this.placed = new BitSet(size);
        for (int place = 0; place < size; place++) {
            waitingFor[place] = in.count(place);
            free.set(place, waitingFor[place] == 0);
        }
    }

    BitSet leftOut() {
        return leftOut;
    }

    List<int[]> cycles() {
        return cycles;
    }

    int[] toPlaces() {
        int[] places = new int[waitingFor.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = next();
            placed.set(places[i]);
            free.clear(places[i]);
            release(places[i]);
        }
        return places;
    }

    /** Most places wait for nothing and are free from the beginning; only those that were freed need a queue. */
    private int next() {
        lowestFree = free.nextSetBit(lowestFree);
        if (lowestFree < 0) {
            lowestFree = waitingFor.length;
        }
        if (freed.isEmpty() && lowestFree == waitingFor.length) {
            breakCycle();
        }
        return freed.isEmpty() || lowestFree < freed.peek() ? lowestFree : freed.remove();
    }

    private void release(int place) {
        for (int i = out.first(place); i < out.end(place); i++) {
            int edge = out.edge(i);
            int follower = after[edge];
            if (!leftOut.get(edge) && --waitingFor[follower] == 0) {
                freed.add(follower);
            }
        }
    }

    private void breakCycle() {
        int[] cycle = cycle();
        cycles.add(cycle);
        int lowest = cycle[0];
        for (int i = in.first(lowest); i < in.end(lowest); i++) {
            if (!placed.get(before[in.edge(i)])) {
                leftOut.set(in.edge(i));
            }
        }
        waitingFor[lowest] = 0;
        freed.add(lowest);
    }

    /** Every place that is left waits for another one that is left, so going back leads into a cycle. */
    private int[] cycle() {
        lowestLeft = placed.nextClearBit(lowestLeft);
        Map<Integer, Integer> steps = new LinkedHashMap<>();
        int place = lowestLeft;
        while (steps.putIfAbsent(place, steps.size()) == null) {
            place = firstAwaited(place);
        }
        int[] back = steps.keySet().stream()
                .skip(steps.getOrDefault(place, 0))
                .mapToInt(Integer::intValue)
                .toArray();
        return forwardsFromLowest(back);
    }

    private int firstAwaited(int place) {
        for (int i = in.first(place); i < in.end(place); i++) {
            if (!placed.get(before[in.edge(i)])) {
                return before[in.edge(i)];
            }
        }
        throw new AssertionError("place " + place + " waits for nothing");
    }

    private static int[] forwardsFromLowest(int[] back) {
        int lowest = 0;
        for (int i = 1; i < back.length; i++) {
            lowest = back[i] < back[lowest] ? i : lowest;
        }
        int[] forwards = new int[back.length];
        for (int i = 0; i < back.length; i++) {
            forwards[i] = back[Math.floorMod(lowest - i, back.length)];
        }
        return forwards;
    }
}
