package dev.postmortem.rca.sets;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many sets there are of each size, as a polynomial: the coefficient of x^n counts those of n members; immutable. */
final class SizeCounts {
    static final SizeCounts NONE = new SizeCounts(0, new BigInteger[0]);
    static final SizeCounts EMPTY_SET = new SizeCounts(0, new BigInteger[] {BigInteger.ONE});
    static final SizeCounts ONE_MEMBER = new SizeCounts(1, EMPTY_SET.counts);

    private final int from;
    private final BigInteger[] counts;

    private SizeCounts(int from, BigInteger[] counts) {
        this.from = from;
        this.counts = counts;
    }

    SizeCounts plus(SizeCounts other) {
        if (counts.length == 0 || other.counts.length == 0) {
            return counts.length == 0 ? other : this;
        }
        int start = Math.min(from, other.from);
        BigInteger[] sum = new BigInteger[Math.max(end(), other.end()) - start];
        Arrays.fill(sum, BigInteger.ZERO);
        addTo(sum, start);
        other.addTo(sum, start);
        return new SizeCounts(start, sum);
    }

    private void addTo(BigInteger[] sum, int start) {
        for (int i = 0; i < counts.length; i++) {
            sum[from - start + i] = sum[from - start + i].add(counts[i]);
        }
    }

    SizeCounts times(SizeCounts other) {
        if (counts.length == 0 || other.counts.length == 0) {
            return NONE;
        }
        if (other == ONE_MEMBER) {
            return new SizeCounts(from + 1, counts);
        }
        BigInteger[] product = new BigInteger[counts.length + other.counts.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < other.counts.length; j++) {
                product[i + j] = product[i + j].add(counts[i].multiply(other.counts[j]));
            }
        }
        return new SizeCounts(from + other.from, product);
    }

    /** What it holds, in words of 64 bits. */
    long words() {
        long words = 1;
        for (BigInteger count : counts) {
            words += 1 + count.bitLength() / Long.SIZE;
        }
        return words;
    }

    BigInteger total() {
        return Arrays.stream(counts).reduce(BigInteger.ZERO, BigInteger::add);
    }

    SortedMap<Integer, BigInteger> bySize() {
        SortedMap<Integer, BigInteger> bySize = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].signum() > 0) {
                bySize.put(from + i, counts[i]);
            }
        }
        return Collections.unmodifiableSortedMap(bySize);
    }

    private int end() {
        return from + counts.length;
    }
}
