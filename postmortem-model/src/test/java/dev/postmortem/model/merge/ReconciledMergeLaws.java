package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.clock.ClockEstimate;
import dev.postmortem.model.clock.ClockReconciler;
import dev.postmortem.model.clock.ClockStatus;
import dev.postmortem.model.clock.HappensBefore;
import dev.postmortem.model.clock.HappensBeforeRule;
import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Merging again by estimated clocks, of which a file may have two. */
class ReconciledMergeLaws {
    @Property
    void theTimelineIsTheNaiveSortOfCorrectedRecords(
            @ForAll("apart") List<Declared> sources, @ForAll("reconcilers") ClockReconciler reconciler) {
        ReconciledMerge reconciled = SomeSources.merge(sources).reconcile(reconciler);

        List<TimelineEvent> naive = naive(sources, reconciled);
        assertThat(reconciled.getMerged().getTimeline())
                .isEqualTo(Timeline.of(
                        naive, List.of(), reconciled.getReconciliation().getOrderings()));
    }

    @Property
    void theClocksAreThoseOfTheMergedTimeline(
            @ForAll("any") List<Declared> sources, @ForAll("reconcilers") ClockReconciler reconciler) {
        MergedTimeline merged = SomeSources.merge(sources);

        assertThat(merged.reconcile(reconciler).getReconciliation().getClocks())
                .isEqualTo(reconciler.reconcile(merged.getTimeline()).getClocks());
    }

    @Property
    void reconcilingAgainChangesNothing(
            @ForAll("any") List<Declared> sources, @ForAll("reconcilers") ClockReconciler reconciler) {
        ReconciledMerge once = SomeSources.merge(sources).reconcile(reconciler);

        assertSame(once.getMerged().reconcile(reconciler), once);
        assertThat(reconciler.reconcile(once.getMerged().getTimeline()).getClocks())
                .isEqualTo(once.getReconciliation().getClocks());
    }

    @Property
    void theOrderInWhichSourcesAreGivenDoesNotMatter(
            @ForAll("any") List<Declared> sources,
            @ForAll("reconcilers") ClockReconciler reconciler,
            @ForAll Random random) {
        List<Declared> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);
        int half = random.nextInt(sources.size() + 1);

        ReconciledMerge reconciled = SomeSources.merge(sources).reconcile(reconciler);

