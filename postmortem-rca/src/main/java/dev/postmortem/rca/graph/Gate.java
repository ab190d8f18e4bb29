package dev.postmortem.rca.graph;

import java.util.Arrays;
import java.util.Comparator;

/** One explanation in numbers: so many of these causes bring about the effect. */
public final class Gate {
    /** Any fixed order that depends on what a gate says and not on where it was written. */
    static final Comparator<Gate> BY_CONTENT = Comparator.comparingInt(Gate::effect)
            .thenComparingInt(Gate::need)
            .thenComparing(gate -> gate.causes, Arrays::compare);

    private final int effect;
    private final int[] causes;
    private final int need;

    Gate(int effect, int[] causes, int need) {
        this.effect = effect;
        this.causes = causes;
        this.need = need;
    }

    /** {@return the node that is explained} */
    public int effect() {
        return effect;
    }

    /** {@return the nodes that explain it, ascending; not to be changed} */
    public int[] causes() {
        return causes;
    }

    /** {@return how many of the causes are enough} */
    public int need() {
        return need;
    }
}
