package dev.postmortem.model.clock;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Estimates how wrong the clocks of sources were, from records of which one certainly happened before the other.
 *
 * <p>Each such pair bounds the difference of two clocks: what happened first cannot have been recorded later than what
 * followed, but for the error of the clocks. From all pairs together follows for each clock which corrections are
 * possible at all (difference constraints; Duda and others, "Estimating global time in distributed systems", 1987;
 * Ashton, TR-COSC 12/95). The estimate is the middle of what is possible, as that of NTP (RFC 5905), and its error
 * reaches to the farther end of it: as long as the pairs are true and the clock was wrong by the same amount all the
 * time, the true correction is never farther away.
 *
 * <ul>
 *   <li>Everything is computed from recorded times, which stay as they are. Reconciling again gives the same.
 *   <li>A declared correction stays, and the clock counts as right. Where none is declared, the reference is the clock
 *       whose zone and year nobody assumed and that is related to the most others, then by the most pairs, then with
 *       the lowest name; one for each set of clocks that pairs relate.
 *   <li>A clock moves only if the pairs contradict its recorded times; {@link #everyClock()} moves the others too. One
 *       that is bounded from one side alone stays as recorded, and so do clocks that contradict each other; both are
 *       said.
 *   <li>The precision of a time counts as doubt, and so do the two readings of a local time that occurs twice or not at
 *       all. Times that are not {@code CONFIRMED}, and those at which a record was only collected, prove nothing.
 *   <li>What is proven and still does not follow from the times is kept by the order of the timeline.
 * </ul>
 *
 * <p>Takes O(n log n) for n records and pairs, and for k clocks and e pairs of related clocks at worst O(k e) steps, of
 * which there are at most 30,000,000; beyond that nothing is estimated and a finding says so. Immutable and safe for
 * use by many threads.
 */
public final class ClockReconciler {
    private final List<HappensBeforeRule> rules;
    private final Function<TimelineEvent, String> clockOf;
    private final Optional<String> reference;
    private final boolean everyClock;
    private final long mostSteps;

    private ClockReconciler(
            List<HappensBeforeRule> rules,
            Function<TimelineEvent, String> clockOf,
            Optional<String> reference,
            boolean everyClock,
            long mostSteps) {
        this.rules = rules;
        this.clockOf = clockOf;
        this.reference = reference;
        this.everyClock = everyClock;
        this.mostSteps = mostSteps;
    }

    /**
     * {@return a reconciler with the rules of {@link HappensBeforeRules#standard()}, a clock for each file (of any day) or archive}
     */
    public static ClockReconciler standard() {
        return withRules(HappensBeforeRules.standard());
    }

    /**
     * Returns a reconciler with some rules alone, a clock for each file (of any day) or archive.
     *
     * @param rules the rules
     * @return the reconciler
     * @throws IllegalArgumentException if two rules have one name
     */
    public static ClockReconciler withRules(List<HappensBeforeRule> rules) {
        return new ClockReconciler(List.of(), e -> e.getSource().toClock(), Optional.empty(), false, WorkLimit.STEPS)
                .rules(rules);
    }

    /**
     * Adds a rule.
     *
     * @param rule the rule
     * @return a reconciler with that rule too
     * @throws IllegalArgumentException if its name is blank or that of another rule
     */
    public ClockReconciler rule(HappensBeforeRule rule) {
        return rules(List.of(rule));
    }

    /**
     * Names the clock that is right and with which all others are compared, beside those whose corrections are
     * declared.
     *
     * @param clock its name, by default that of a file
     * @return a reconciler with that reference
     */
    public ClockReconciler reference(String clock) {
        return new ClockReconciler(rules, clockOf, Optional.of(clock), everyClock, mostSteps);
    }

    /**
     * Says which clock the times of an event are from. Default: {@code EventSource.toClock()}, the archive, or the file
     * without the day in its name.
     *
     * <p>What one system exported or sent was stamped by one clock, however many files it is in: {@code e ->
     * e.getSource().getSystem()} says so of all systems.
     *
     * @param name the name of the clock of an event; a pure function
     * @return a reconciler that goes by these names
     */
    public ClockReconciler clocks(Function<TimelineEvent, String> name) {
        return new ClockReconciler(rules, Objects.requireNonNull(name, "name"), reference, everyClock, mostSteps);
    }

    /** {@return a reconciler that estimates every clock with bounds to both sides, contradicted or not} */
    public ClockReconciler everyClock() {
        return new ClockReconciler(rules, clockOf, reference, true, mostSteps);
    }

    ClockReconciler mostSteps(long steps) {
        return new ClockReconciler(rules, clockOf, reference, everyClock, steps);
    }

    /**
     * Reconciles the clocks of a timeline, which stays as it is.
     *
     * @param timeline the timeline; estimates of an earlier reconciliation do not count
     * @return what was found, and the timeline with corrected times
     * @throws IllegalArgumentException if no event has the clock that was named as the reference
     */
    public ClockReconciliation reconcile(Timeline timeline) {
        return reconciled(timeline, corrected -> corrected.of(timeline));
    }

    /**
     * Reconciles the clocks of a timeline whose corrected records somebody else puts in order, as a merge does.
     *
     * @param timeline the timeline, with every record; estimates of an earlier reconciliation do not count
     * @param ordering gives the timeline of the corrected records, without orderings. It is called once, with the function
     *     that corrects a record: that adds the estimate to times of clocks that have one and takes other estimates away;
     *     declared corrections and recorded times stay
     * @return what was found, and the timeline that the function gave, with the orderings that it needs
     * @throws IllegalArgumentException if no event has the clock that was named as the reference
     */
    public ClockReconciliation reconcile(Timeline timeline, Function<UnaryOperator<TimelineEvent>, Timeline> ordering) {
        Objects.requireNonNull(ordering, "ordering");
        return reconciled(timeline, corrected -> ordering.apply(corrected::corrected));
    }

    private ClockReconciliation reconciled(Timeline timeline, Function<CorrectedTimes, Timeline> ordering) {
        List<TimelineEvent> records = Records.of(timeline);
        ClockTable clocks = new ClockTable(records, clockOf);
        BitSet known = known(clocks);
        List<RuledPair> pairs = rules.stream()
                .flatMap(rule -> rule.pairs(records).map(pair -> new RuledPair(pair, rule.getName())))
                .toList();
        EvidenceTable table = new EvidenceTable(pairs, clocks.size(), event -> clocks.number(clockOf.apply(event)));
        List<Finding> findings = new ArrayList<>();
        List<ClockEstimate> estimates = estimates(clocks, table, known, findings);
        CorrectedTimes corrected = new CorrectedTimes(estimates, clockOf);
        return ClockReconciliation.of(
                estimates,
                findings,
                pairs.stream().map(RuledPair::toOrdering).toList(),
                corrected,
                ordering.apply(corrected));
    }

    private List<ClockEstimate> estimates(
            ClockTable clocks, EvidenceTable table, BitSet known, List<Finding> findings) {
        try {
            Solution solution = Solution.of(clocks, table, known, everyClock, new WorkLimit(mostSteps));
            findings.addAll(solution.findings());
            return solution.estimates();
        } catch (WorkLimit.Reached e) {
            findings.add(ClockFindings.limited(clocks.size(), mostSteps));
            return List.of();
        }
    }

    private BitSet known(ClockTable clocks) {
        reference.filter(name -> !clocks.contains(name)).ifPresent(name -> {
            throw new IllegalArgumentException("no event has the clock " + name + "; the clocks are "
                    + clocks.names().limit(20).collect(Collectors.joining(", ")));
        });
        BitSet known = new BitSet();
        reference.ifPresent(name -> known.set(clocks.number(name)));
        for (int clock = 0; clock < clocks.size(); clock++) {
            if (clocks.isDeclared(clock)) {
                known.set(clock);
            }
        }
        return known;
    }

    private ClockReconciler rules(List<HappensBeforeRule> more) {
        List<HappensBeforeRule> all =
                Stream.concat(rules.stream(), more.stream()).toList();
        for (HappensBeforeRule rule : more) {
            String name = rule.getName();
            if (name.isBlank()
                    || all.stream().filter(r -> r.getName().equals(name)).count() > 1) {
                throw new IllegalArgumentException(
                        "a rule needs a name of its own, and \"" + name + "\" is none; name it otherwise");
            }
        }
        return new ClockReconciler(all, clockOf, reference, everyClock, mostSteps);
    }
}
