package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import java.util.function.IntToLongFunction;

/**
 * The sum over all sets of the product of their members' weights, modulo a prime: linear in the diagrams.
 *
 * <p>Two different families of sets of n members have the same sum for at most n of 2^61 weights (Schwartz and Zippel).
 */
final class Fingerprint {
    /** The Mersenne prime 2^61 - 1. */
    private static final long PRIME = (1L << 61) - 1;

    private Fingerprint() {}

    static long of(Family family, IntToLongFunction weight) {
        long[] ofPart = new long[family.parts().size()];
        for (int part = 0; part < ofPart.length; part++) {
            ofPart[part] = sum(family.parts().get(part), weights(family.labels().get(part), weight, ofPart));
        }
        return ofPart[ofPart.length - 1];
    }

    private static long[] weights(int[] labels, IntToLongFunction weight, long[] ofPart) {
        long[] weights = new long[labels.length];
        for (int level = 0; level < labels.length; level++) {
            int label = labels[level];
            weights[level] = label < 0 ? ofPart[~label] : Math.floorMod(weight.applyAsLong(label), PRIME);
        }
        return weights;
    }

    private static long sum(Diagram diagram, long[] weights) {
        long[] sums = new long[diagram.size()];
        sums[1] = 1;
        for (int node = 2; node < sums.length; node++) {
            long with = product(weights[diagram.level(node)], sums[diagram.high(node)]);
            sums[node] = (with + sums[diagram.low(node)]) % PRIME;
        }
        return sums[diagram.root()];
    }

    private static long product(long one, long other) {
        long low = one * other;
        long above = Math.multiplyHigh(one, other) << 3 | low >>> 61;
        return ((low & PRIME) + above) % PRIME;
    }
}
