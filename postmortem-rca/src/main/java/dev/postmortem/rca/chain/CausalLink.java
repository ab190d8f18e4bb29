package dev.postmortem.rca.chain;

import dev.postmortem.model.common.FactorId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One factor is among the causes of another. Ordered by effect, then cause. Immutable and safe for use by many threads. */
public final class CausalLink implements Comparable<CausalLink> {
    private final FactorId cause;
    private final FactorId effect;

    private CausalLink(FactorId cause, FactorId effect) {
        this.cause = cause;
        this.effect = effect;
    }

    /**
     * Returns a link.
     *
     * @param cause the cause
     * @param effect the effect
     * @return the link
     */
    public static CausalLink of(FactorId cause, FactorId effect) {
        return new CausalLink(Objects.requireNonNull(cause, "cause"), Objects.requireNonNull(effect, "effect"));
    }

    /** {@return the cause} */
    public FactorId getCause() {
        return cause;
    }

    /** {@return the effect} */
    public FactorId getEffect() {
        return effect;
    }

    /**
     * Compares by effect and cause; zero only for equal links.
     *
     * @param other the other link
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(CausalLink other) {
        int byEffect = effect.compareTo(other.effect);
        return byEffect != 0 ? byEffect : cause.compareTo(other.cause);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CausalLink that && cause.equals(that.cause) && effect.equals(that.effect);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cause, effect);
    }

    /** {@return the link, such as {@code full-pool -> errors}} */
    @Override
    public String toString() {
        return cause + " -> " + effect;
    }
}
