package dev.postmortem.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ClockReconciliationLaws {
    @Property
    void reconcilingAgainChangesNothing(@ForAll Random random, @ForAll boolean lie, @ForAll boolean everyClock) {
        World world = world(random, lie);
        ClockReconciler reconciler = everyClock ? world.reconciler().everyClock() : world.reconciler();

        ClockReconciliation once = reconciler.reconcile(world.timeline());
        ClockReconciliation twice = reconciler.reconcile(once.getTimeline());

        assertThat(twice.getClocks()).isEqualTo(once.getClocks());
        assertThat(twice.getFindings()).isEqualTo(once.getFindings());
        assertThat(twice.getTimeline()).isEqualTo(once.getTimeline());
        assertThat(once.applyTo(once.getTimeline())).isEqualTo(once.getTimeline());
    }

    @Property
    void theOrderInWhichEventsWereGivenDoesNotMatterForTheClocks(@ForAll Random random, @ForAll boolean lie) {
        World world = world(random, lie);
        List<TimelineEvent> shuffled = new ArrayList<>(world.timeline().getEvents());
        Collections.shuffle(shuffled, random);

        ClockReconciliation one = world.reconciler().reconcile(world.timeline());
        ClockReconciliation other = world.reconciler().reconcile(Timeline.of(shuffled));

        assertThat(other.getClocks()).isEqualTo(one.getClocks()).hasSameHashCodeAs(one.getClocks());
    }

    @Property
    void recordedTimesAndDeclaredCorrectionsStay(@ForAll Random random) {
        World world = world(random, false);

        Timeline corrected = world.reconciler().reconcile(world.timeline()).getTimeline();

        for (TimelineEvent recorded : world.timeline().getEvents()) {
            assertThat(corrected
                            .event(recorded.getId())
                            .orElseThrow()
                            .getOccurredAt()
                            .withoutEstimate())
                    .isEqualTo(recorded.getOccurredAt());
        }
    }

    @Property
    void theOrderKeepsToEverythingThatIsProvenOfKnownTimes(@ForAll Random random) {
        World world = world(random, false);
        ClockReconciliation reconciled = world.reconciler().reconcile(world.timeline());
        Map<EventId, Integer> places = new HashMap<>();
        reconciled.getTimeline().getEvents().forEach(e -> places.put(e.getId(), places.size()));

        for (EventOrdering pair : world.proven()) {
            assertThat(places.get(pair.getBefore())).isLessThan(places.get(pair.getAfter()));
        }
    }

    @Property
    void correctedTimesOfClocksWithTwoBoundsFitTheProofs(@ForAll Random random) {
        World world = world(random, false);
        ClockReconciliation reconciled = world.reconciler().everyClock().reconcile(world.timeline());
        Timeline timeline = reconciled.getTimeline();

        for (EventOrdering pair : world.proven()) {
            TimelineEvent before = timeline.event(pair.getBefore()).orElseThrow();
            TimelineEvent after = timeline.event(pair.getAfter()).orElseThrow();
            if (isSettled(reconciled, before) && isSettled(reconciled, after)) {
                assertThat(before.getOccurredAt().toAdjustedEarliest().orElseThrow())
                        .isBefore(after.getOccurredAt()
                                .toAdjustedLatestExclusive()
                                .orElseThrow());
            }
            assertThat(reconciled.compareCausal(before, after)).isEqualTo(CausalOrder.BEFORE);
            assertThat(reconciled.compareCausal(after, before)).isEqualTo(CausalOrder.AFTER);
        }
    }

    private static boolean isSettled(ClockReconciliation reconciled, TimelineEvent event) {
        ClockStatus status =
                SomeClocks.clock(reconciled, event.getSource().getFile()).getStatus();
        return status != ClockStatus.ONE_SIDED && status != ClockStatus.UNRELATED;
    }

    private static World world(Random random, boolean lie) {
        World world = new World(random);
        if (lie) {
            world.lie();
        }
        return world;
    }
}
