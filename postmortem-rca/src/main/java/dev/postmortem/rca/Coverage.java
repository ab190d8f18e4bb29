package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What action items do to the combinations behind an outcome.
 *
 * <p>PREVENT, REPAIR and PROCESS remove the factors that they address and break the explanations that they name; MITIGATE
 * and DETECT do so only for an outcome of DURATION or SEVERITY; INVESTIGATE and what was declined never count. An outcome
 * without an aspect is one of OCCURRENCE. A combination is closed if it no longer leads to the outcome. Immutable and safe
 * for use by many threads.
 */
public final class Coverage {
    private final FactorAnalysis analysis;
    private final List<ActionItem> actions;
    private final List<ActionItem> counted;
    private final CoverageVerdict verdict;
    private final CoverageVerdict doneVerdict;
    private final CombinationSet done;
    private final CombinationSet planned;
    private final CombinationSet open;

    Coverage(FactorAnalysis analysis, List<ActionItem> actions) {
        this.analysis = analysis;
        this.actions = List.copyOf(actions);
        this.counted = this.actions.stream()
                .filter(action -> Interventions.counts(action, analysis.aspect()))
                .toList();
        Interventions all = analysis.interventions(counted);
        Interventions finished = analysis.interventions(counted.stream()
                .filter(action -> action.getStatus() == ActionStatus.DONE)
                .toList());
        List<CombinationSet> parts = analysis.partition(List.of(finished, all));
        this.done = parts.get(0);
        this.planned = parts.get(1);
        this.open = parts.get(2);
        this.verdict = verdict(all, planned.isEmpty() && done.isEmpty());
        this.doneVerdict = verdict(finished, done.isEmpty());
    }

    private static CoverageVerdict verdict(Interventions interventions, boolean noneClosed) {
        if (interventions.preventOutcome()) {
            return CoverageVerdict.PREVENTED;
        }
        return noneClosed ? CoverageVerdict.NOT : CoverageVerdict.PARTLY;
    }

    /** {@return what all actions that count achieve when they are done} */
    public CoverageVerdict getVerdict() {
        return verdict;
    }

    /** {@return what the actions that are done achieve already} */
    public CoverageVerdict getDoneVerdict() {
        return doneVerdict;
    }

    /** {@return the combinations that are closed already} */
    public CombinationSet getDone() {
        return done;
    }

    /** {@return the further combinations that are closed when the other actions are done} */
    public CombinationSet getPlanned() {
        return planned;
    }

    /** {@return the combinations that stay open when all actions are done} */
    public CombinationSet getOpen() {
        return open;
    }

    /** {@return the actions that count, as given} */
    public List<ActionItem> getCountedActions() {
        return counted;
    }

    /**
     * Returns the actions that close a combination, each by itself.
     *
     * @param combination some factors
     * @return the ids of these actions, by code point; empty if none does, or only several together
     */
    public SortedSet<ActionItemId> closedBy(Set<FactorId> combination) {
        SortedSet<ActionItemId> closing = new TreeSet<>();
        for (ActionItem action : counted) {
            if (analysis.interventions(List.of(action)).close(combination)) {
                closing.add(action.getId());
            }
        }
        return Collections.unmodifiableSortedSet(closing);
    }

    /** {@return whether all combinations are known; the verdict PREVENTED is right in any case} */
    public boolean isComplete() {
        return open.isComplete();
    }

    /**
     * Returns what is to be said about what the actions leave open.
     *
     * <p>A path such as {@code /actionItems/2} counts the places of the actions as they were given.
     *
     * @return the findings, in order
     */
    public List<Finding> findings() {
        return new CoverageFindings(analysis, this, actions).all();
    }

    /** {@return the verdict and the counts} */
    @Override
    public String toString() {
        return verdict + ": " + done.count() + " closed by what is done, " + planned.count() + " by what is planned, "
                + open.count() + " open" + (isComplete() ? "" : " of those that could be listed");
    }
}
