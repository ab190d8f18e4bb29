package dev.postmortem.rca;

import static dev.postmortem.rca.RandomGraphs.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Coverage is what the truth table says about the graph without what actions remove. */
class CoverageLawsTest {
    private static Set<Set<FactorId>> asSets(CombinationSet sets) {
        return sets.stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    /** Spelled out again, on purpose: the outcome itself cannot be removed. */
    private static TruthTable after(FactorGraph graph, List<ActionItem> actions) {
        return after(graph, actions, CoverageLawsTest::counts);
    }

    private static TruthTable after(FactorGraph graph, List<ActionItem> actions, Predicate<ActionItem> counts) {
        Set<FactorId> removed = new HashSet<>();
        Set<ExplanationId> broken = new HashSet<>();
        actions.stream().filter(counts).forEach(action -> {
            removed.addAll(action.getAddresses());
            broken.addAll(action.getBreaks());
        });
        removed.remove(OUTCOME);
        return TruthTable.of(graph, OUTCOME).without(removed, broken);
    }

    /** What is decided; proposals and what waits for the meeting remove nothing. */
    private static boolean counts(ActionItem action) {
        return mayCount(action)
                && action.getStatus() != ActionStatus.PROPOSED
                && !(action.getStatus() == ActionStatus.OPEN && action.isNeedsDiscussion());
    }

    private static boolean mayCount(ActionItem action) {
        return action.getStatus() != ActionStatus.WONT_DO
                && Set.of(ActionType.PREVENT, ActionType.REPAIR, ActionType.PROCESS)
                        .contains(action.getType());
    }

    private static List<ActionItem> done(List<ActionItem> actions) {
        return actions.stream()
                .filter(action -> action.getStatus() == ActionStatus.DONE)
                .toList();
    }

    private static Set<Set<FactorId>> those(Set<Set<FactorId>> sets, Predicate<Set<FactorId>> condition) {
        return sets.stream().filter(condition).collect(Collectors.toSet());
    }

    @Property(tries = 500)
    void doneAndPlannedAreWhatNoLongerFollows(
            @ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        Coverage coverage = graph.analyze(OUTCOME).coverage(actions);
        TruthTable finished = after(graph, done(actions));
        TruthTable all = after(graph, actions);
        Set<Set<FactorId>> combinations = TruthTable.of(graph, OUTCOME).combinations();
        Set<Set<FactorId>> done = those(combinations, c -> !finished.follows(c));
        Set<Set<FactorId>> planned = those(combinations, c -> finished.follows(c) && !all.follows(c));
        assertThat(asSets(coverage.getDone())).isEqualTo(done);
        assertThat(asSets(coverage.getPlanned())).isEqualTo(planned);
        assertThat(coverage.getVerdict()).isEqualTo(verdict(all, done.isEmpty() && planned.isEmpty()));
        assertThat(coverage.getDoneVerdict()).isEqualTo(verdict(finished, done.isEmpty()));
    }

    private static CoverageVerdict verdict(TruthTable left, boolean noneClosed) {
        if (!left.isPossible()) {
            return CoverageVerdict.PREVENTED;
        }
        return noneClosed ? CoverageVerdict.NOT : CoverageVerdict.PARTLY;
    }

    @Property(tries = 500)
    void openIsWhatIsStillEnough(@ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        Coverage coverage = graph.analyze(OUTCOME).coverage(actions);
        TruthTable all = after(graph, actions);
        assertThat(asSets(coverage.getOpen())).isEqualTo(all.combinations());
        assertThat(asSets(coverage.smallestAdditions())).isEqualTo(all.preventions());
        for (Set<FactorId> combination : all.combinations()) {
            assertThat(coverage.depthOfDefence(combination)).isZero();
        }
    }

    @Property(tries = 500)
    void proposedIsWhatIsOpenUntilItIsDecided(
            @ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        Coverage coverage = graph.analyze(OUTCOME).coverage(actions);
        TruthTable decided = after(graph, actions);
        TruthTable all = after(graph, actions, CoverageLawsTest::mayCount);
        assertThat(asSets(coverage.getProposed())).isEqualTo(those(decided.combinations(), c -> !all.follows(c)));
        assertThat(coverage.isPreventedWithProposals()).isEqualTo(!all.isPossible());
        for (Set<FactorId> combination : decided.combinations()) {
            assertThat(coverage.proposedFor(combination))
                    .isEqualTo(actions.stream()
                            .filter(action -> !counts(action)
                                    && !after(graph, List.of(action), CoverageLawsTest::mayCount)
                                            .follows(combination))
                            .map(ActionItem::getId)
                            .collect(Collectors.toSet()));
        }
    }

    @Property(tries = 300)
    void additionsOverAnyFactorsCloseTheRest(
            @ForAll("graphs") FactorGraph graph,
            @ForAll("actions") List<ActionItem> actions,
            @ForAll("factors") Set<FactorId> factors) {
        factors.retainAll(new NaiveLinks(graph).factors());
        assertThat(asSets(graph.analyze(OUTCOME).coverage(actions).additionsOver(factors)))
                .isEqualTo(after(graph, actions).preventionsOver(factors));
    }

    @Property(tries = 300)
    void everyWayGoesThroughAnExplainedFactorIfNothingFollowsWithoutIt(@ForAll("graphs") FactorGraph graph) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        Set<FactorId> explained =
                graph.getExplanations().stream().map(Explanation::getEffect).collect(Collectors.toSet());
        explained.remove(OUTCOME);
        if (analysis.links().isPossible()) {
            assertThat(new ExplainedFactors(analysis).onEveryWay())
                    .containsExactlyInAnyOrderElementsOf(explained.stream()
                            .filter(factor -> analysis.isPreventedBy(Set.of(factor)))
                            .toList());
        }
    }

