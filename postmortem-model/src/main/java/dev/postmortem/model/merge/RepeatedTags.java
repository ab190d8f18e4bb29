package dev.postmortem.model.merge;

import java.util.Arrays;

/**
 * Finds the tags that may stand more than once among many.
 *
 * <p>The hashes are put into buckets by their first bits, and each bucket is sifted by a bitmap that stays in the cache of
 * the processor: one bitmap for all would wait for memory at each tag.
 */
final class RepeatedTags {
    /** A bucket has about so many tags, and its bitmap at most 32 KiB. */
    private static final int BITS_OF_BUCKET = 12;

    private static final int MOST_BUCKETS = 1 << 10;
    private static final int BITS_OF_WORD = 6;

    private RepeatedTags() {}

    /**
     * Finds tags that repeat.
     *
     * @param tags the tags
     * @param spread which spread of the hashes
     * @return a filter that has every tag that stands there twice, and few others
     */
    static TagFilter in(int[] tags, int spread) {
        int buckets = buckets(tags.length);
        int[] ends = new int[buckets];
        int[] hashes = byBucket(tags, spread, ends);
        long[] bitmap = new long[Math.min(1 << BITS_OF_BUCKET, Math.max(1, 2 * Integer.highestOneBit(tags.length)))];
        IntList repeated = new IntList();
        int from = 0;
        for (int end : ends) {
            sift(hashes, from, end, buckets, bitmap, repeated);
            from = end;
        }
        return TagFilter.ofHashes(repeated.toArray(), spread);
    }

    private static int buckets(int tags) {
        return Math.min(MOST_BUCKETS, Math.max(1, Integer.highestOneBit(tags >>> BITS_OF_BUCKET)));
    }

    private static int[] byBucket(int[] tags, int spread, int[] ends) {
        int shift = shift(ends.length);
        for (int tag : tags) {
            ends[TagFilter.hash(tag, spread) >>> 1 >>> shift]++;
        }
        int next = 0;
        for (int bucket = 0; bucket < ends.length; bucket++) {
            int size = ends[bucket];
            ends[bucket] = next;
            next += size;
        }
        int[] hashes = new int[tags.length];
        for (int tag : tags) {
            int hash = TagFilter.hash(tag, spread);
            hashes[ends[hash >>> 1 >>> shift]++] = hash;
        }
        return hashes;
    }

    /** The top bits of 31 are the bucket. */
    private static int shift(int buckets) {
        return Integer.SIZE - 1 - Integer.numberOfTrailingZeros(buckets);
    }

    private static void sift(int[] hashes, int from, int end, int buckets, long[] bitmap, IntList repeated) {
        Arrays.fill(bitmap, 0);
        int drop = Integer.numberOfTrailingZeros(buckets);
        int shift = Integer.SIZE - BITS_OF_WORD - Integer.numberOfTrailingZeros(bitmap.length);
        for (int i = from; i < end; i++) {
            int bit = hashes[i] << drop >>> shift;
            long before = bitmap[bit >>> BITS_OF_WORD];
            if ((before & 1L << bit) != 0) {
                repeated.add(hashes[i]);
            }
            bitmap[bit >>> BITS_OF_WORD] = before | 1L << bit;
        }
    }
}
