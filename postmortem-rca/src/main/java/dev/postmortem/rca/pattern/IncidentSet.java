package dev.postmortem.rca.pattern;

import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of incidents by their numbers, quick to intersect and to compare. */
final class IncidentSet {
    private final long[] words;

    IncidentSet(int incidents) {
        this(new long[(incidents + 63) / 64]);
    }

    private IncidentSet(long[] words) {
        this.words = words;
    }

    /** The set of all incidents. */
    static IncidentSet all(int incidents) {
        IncidentSet all = new IncidentSet(incidents);
        for (int incident = 0; incident < incidents; incident++) {
            all.add(incident);
        }
        return all;
    }

    /** While the set is being made. */
    void add(int incident) {
        words[incident >> 6] |= 1L << incident;
    }

    /** A new set of what is in both. */
    IncidentSet and(IncidentSet other) {
        long[] both = words.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= other.words[w];
        }
        return new IncidentSet(both);
    }

    boolean isWithin(IncidentSet other) {
        for (int w = 0; w < words.length; w++) {
            if ((words[w] & ~other.words[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    IntStream numbers() {
        return BitSet.valueOf(words).stream();
    }
}