        assertSame(SomeSources.merge(shuffled).reconcile(reconciler), reconciled);
        assertSame(
                SomeSources.merge(sources.subList(half, sources.size()))
                        .reconcile(reconciler)
                        .getMerged()
                        .merge(SomeSources.merge(sources.subList(0, half)))
                        .reconcile(reconciler),
                SomeSources.merge(sources.subList(0, half))
                        .merge(SomeSources.merge(sources.subList(half, sources.size())))
                        .reconcile(reconciler));
    }

    @Property
    void nothingButCorrectionsChanges(
            @ForAll("any") List<Declared> sources, @ForAll("reconcilers") ClockReconciler reconciler) {
        MergedTimeline merged = SomeSources.merge(sources);
        MergedTimeline reconciled = merged.reconcile(reconciler).getMerged();

        assertThat(recorded(reconciled.getTimeline())).isEqualTo(recorded(merged.getTimeline()));
        assertThat(reconciled.getReport().getTotals())
                .isEqualTo(merged.getReport().getTotals());
        assertThat(reconciled.getReport().getProblems())
                .isEqualTo(merged.getReport().getProblems());
    }

    @Property
    void withoutEvidenceNothingChanges(@ForAll("any") List<Declared> sources) {
        MergedTimeline merged = SomeSources.merge(sources);
        MergedTimeline reconciled =
                merged.reconcile(ClockReconciler.withRules(List.of())).getMerged();

        assertThat(reconciled.getTimeline()).isEqualTo(merged.getTimeline());
        assertThat(reconciled.getReport()).isEqualTo(merged.getReport());
    }

    private static void assertSame(ReconciledMerge one, ReconciledMerge other) {
        assertThat(one.getMerged().getTimeline()).isEqualTo(other.getMerged().getTimeline());
        assertThat(one.getMerged().getReport()).isEqualTo(other.getMerged().getReport());
        assertThat(one.getReconciliation().getClocks())
                .isEqualTo(other.getReconciliation().getClocks());
        assertThat(one.getReconciliation().getFindings())
                .isEqualTo(other.getReconciliation().getFindings());
    }

    private static List<String> recorded(Timeline timeline) {
        Map<Object, List<TimelineEvent>> originals = new HashMap<>();
        for (EventJoin join : timeline.getJoins()) {
            originals.put(join.getEvent(), join.getOriginals());
        }
        return timeline.getEvents().stream()
                .flatMap(e -> originals.getOrDefault(e.getId(), List.of(e)).stream())
                .map(e -> EventDigest.of(e.toBuilder()
                        .occurredAt(e.getOccurredAt().correctedBy(Duration.ZERO))
                        .endedAt(e.getEndedAt().map(end -> end.correctedBy(Duration.ZERO)))
                        .build()))
                .sorted()
                .toList();
    }

    private static List<TimelineEvent> naive(List<Declared> sources, ReconciledMerge reconciled) {
        Map<String, ClockEstimate> estimates = new HashMap<>();
        reconciled.getReconciliation().getClocks().stream()
                .filter(clock -> clock.getStatus() == ClockStatus.ESTIMATED)
                .forEach(clock -> estimates.put(clock.getClock(), clock));
        return sources.stream()
                .flatMap(source -> numberedAgain(Naive.read(source).stream()
                        .map(record -> corrected(record, estimates.get(clock(record.event()))))
                        .toList()))
                .sorted(Naive.ORDER)
                .map(Naive::event)
                .toList();
    }

    private static Stream<Naive> numberedAgain(List<Naive> file) {
        List<Naive> ordered = file.stream()
                .sorted(Comparator.comparing(record ->
                        record.event().getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX)))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> new Naive(
                        ordered.get(i).event(),
                        ordered.get(i).options(),
                        ordered.get(i).source(),
                        i));
    }

    private static Naive corrected(Naive record, @Nullable ClockEstimate estimate) {
        if (estimate == null) {
            return record;
        }
        TimelineEvent event = record.event();
        boolean clamped = isClamped(event);
        TimelineEvent corrected = event.toBuilder()
                .occurredAt(corrected(event.getOccurredAt(), clamped, estimate))
                .endedAt(event.getEndedAt().map(end -> corrected(end, clamped, estimate)))
                .build();
        return new Naive(corrected, record.options(), record.source(), record.sequence());
    }

    private static EventTime corrected(EventTime time, boolean clamped, ClockEstimate estimate) {
        boolean moves = time.hasInstant() && (clamped || time.getCorrection().isEmpty());
        return moves
                ? time.correctedBy(
                        time.getCorrection()
                                .orElse(Duration.ZERO)
                                .plus(estimate.getCorrection().orElseThrow()),
                        estimate.getError().orElseThrow())
                : time;
    }

    private static String clock(TimelineEvent event) {
        EventTime time = event.getOccurredAt();
        boolean declared =
                time.getCorrection().isPresent() && time.getCorrectionError().isEmpty() && !isClamped(event);
        return declared
                ? "declared"
                : event.getText().equals("same") ? "same" : event.getSource().getSystem();
    }

    private static boolean isClamped(TimelineEvent event) {
        return event.getAssumptions().contains(OutOfOrderPolicy.CLAMPED_ASSUMPTION);
    }

    @Provide
    Arbitrary<List<Declared>> any() {
        return SomeSources.any();
    }

    @Provide
    Arbitrary<List<Declared>> apart() {
        return SomeSources.apart();
    }

    @Provide
    Arbitrary<ClockReconciler> reconcilers() {
        return Combinators.combine(
                        Arbitraries.longs().between(-3, 3), Arbitraries.of(0, 0, 0, 3), Arbitraries.of(true, false))
                .as(ReconciledMergeLaws::reconciler);
    }

    /** Most pairs are true if one clock is wrong by some seconds. */
    private static ClockReconciler reconciler(long seconds, int lies, boolean everyClock) {
        HappensBeforeRule rule = HappensBeforeRule.of(
                "around",
                records -> records.stream()
                        .flatMap(one -> records.stream()
                                .filter(other -> isBefore(one, other, seconds) || isLie(one, other, lies))
                                .map(other -> HappensBefore.of(one, other))));
        ClockReconciler reconciler = ClockReconciler.withRules(List.of(rule)).clocks(ReconciledMergeLaws::clock);
        return everyClock ? reconciler.everyClock() : reconciler;
    }

    private static boolean isBefore(TimelineEvent one, TimelineEvent other, long seconds) {
        return !clock(one).equals(clock(other))
                && trueTime(one, seconds).compareCausal(trueTime(other, seconds)) == CausalOrder.BEFORE;
    }

    private static EventTime trueTime(TimelineEvent event, long seconds) {
        EventTime time = event.getOccurredAt();
        return clock(event).equals("same") && time.hasInstant() ? time.correctedBy(Duration.ofSeconds(seconds)) : time;
    }

    private static boolean isLie(TimelineEvent one, TimelineEvent other, int lies) {
        return Math.floorMod(31 * one.getId().hashCode() + other.getId().hashCode(), 50) < lies && !one.equals(other);
    }
}
