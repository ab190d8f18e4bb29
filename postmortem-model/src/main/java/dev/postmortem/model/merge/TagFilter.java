package dev.postmortem.model.merge;

import java.util.stream.Stream;

/**
 * Tells of most tags that they were not added; of those that were, it always says so.
 *
 * <p>A bitmap with at least 64 bits for each tag, so that about one in a hundred is taken for another. It looks at the hash
 * of the id alone.
 */
final class TagFilter {
    private static final int BITS_OF_WORD = 6;
    private static final int MOST_BITS = 31;

    /** Odd numbers without a pattern, by which hashes are spread over the bits (Knuth, volume 3, section 6.4). */
    private static final int[] FACTORS = {0x9E3779B1, 0x85EBCA77};

    private final long[] words;
    private final int spread;
    private final int shift;

    /**
     * Creates a filter.
     *
     * @param tags how many tags will be added at most
     * @param spread 0 or 1: tags that one spread takes for another, the other one usually tells apart
     */
    TagFilter(int tags, int spread) {
        int bits = Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(Math.max(tags, 1)) + BITS_OF_WORD);
        this.spread = spread;
        shift = Integer.SIZE - bits;
        words = new long[1 << bits - BITS_OF_WORD];
    }

    /** {@return a filter to which some tags were added} */
    static TagFilter of(int[][] tags, int spread) {
        TagFilter filter =
                new TagFilter(Stream.of(tags).mapToInt(some -> some.length).sum(), spread);
        for (int[] some : tags) {
            for (int tag : some) {
                filter.add(tag);
            }
        }
        return filter;
    }

    /** {@return the hash of the id in a tag, spread over all bits; different for different hashes of ids} */
    static int hash(int tag, int spread) {
        return (tag >>> 1) * FACTORS[spread];
    }

    void add(int tag) {
        int bit = hash(tag, spread) >>> shift;
        words[bit >>> BITS_OF_WORD] |= 1L << bit;
    }

    /** {@return whether it may have been added} */
    boolean mayHave(int tag) {
        int bit = hash(tag, spread) >>> shift;
        return (words[bit >>> BITS_OF_WORD] & 1L << bit) != 0;
    }
}