    @Property(tries = 60)
    void fewerAdditionsCloseTheRestOnlyWithExplainedFactors(
            @ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        Coverage coverage = analysis.coverage(actions);
        Set<FactorId> any = new TreeSet<>(new NaiveLinks(graph).factors());
        any.remove(OUTCOME);
        any.removeIf(
                factor -> graph.getFactors().stream().anyMatch(f -> f.getId().equals(factor) && !f.isControllable()));
        Set<Set<FactorId>> best = after(graph, actions).preventionsOver(any);
        int fewest = best.stream().mapToInt(Set::size).min().orElse(-1);

        Additions additions = Additions.of(analysis, coverage);

        int told = additions
                .smaller()
                .map(Set::size)
                .orElseGet(() -> additions.underlying().isEmpty()
                        ? -1
                        : additions.underlying().countBySize().firstKey());
        if (analysis.links().isPossible() && !analysis.links().isUnexplained()) {
            assertThat(told).isEqualTo(fewest);
        }
        additions.smaller().ifPresent(smaller -> assertThat(best).contains(smaller));
    }

    @Property(tries = 400)
    void depthIsTheFewestFailuresThatReopen(
            @ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        Coverage coverage = analysis.coverage(actions);
        TruthTable table = TruthTable.of(graph, OUTCOME);
        for (Set<FactorId> combination : table.combinations()) {
            assertThat(coverage.depthOfDefence(combination)).isEqualTo(fewest(graph, actions, combination));
        }
        if (table.isPossible()) {
            assertThat(coverage.depthOfDefence()).isEqualTo(fewest(graph, actions, new HashSet<>(table.basis())));
        }
    }

    private static List<List<ActionItem>> subsets(List<ActionItem> actions) {
        List<List<ActionItem>> subsets = new ArrayList<>(List.of(List.of()));
        for (ActionItem action : actions) {
            for (List<ActionItem> known : List.copyOf(subsets)) {
                List<ActionItem> larger = new ArrayList<>(known);
                larger.add(action);
                subsets.add(larger);
            }
        }
        return subsets;
    }

    private static int fewest(FactorGraph graph, List<ActionItem> actions, Set<FactorId> given) {
        return subsets(actions).stream()
                .filter(failed -> {
                    List<ActionItem> rest = new ArrayList<>(actions);
                    rest.removeAll(failed);
                    return after(graph, rest).follows(given);
                })
                .mapToInt(failed ->
                        (int) failed.stream().filter(CoverageLawsTest::counts).count())
                .min()
                .orElseThrow();
    }

    @Property(tries = 300)
    void singlePointsOfRelianceReopenSomethingAlone(
            @ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        Coverage coverage = graph.analyze(OUTCOME).coverage(actions);
        TruthTable all = after(graph, actions);
        Set<ActionItemId> expected = new HashSet<>();
        for (ActionItem action : actions) {
            List<ActionItem> rest = new ArrayList<>(actions);
            rest.remove(action);
            TruthTable without = after(graph, rest);
            Set<Set<FactorId>> reopened = those(without.combinations(), c -> !all.follows(c));
            if (counts(action)) {
                assertThat(asSets(coverage.reopenedWithout(action.getId()))).isEqualTo(reopened);
            }
            if (!reopened.isEmpty()) {
                expected.add(action.getId());
            }
        }
        assertThat(coverage.singlePointsOfReliance()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void closedByNamesEachActionThatIsEnough(
            @ForAll("graphs") FactorGraph graph, @ForAll("actions") List<ActionItem> actions) {
        Coverage coverage = graph.analyze(OUTCOME).coverage(actions);
        for (Set<FactorId> combination : TruthTable.of(graph, OUTCOME).combinations()) {
            Set<ActionItemId> expected = actions.stream()
                    .filter(action -> !after(graph, List.of(action)).follows(combination))
                    .map(ActionItem::getId)
                    .collect(Collectors.toSet());
            assertThat(coverage.closedBy(combination)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<FactorGraph> graphs() {
        return RandomGraphs.any();
    }

    @Provide
    Arbitrary<Set<FactorId>> factors() {
        return RandomGraphs.factors();
    }

    @Provide
    Arbitrary<List<ActionItem>> actions() {
        Arbitrary<Set<ExplanationId>> broken = Arbitraries.integers()
                .between(0, 13)
                .map(i -> ExplanationId.of("e" + i))
                .set()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(ActionType.values()),
                        Arbitraries.of(
                                ActionStatus.OPEN,
                                ActionStatus.DONE,
                                ActionStatus.WONT_DO,
                                ActionStatus.DONE,
                                ActionStatus.PROPOSED),
                        Arbitraries.of(false, false, true),
                        RandomGraphs.factors(),
                        broken)
                .as((type, status, discussed, factors, explanations) -> Graphs.action("a", type)
                        .status(status)
                        .needsDiscussion(discussed)
                        .addresses(factors.stream().sorted().limit(3).toList())
                        .breaks(explanations)
                        .build())
                .list()
                .ofMaxSize(4)
                .map(CoverageLawsTest::numbered);
    }

    private static List<ActionItem> numbered(List<ActionItem> actions) {
        List<ActionItem> numbered = new ArrayList<>();
        for (ActionItem action : actions) {
            numbered.add(action.toBuilder()
                    .id(ActionItemId.of("a" + numbered.size()))
                    .build());
        }
        return numbered;
    }
}
