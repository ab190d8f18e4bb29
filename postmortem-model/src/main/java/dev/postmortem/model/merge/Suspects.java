package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.OrderedRecords;
import java.util.Arrays;
import java.util.stream.Stream;

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
     * @param tags by file, the tags of its records
     * @return the tags; those of records with equal ids, and few others, are suspect
     */
    static int[][] among(int[][] tags) {
        int[] repeated = RepeatedTags.in(tags);
        return repeated.length == 0 ? tags : against(new int[][] {repeated}, tags);
    }

    /**
     * Returns tags with their suspicions against others.
     *
     * @param others the tags of other records
     * @param tags by file, the tags of some records
     * @return the tags; those of records with the id of one of the others, and few more, are suspect
     */
    static int[][] against(int[][] others, int[][] tags) {
        TagFilter filter = TagFilter.of(others, 0);
        TagFilter sieve = TagFilter.of(others, 1);
        int[][] marked = new int[tags.length][];
        for (int file = 0; file < tags.length; file++) {
            marked[file] = against(filter, sieve, tags[file]);
        }
        return marked;
    }

    private static int[] against(TagFilter filter, TagFilter sieve, int[] tags) {
        int[] marked = tags;
        for (int place : matching(filter, tags)) {
            if (sieve.mayHave(tags[place])) {
                marked = marked == tags ? tags.clone() : marked;
                marked[place] = RecordTag.suspect(tags[place]);
            }
        }
        return marked;
    }

    /** {@return the places of the suspects among all records} */
    static int[] places(OrderedRecords records) {
        return isAny(records.tags()) ? places(records.toTagsByPlace()) : new int[0];
    }

    /** {@return by file, the tags of the suspects} */
    static int[][] in(int[][] tags) {
        return Stream.of(tags)
                .map(ofFile ->
                        Arrays.stream(ofFile).filter(RecordTag::isSuspect).toArray())
                .toArray(int[][]::new);
    }

    private static boolean isAny(int[][] tags) {
        int all = 0;
        for (int[] ofFile : tags) {
            for (int tag : ofFile) {
                all |= tag;
            }
        }
        return RecordTag.isSuspect(all);
    }

    private static int[] places(int[] tags) {
        IntList places = new IntList();
        for (int i = 0; i < tags.length; i++) {
            if (RecordTag.isSuspect(tags[i])) {
                places.add(i);
            }
        }
        return places.toArray();
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
