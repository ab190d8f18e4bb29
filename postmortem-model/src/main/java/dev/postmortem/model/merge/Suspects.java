package dev.postmortem.model.merge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the records that may have the same id as another, without looking at them.
 *
 * <p>Two passes over the tags: the first finds those whose hash may have come before, the second everything that may be the
 * same as one of these. What is left is sifted once more by another spread of the hashes, and then one record in a hundred
 * is still under suspicion without cause.
 */
final class Suspects {
    private Suspects() {}

    /**
     * Returns the tags with their suspicions.
     *
     * @param tags the tags of all records
     * @return the tags; those of records with equal ids, and few others, are suspect
     */
    static int[] among(int[] tags) {
        int[] places = repeated(tags, 0);
        int[] few = new int[places.length];
        for (int i = 0; i < few.length; i++) {
            few[i] = tags[places[i]];
        }
        int[] marked = tags.clone();
        for (int i : repeated(few, 1)) {
            marked[places[i]] = RecordTag.suspect(marked[places[i]]);
        }
        return marked;
    }

    /**
     * Returns tags with their suspicions against others.
     *
     * @param tags the tags of some records
     * @param others those of others
     * @return the tags; those of records with the id of one of the others, and few more, are suspect
     */
    static int[] against(int[] others, int[] tags) {
        TagFilter filter = TagFilter.of(others, 0);
        int[] marked = tags.clone();
        for (int i = 0; i < tags.length; i++) {
            if (filter.mayHave(tags[i])) {
                marked[i] = RecordTag.suspect(tags[i]);
            }
        }
        return marked;
    }

    /** {@return the places of the suspects} */
    static int[] places(int[] tags) {
        return IntStream.range(0, tags.length)
                .filter(i -> RecordTag.isSuspect(tags[i]))
                .toArray();
    }

    /** {@return the tags of the suspects} */
    static int[] in(int[] tags) {
        return IntStream.of(tags).filter(RecordTag::isSuspect).toArray();
    }

    private static int[] repeated(int[] tags, int spread) {
        TagFilter all = new TagFilter(tags.length, spread);
        int[] again = new int[tags.length];
        int size = 0;
        for (int tag : tags) {
            again[size] = tag;
            size += all.add(tag) ? 1 : 0;
        }
        TagFilter repeated = TagFilter.of(Arrays.copyOf(again, size), spread);
        return IntStream.range(0, tags.length)
                .filter(i -> repeated.mayHave(tags[i]))
                .toArray();
    }
}
