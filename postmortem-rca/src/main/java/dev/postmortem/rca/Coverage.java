package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What action items do to the combinations behind an outcome.
 *
 * <p>PREVENT, REPAIR and PROCESS remove the factors that they address and break the explanations that they name; MITIGATE
 * and DETECT do so only for an outcome of DURATION or SEVERITY; INVESTIGATE and what was declined never count. An outcome
 * without an aspect is one of OCCURRENCE. A combination is closed if it no longer leads to the outcome.
 *
 * <p>What nobody has decided yet removes nothing either: an action that is PROPOSED, or OPEN and up for discussion. It does
 * not count, and what it would close is told apart by {@link #getProposed()}.
 *
 * <p>Of an outcome of DURATION or SEVERITY this tells what keeps it from coming about at all, which whatever prevents the
 * occurrence does; ask {@link FactorAnalysis#givenOccurrence()} for the coverage given that it broke.
 *
 * <p>Nothing is computed before it is asked for, and nothing is listed. Immutable and safe for use by many threads.
 */
public final class Coverage {
    private final FactorAnalysis analysis;
    private final List<ActionItem> actions;
    private final List<ActionItem> counted;
    private final List<ActionItem> undecided;
    private final Interventions all;
    private final Interventions finished;
    private final Interventions proposed;
    private final Once<List<CombinationSet>> parts;
    private final Once<CombinationSet> open;
    private final Once<CombinationSet> closedByProposals;
    private final Once<Defences> defences;

    Coverage(FactorAnalysis analysis, List<ActionItem> actions) {
        this.analysis = analysis;
        this.actions = List.copyOf(Objects.requireNonNull(actions, "actions"));
        requireDifferentIds(this.actions);
        List<ActionItem> removing = this.actions.stream()
                .filter(action -> Interventions.counts(action, analysis.links().aspect()))
                .toList();
        this.undecided = removing.stream().filter(Interventions::isUndecided).toList();
        this.counted = removing.stream()
                .filter(action -> !Interventions.isUndecided(action))
                .toList();
        this.proposed = analysis.interventions(removing);
        this.all = analysis.interventions(counted);
        this.finished = analysis.interventions(counted.stream()
                .filter(action -> action.getStatus() == ActionStatus.DONE)
                .toList());
        this.parts = new Once<>(() ->
                analysis.answers().cut(analysis.question(), List.of(analysis.after(finished), analysis.after(all))));
        this.open = new Once<>(() -> analysis.answers().combinations(analysis.after(all)));
        this.closedByProposals = new Once<>(() -> analysis.answers()
                .cut(analysis.after(all), List.of(analysis.after(proposed)))
                .get(0));
        this.defences = new Once<>(() -> new Defences(analysis, counted));
    }

    private static void requireDifferentIds(List<ActionItem> actions) {
        Set<ActionItemId> seen = new HashSet<>();
        actions.stream()
                .map(ActionItem::getId)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("two actions have the id " + id + "; give each its own");
                });
    }

    boolean isOf(FactorAnalysis other) {
        return analysis.equals(other);
    }

    /** The same actions given that it broke; this one if that makes no difference. */
    Coverage givenOccurrence() {
        FactorAnalysis given = analysis.givenOccurrence();
        return given == analysis ? this : given.coverage(actions);
    }

    /** Whether the outcome cannot come about any more if what is proposed is done as well; exact and linear. */
    boolean isPreventedWithProposals() {
        return proposed.preventOutcome();
    }

    /** {@return whether the outcome cannot come about any more when all actions that count are done; exact and linear} */
    public boolean isPrevented() {
        return all.preventOutcome();
    }

    /** {@return what all actions that count achieve when they are done} */
    public CoverageVerdict getVerdict() {
        return isPrevented()
                ? CoverageVerdict.PREVENTED
                : partly(!getDone().isEmpty() || !getPlanned().isEmpty());
    }

    /** {@return what the actions that are done achieve already} */
    public CoverageVerdict getDoneVerdict() {
        return finished.preventOutcome()
                ? CoverageVerdict.PREVENTED
                : partly(!getDone().isEmpty());
    }

    private static CoverageVerdict partly(boolean someClosed) {
        return someClosed ? CoverageVerdict.PARTLY : CoverageVerdict.NOT;
    }

    /** {@return the combinations that are closed already} */
    public CombinationSet getDone() {
        return parts.get().get(0);
    }

    /** {@return the further combinations that are closed when the other actions are done} */
    public CombinationSet getPlanned() {
        return parts.get().get(1);
    }

    /**
     * Returns the combinations that lead to the outcome even when all actions that count are done.
     *
     * <p>Most of them led to it before. Some may be larger ones that were not minimal as long as a smaller one was open.
     *
     * @return the combinations, all of them minimal
     */
    public CombinationSet getOpen() {
        return open.get();
    }

    /** {@return those open combinations that would be closed if what is proposed were decided and done} */
    public CombinationSet getProposed() {
        return closedByProposals.get();
    }

    /** {@return the actions that count, as given} */
    public List<ActionItem> getCountedActions() {
        return counted;
    }

    /** {@return the actions that would count if they were decided, as given} */
    public List<ActionItem> getProposedActions() {
        return undecided;
    }

    /**
     * Returns the actions that close a combination, each by itself; linear in the graph for each action.
     *
     * @param combination some factors
     * @return the ids of these actions, by code point; empty if none does, or only several together
     */
    public SortedSet<ActionItemId> closedBy(Set<FactorId> combination) {
        return closing(counted, combination);
    }

    /**
     * Returns the proposed actions that would close a combination, each by itself; linear in the graph for each action.
     *
     * @param combination some factors
     * @return the ids of these actions, by code point; empty if none would, or only several together
     */
    public SortedSet<ActionItemId> proposedFor(Set<FactorId> combination) {
        return closing(undecided, combination);
    }

    private SortedSet<ActionItemId> closing(List<ActionItem> some, Set<FactorId> combination) {
        Objects.requireNonNull(combination, "combination");
        SortedSet<ActionItemId> closing = new TreeSet<>();
        for (ActionItem action : some) {
            if (analysis.interventions(List.of(action)).close(combination)) {
                closing.add(action.getId());
            }
        }
        return Collections.unmodifiableSortedSet(closing);
    }

    /**
     * Returns how many actions at least have to fail before a combination leads to the outcome again.
     *
     * <p>0 means that it is open, 1 that it depends on a single action. Two actions that remove the same factor count as
     * two, because both have to fail before the factor is back.
     *
     * @param combination unexplained factors that lead to the outcome as long as nothing is done
     * @return the depth of the defence; where a limit was met, it may be deeper
     * @throws IllegalArgumentException if these factors do not lead to the outcome anyway
     */
    public int depthOfDefence(Set<FactorId> combination) {
        BitSet given = analysis.links().unexplained();
        given.and(analysis.setting().nodes(Objects.requireNonNull(combination, "combination")));
        if (!analysis.links().followsFrom(given)) {
            throw new IllegalArgumentException("the unexplained factors among " + combination + " do not lead to "
                    + analysis.getOutcome() + "; give one of its combinations");
        }
        return defences.get().fewestFailures(given);
    }

    /**
     * Returns how many actions at least have to fail before the outcome can come about again.
     *
     * @return the least depth of all combinations; 0 if one is open; where a limit was met, it may be deeper
     * @throws IllegalStateException if the outcome does not come about even if nothing is done
     */
    public int depthOfDefence() {
        if (!analysis.links().isPossible()) {
            throw new IllegalStateException(
                    analysis.getOutcome() + " does not follow from the factors at all, so there is"
                            + " nothing to defend against; look at its ungrounded factors");
        }
        return defences.get().fewestFailures(analysis.links().unexplained());
    }

    /**
     * Returns the actions of which each is the only one to close some combination: if it alone fails, that is open again.
     *
     * <p>Takes one answer within the limits for each action that counts.
     *
     * @return the ids of these actions, by code point
     */
    public SortedSet<ActionItemId> singlePointsOfReliance() {
        SortedSet<ActionItemId> single = new TreeSet<>();
        for (ActionItem action : counted) {
            if (!single.contains(action.getId())
                    && !reopenedWithout(action.getId()).isEmpty()) {
                single.add(action.getId());
            }
        }
        return Collections.unmodifiableSortedSet(single);
    }

    /**
     * Returns the combinations that would be open if one action failed and all others were done.
     *
     * @param action the id of an action that counts
     * @return the combinations that only this action closes
     * @throws IllegalArgumentException if no action that counts has this id
     */
    public CombinationSet reopenedWithout(ActionItemId action) {
        Objects.requireNonNull(action, "action");
        List<ActionItem> others = new ArrayList<>(counted);
        if (!others.removeIf(other -> other.getId().equals(action))) {
            throw new IllegalArgumentException("no action that counts has the id " + action);
        }
        Interventions rest = analysis.interventions(others);
        return analysis.answers()
                .cut(analysis.after(rest), List.of(analysis.after(all)))
                .get(0);
    }

    /**
     * Returns the smallest sets of unexplained factors whose removal would close what the actions leave open.
     *
     * @return the sets; just the empty one if nothing is left open
     */
    public CombinationSet smallestAdditions() {
        return analysis.answers().preventions(analysis.after(all));
    }

    /** {@return the same with controllable factors alone; no set at all if they do not suffice} */
    public CombinationSet controllableAdditions() {
        return additionsOver(analysis.links().controllable());
    }

    /**
     * Returns the smallest sets of some factors whose removal would close what the actions leave open.
     *
     * @param factors any factors, explained ones too
     * @return the sets; just the empty one if nothing is left open, none if these factors do not suffice
     * @throws IllegalArgumentException if nothing in the graph mentions one of them
     */
    public CombinationSet additionsOver(Set<FactorId> factors) {
        return analysis.answers()
                .preventions(analysis.after(all).over(analysis.setting().mentioned(factors)));
    }

    /** {@return whether all combinations are known; {@link #isPrevented()} is right in any case} */
    public boolean isComplete() {
        return getOpen().isComplete() && getDone().isComplete();
    }

    /**
     * Returns what is to be said about what the actions leave open; of an outcome of DURATION or SEVERITY
     * {@linkplain FactorAnalysis#givenOccurrence() given that it broke}.
     *
     * <p>A path such as {@code /actionItems/2} counts the places of the actions as they were given.
     *
     * @return the findings, in order
     */
    public List<Finding> findings() {
        return new CoverageFindings(analysis.givenOccurrence(), givenOccurrence(), actions).all();
    }

    /** {@return whether the other is of the same actions, by an equal analysis} */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Coverage that && actions.equals(that.actions) && analysis.equals(that.analysis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, actions);
    }

    /** {@return the verdict and the counts} */
    @Override
    public String toString() {
        return getVerdict() + ": " + getDone().count() + " closed by what is done, "
                + getPlanned().count()
                + " by what is planned, " + getOpen().count() + " open"
                + (undecided.isEmpty()
                        ? ""
                        : ", of which what is proposed would close "
                                + getProposed().count())
                + (isComplete() ? "" : " of those that could be found");
    }
}
