package dev.postmortem.model.merge;

import java.util.Arrays;

/**
 * Finds the records that may have the same id as another, without looking at them.
 *
 * <p>What is left is sifted once more by another spread of the hashes; then hardly a record is under suspicion without
 * cause.
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
        int[] repeated = RepeatedTags.in(tags);
        return repeated.length == 0 ? tags : against(repeated, tags);
    }

    /**
     * Returns tags with their suspicions against others.
     *
     * @param others the tags of other records
     * @param tags the tags of some records
     * @return the tags; those of records with the id of one of the others, and few more, are suspect
     */
    static int[] against(int[] others, int[] tags) {
        int[] marked = tags.clone();
        TagFilter sieve = TagFilter.of(others, 1);
        for (int place : matching(TagFilter.of(others, 0), tags)) {
            if (sieve.mayHave(tags[place])) {
                marked[place] = RecordTag.suspect(tags[place]);
            }
        }
        return marked;
    }

    /** {@return the places of the suspects} */
    static int[] places(int[] tags) {
        IntList places = new IntList();
        for (int i = 0; i < tags.length; i++) {
            if (RecordTag.isSuspect(tags[i])) {
                places.add(i);
            }
        }
        return places.toArray();
    }

    /** {@return the tags of the suspects} */
    static int[] in(int[] tags) {
        return Arrays.stream(places(tags)).map(place -> tags[place]).toArray();
    }

    private static int[] matching(TagFilter filter, int[] tags) {
        IntList places = new IntList();
        for (int i = 0; i < tags.length; i++) {
            if (filter.mayHave(tags[i])) {
                places.add(i);
            }
        }
        return places.toArray();
    }
}
