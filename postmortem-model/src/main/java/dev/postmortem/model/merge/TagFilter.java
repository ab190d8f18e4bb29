package dev.postmortem.model.merge;

/**
 * Tells of most tags that they were not added; of those that were, it always says so.
 *
 * <p>A bitmap with sixteen bits for each tag, so that about one in sixteen is taken for another. It looks at the hash of
 * the id alone.
 */
final class TagFilter {
    private static final int BITS_FOR_EACH = 16;

    /** Odd numbers without a pattern, by which hashes are spread over the bits (Knuth, volume 3, section 6.4). */
    private static final int[] FACTORS = {0x9E3779B1, 0x85EBCA77};

    private final long[] words;
    private final int factor;
    private final int shift;

    /**
     * Creates a filter.
     *
     * @param tags how many tags will be added at most
     * @param spread 0 or 1: tags that one spread takes for another, the other one usually tells apart
     */
    TagFilter(int tags, int spread) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros((long) Math.max(tags, Long.SIZE) * BITS_FOR_EACH - 1);
        factor = FACTORS[spread];
        shift = Math.max(Integer.SIZE - bits, 0);
        words = new long[1 << Math.min(bits, Integer.SIZE) - 6];
    }

    /** {@return a filter to which some tags were added} */
    static TagFilter of(int[] tags, int spread) {
        TagFilter filter = new TagFilter(tags.length, spread);
        for (int tag : tags) {
            filter.add(tag);
        }
        return filter;
    }

    /** {@return whether it may have been added before} */
    boolean add(int tag) {
        int bit = bit(tag);
        long before = words[bit >>> 6];
        words[bit >>> 6] = before | 1L << bit;
        return (before & 1L << bit) != 0;
    }

    /** {@return whether it may have been added} */
    boolean mayHave(int tag) {
        int bit = bit(tag);
        return (words[bit >>> 6] & 1L << bit) != 0;
    }

    private int bit(int tag) {
        return (tag >>> 1) * factor >>> shift;
    }
}
