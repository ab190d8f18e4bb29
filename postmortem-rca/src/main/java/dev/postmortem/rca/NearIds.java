package dev.postmortem.rca;

import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the id that somebody may have meant who wrote one that does not exist. */
final class NearIds {
    /** The distance takes time by the product of the lengths. */
    private static final int LONGEST = 64;

    private static final int LETTERS_PER_SLIP = 3;

    private NearIds() {}

    /** Asks whether the nearest of the known ids was meant, if one letter in three is wrong at most; otherwise says to check. */
    static String hint(Object unknown, Stream<?> known) {
        String id = unknown.toString();
        int slips = id.length() / LETTERS_PER_SLIP;
        return known.map(Object::toString)
                .filter(other -> isComparable(id, other, slips))
                .map(other -> new Near(other, distance(id, other)))
                .filter(near -> near.distance <= slips)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .map(near -> "did you mean " + near.id + "?")
                .orElse("check the id");
    }

    private record Near(String id, int distance) {}

    private static boolean isComparable(String id, String other, int slips) {
        return id.length() <= LONGEST && Math.abs(id.length() - other.length()) <= slips;
    }

    /** How many letters have to be put in, left out or replaced: the distance of Levenshtein (1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
