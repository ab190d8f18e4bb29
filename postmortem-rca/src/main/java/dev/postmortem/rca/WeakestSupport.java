package dev.postmortem.rca;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import java.util.List;
import java.util.Optional;

/**
 * How well the best account of an outcome is supported, and which explanations it cannot do without.
 *
 * <p>An account is as sure as the least sure explanation and factor in it, except the outcome itself; of all accounts the
 * surest one counts. Immutable and safe for use by many threads.
 */
public final class WeakestSupport {
    private final Optional<Confidence> strength;
    private final List<ExplanationId> indispensable;
    private final boolean complete;

    WeakestSupport(Optional<Confidence> strength, List<ExplanationId> indispensable, boolean complete) {
        this.strength = strength;
        this.indispensable = indispensable;
        this.complete = complete;
    }

    /** {@return how sure the surest account is; empty if there is no account of the outcome} */
    public Optional<Confidence> getStrength() {
        return strength;
    }

    /** {@return the explanations of which each, if it is rejected, leaves the outcome unexplained; as given} */
    public List<ExplanationId> getIndispensable() {
        return indispensable;
    }

    /** {@return false if a limit was met and indispensable explanations may be missing} */
    public boolean isComplete() {
        return complete;
    }

    /** {@return the strength and the explanations} */
    @Override
    public String toString() {
        return strength.map(Confidence::toString).orElse("no account") + ", indispensable: " + indispensable
                + (complete ? "" : " and maybe more");
    }
}
