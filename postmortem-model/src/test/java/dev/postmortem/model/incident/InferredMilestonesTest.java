package dev.postmortem.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InferredMilestonesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EventKind FIRED = EventKind.ALERT_FIRED;
    private static final EventKind RESOLVED = EventKind.ALERT_RESOLVED;
    private static final EventKind ACK = EventKind.ACKNOWLEDGED;

    @Test
    void firstAlertFirstAcknowledgementAfterItAndLastResolutionProveMilestones() {
        Timeline timeline = timeline(ACK, FIRED, FIRED, ACK, RESOLVED, ACK, RESOLVED, EventKind.NOTE);

        assertThat(proofs(InferredMilestones.of(timeline)))
                .containsExactly("DETECTED e1", "ACKNOWLEDGED e3", "RESOLVED e6");
        assertThat(InferredMilestones.of(timeline)).allMatch(Milestone::isInferred);
    }

    @Test
    void anAlertThatFiresAgainIsNotResolved() {
        assertThat(proofs(InferredMilestones.of(timeline(FIRED, RESOLVED, FIRED))))
                .containsExactly("DETECTED e0");
    }

    @Test
    void aFlappingAlertIsResolvedAtTheLastResolution() {
        assertThat(proofs(InferredMilestones.of(timeline(FIRED, RESOLVED, FIRED, RESOLVED))))
                .containsExactly("DETECTED e0", "RESOLVED e3");
    }

    @Test
    void withoutEventsNothingIsInferred() {
        assertThat(InferredMilestones.of(Timeline.empty())).isEmpty();
        assertThat(InferredMilestones.of(timeline(ACK, EventKind.CHAT_MESSAGE))).isEmpty();
    }

    @Test
    void eventsWithoutATimeProveNothing() {
        TimelineEvent unknown =
                event(FIRED, 0).toBuilder().occurredAt(EventTime.unknown("?")).build();

        assertThat(InferredMilestones.of(Timeline.of(List.of(unknown)))).isEmpty();
    }

    @Test
    void whatPeopleStatedWins() {
        Milestone stated = Milestone.builder()
                .name(MilestoneName.DETECTED)
                .at(EventTime.of(NOON.minusSeconds(60), TimePrecision.MINUTE))
                .build();
        Incident incident = Incident.builder().addMilestones(stated).build();

        Incident added = InferredMilestones.addTo(incident, timeline(FIRED, ACK));

        assertThat(added.milestone(MilestoneName.DETECTED)).contains(stated);
        assertThat(proofs(added.getMilestones())).containsExactly("DETECTED", "ACKNOWLEDGED e1");
    }

    @Test
    void whatWasInferredBeforeIsInferredAnew() {
        Incident before = InferredMilestones.addTo(Incident.builder().build(), timeline(FIRED, RESOLVED));

        Incident after = InferredMilestones.addTo(before, timeline(FIRED, RESOLVED, FIRED));

        assertThat(proofs(after.getMilestones())).containsExactly("DETECTED e0");
    }

    @Property
    void addingTwiceIsAddingOnceAndTheStartOfTheImpactIsNeverGuessed(@ForAll("kinds") List<EventKind> kinds) {
        Timeline timeline = timeline(kinds.toArray(EventKind[]::new));
        Incident once = InferredMilestones.addTo(Incident.builder().build(), timeline);

        assertThat(InferredMilestones.addTo(once, timeline)).isEqualTo(once);
        assertThat(once.milestone(MilestoneName.IMPACT_STARTED)).isEmpty();
        assertThat(once.getMilestones())
                .allSatisfy(m -> assertThat(timeline.event(m.getEvent().orElseThrow())
                                .orElseThrow()
                                .getOccurredAt())
                        .isEqualTo(m.getAt()));
    }

    @Provide
    Arbitrary<List<EventKind>> kinds() {
        return Arbitraries.of(FIRED, RESOLVED, ACK, EventKind.NOTE).list().ofMaxSize(12);
    }

    private static List<String> proofs(List<Milestone> milestones) {
        return milestones.stream()
                .map(m -> m.getName() + m.getEvent().map(e -> " " + e).orElse(""))
                .toList();
    }

    private static Timeline timeline(EventKind... kinds) {
        return Timeline.of(IntStream.range(0, kinds.length)
                .mapToObj(i -> event(kinds[i], i))
                .toList());
    }

    private static TimelineEvent event(EventKind kind, int second) {
        return TimelineEvent.builder()
                .id(EventId.of("e" + second))
                .kind(kind)
                .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("s").file("f").build())
                .text("")
                .build();
    }
}
