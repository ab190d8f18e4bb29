package dev.postmortem.model.merge;

import java.util.Arrays;

/**
 * Finds the tags that stand more than once among many.
 *
 * <p>Each leaves a mark in a hash table that stays in the cache of the processor. Too many tags for one such table are put
 * into buckets by the first bits of their hashes, and each bucket into the table: a larger one would wait for memory at
 * each tag.
 */
final class RepeatedTags {
    /** So many are put into buckets, of 512 tags at least. */
    private static final int MANY = 1 << 17;

    private static final int BITS_OF_BUCKET = 9;
    private static final int MOST_BUCKETS = 1 << 10;

    /** Places in a table for each tag, at least half as many: hardly one is taken when a tag looks for its own. */
    private static final int ROOM = 16;

    /** Without buckets, where a larger table costs more than it saves. */
    private static final int ROOM_OF_ONE_BUCKET = 8;

    /** A tag that found so many places taken counts as repeated, so that hostile ids cost no more than others. */
    private static final int MOST_PROBES = 16;

    /** No mark, as these are odd. */
    private static final char FREE = 0;

    private final char[] table;
    private final int bitsOfBuckets;
    private final IntList repeated = new IntList();

    private RepeatedTags(int tags, int buckets) {
        int room = buckets == 1 ? ROOM_OF_ONE_BUCKET : ROOM;
        table = new char[room * Math.max(1, Integer.highestOneBit(tags / buckets))];
        bitsOfBuckets = Integer.numberOfTrailingZeros(buckets);
    }

    /**
     * Finds tags that repeat.
     *
     * @param tags the tags, in arrays that count as one
     * @return every tag that stands there twice, and very few others; a tag may come several times
     */
    static int[] in(int[][] tags) {
        int total = 0;
        for (int[] some : tags) {
            total += some.length;
        }
        int buckets = total < MANY ? 1 : Math.min(MOST_BUCKETS, Integer.highestOneBit(total >>> BITS_OF_BUCKET));
        RepeatedTags sieve = new RepeatedTags(total, buckets);
        if (buckets == 1) {
            for (int[] some : tags) {
                sieve.sift(some, 0, some.length);
            }
        } else {
            sieve.siftByBucket(tags, total, new int[buckets]);
        }
        return sieve.repeated.toArray();
    }

    private void siftByBucket(int[][] tags, int total, int[] ends) {
        int[] ordered = byBucket(tags, total, ends);
        int from = 0;
        for (int end : ends) {
            sift(ordered, from, end);
            Arrays.fill(table, FREE);
            from = end;
        }
    }

    private int[] byBucket(int[][] tags, int total, int[] ends) {
        int shift = Integer.SIZE - bitsOfBuckets;
        for (int[] some : tags) {
            for (int tag : some) {
                ends[TagFilter.hash(tag, 0) >>> shift]++;
            }
        }
        int next = 0;
        for (int bucket = 0; bucket < ends.length; bucket++) {
            int size = ends[bucket];
            ends[bucket] = next;
            next += size;
        }
        int[] ordered = new int[total];
        for (int[] some : tags) {
            for (int tag : some) {
                ordered[ends[TagFilter.hash(tag, 0) >>> shift]++] = tag;
            }
        }
        return ordered;
    }

    /** The last bits of a hash are the mark, which with the place tells nearly all tags apart; suspicions do not count. */
    private void sift(int[] tags, int from, int end) {
        char[] places = table;
        int shift = Integer.SIZE - Integer.numberOfTrailingZeros(places.length);
        for (int i = from; i < end; i++) {
            int hash = TagFilter.hash(tags[i], 0);
            int place = hash << bitsOfBuckets >>> shift;
            char mark = (char) (hash | 1);
            if (places[place] == FREE) {
                places[place] = mark;
            } else if (!hasOwnPlace(mark, place)) {
                repeated.add(tags[i]);
            }
        }
    }

    /** {@return whether it found and took a free place before one of its own kind} */
    private boolean hasOwnPlace(char mark, int first) {
        int place = first;
        for (int probes = 1; probes < MOST_PROBES && table[place] != FREE && table[place] != mark; probes++) {
            place = place + 1 & table.length - 1;
        }
        if (table[place] != FREE) {
            return false;
        }
        table[place] = mark;
        return true;
    }
}
