package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.Course.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What records say of the course that stand behind another event. */
class JoinedPhasesTest {
    private static final Incident INCIDENT = Incident.builder().build();

    @Test
    void anAlertBehindALogRecordDetectsAndTheEventThatIsShownProvesIt() {
        Timeline timeline = Timeline.of(List.of(
                        event("log", 0, EventKind.LOG),
                        event("alert", 5, EventKind.ALERT_FIRED),
                        event("ack", 9, EventKind.ACKNOWLEDGED)))
                .withJoins(List.of(join(event("log", 0, EventKind.LOG), event("alert", 5, EventKind.ALERT_FIRED))));

        assertThat(inShort(timeline)).containsExactly("1 LEAD_UP 0 log", "1 DETECTED 5 log", "1 INVESTIGATING 9 ack");
        assertThat(inShort(timeline.withoutJoins()))
                .containsExactly("1 LEAD_UP 0 log", "1 DETECTED 5 alert", "1 INVESTIGATING 9 ack");
    }

    @Test
    void theLeadUpBeginsWithTheFirstRecord() {
        TimelineEvent late = event("late", 3, EventKind.LOG);
        TimelineEvent early = event("early", 1, EventKind.LOG);
        Timeline timeline = Timeline.of(
                List.of(event("second", 2, EventKind.LOG), late, event("alert", 5, EventKind.ALERT_FIRED)),
                List.of(join(late, early)));

        assertThat(inShort(timeline)).containsExactly("1 LEAD_UP 1 late", "1 DETECTED 5 alert");
    }

    @Test
    void anAlertThatIsToldAgainAfterItWasResolvedDidNotFireAgain() {
        TimelineEvent fired = event("m:a", 0, EventKind.ALERT_FIRED);
        TimelineEvent told = event("p:a", 50, EventKind.ALERT_FIRED);
        TimelineEvent resolved = event("m:a:resolved", 10, EventKind.ALERT_RESOLVED);
        Timeline timeline = Timeline.of(List.of(fired, told, resolved)).withJoins(List.of(join(fired, told)));

        assertThat(inShort(timeline)).containsExactly("1 DETECTED 0 m:a", "1 AFTER 10 m:a:resolved");
        assertThat(inShort(timeline.withoutJoins())).hasSize(3);
    }

    @Test
    void anAlertIsOverWhenOneOfTheSystemsThatToldOfItSaysSo() {
        TimelineEvent fired = event("m:a", 0, EventKind.ALERT_FIRED);
        TimelineEvent told = event("p:a", 1, EventKind.ALERT_FIRED);
        TimelineEvent resolved = event("p:a:resolved", 10, EventKind.ALERT_RESOLVED);
        Timeline timeline = Timeline.of(List.of(fired, told, resolved, event("m:b", 60, EventKind.ALERT_FIRED)))
                .withJoins(List.of(join(fired, told)));

        assertThat(inShort(timeline))
                .containsExactly("1 DETECTED 0 m:a", "1 AFTER 10 p:a:resolved", "2 DETECTED 60 m:b");
    }

    @Test
    void anAlertOfSeveralSystemsThatAreAllOverIsOver() {
        TimelineEvent fired = event("m:a", 0, EventKind.ALERT_FIRED);
        TimelineEvent told = event("p:a", 1, EventKind.ALERT_FIRED);
        TimelineEvent resolved = event("p:a:resolved", 10, EventKind.ALERT_RESOLVED);
        TimelineEvent again = event("m:a:resolved", 11, EventKind.ALERT_RESOLVED);
        Timeline timeline = Timeline.of(List.of(fired, told, resolved, again, event("m:b", 60, EventKind.ALERT_FIRED)))
                .withJoins(List.of(join(fired, told), join(resolved, again)));

        assertThat(inShort(timeline))
                .containsExactly("1 DETECTED 0 m:a", "1 AFTER 10 p:a:resolved", "2 DETECTED 60 m:b");
    }

    @Test
    void whatSomebodySaidTheFactIsGoesForAllOfItsRecords() {
        TimelineEvent fired = event("m:a", 0, EventKind.ALERT_FIRED);
        TimelineEvent told = event("p:a", 1, EventKind.ALERT_FIRED);
        TimelineEvent test = fired.toBuilder().kind(EventKind.NOTE).build();

        assertThat(inShort(Timeline.of(List.of(test), List.of(join(fired, told)))))
                .isEmpty();
    }

    private static List<String> inShort(Timeline timeline) {
        return IncidentPhases.of(INCIDENT, timeline).getPhases().stream()
                .map(phase -> phase.getRound() + " " + phase.getKind() + " "
                        + (phase.getStartInclusive().getEpochSecond() - Course.NOON.getEpochSecond()) / 60 + " "
                        + phase.getStart().getEvent().map(EventId::toString).orElse("stated"))
                .toList();
    }

    private static EventJoin join(TimelineEvent... originals) {
        return EventJoin.builder()
                .event(originals[0].getId())
                .key(CorrelationKey.of("k"))
                .addOriginals(originals)
                .build();
    }
}
