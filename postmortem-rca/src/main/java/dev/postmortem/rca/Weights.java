package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;

/** Numbers for factors that look random and depend on their ids alone. */
final class Weights {
    private Weights() {}

    static long of(FactorId factor, long seed) {
        long weight = seed;
        for (char c : factor.toString().toCharArray()) {
            weight = mixed(weight + c);
        }
        return weight;
    }

    /** The output function of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long state) {
        long mixed = state + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
