package dev.postmortem.render.mustache;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the name that somebody may have meant who wrote one that does not exist. */
final class NearName {
    private static final double ALIKE = 0.4;

    private NearName() {}

    /** The known name that shares the largest part of its pairs of letters with another; empty if none is like it. */
    static String of(String unknown, Collection<String> known) {
        List<String> pairs = pairs(unknown);
        return known.stream()
                .filter(name -> likeness(pairs, pairs(name)) >= ALIKE)
                .min(Comparator.<String>comparingDouble(name -> -likeness(pairs, pairs(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** The coefficient of Dice (1945) over pairs of letters, with the ends of the name as letters. */
    private static double likeness(List<String> one, List<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }

    private static List<String> pairs(String name) {
        String marked = "^" + name + "$";
        return IntStream.range(1, Math.min(marked.length(), 64))
                .mapToObj(i -> marked.substring(i - 1, i + 1))
                .toList();
    }
}
