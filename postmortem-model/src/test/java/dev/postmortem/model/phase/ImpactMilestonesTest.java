package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.Course.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactMilestonesTest {
    private static final Incident DETECTED = Incident.builder()
            .addMilestones(
                    Course.milestone(MilestoneName.DETECTED, 10), Course.milestone(MilestoneName.ACKNOWLEDGED, 11))
            .build();

    @Test
    void theFirstVisibleImpactStartsItAndTheLastEndMitigatesIt() {
        assertThat(phases(DETECTED, impact("a", 5, 20), impact("b", 4, 30), impact("c", 6, 25)))
                .containsExactly("UNDETECTED 4", "DETECTED 10", "INVESTIGATING 11", "MONITORING 30");
    }

    @Test
    void whatCustomersCouldNotNoticeDoesNotCount() {
        Impact hidden = impact("h", 1, 90).toBuilder().customerVisible(false).build();
        Impact none =
                impact("n", 2, 80).toBuilder().severity(FunctionalSeverity.NONE).build();

        assertThat(phases(DETECTED, hidden, none, impact("a", 5, 20)))
                .containsExactly("UNDETECTED 5", "DETECTED 10", "INVESTIGATING 11", "MONITORING 20");
        assertThat(phases(DETECTED, hidden)).containsExactly("DETECTED 10", "INVESTIGATING 11");
    }

    @Test
    void oneEndThatNobodyKnowsLeavesItOpen() {
        EventTime unknown = EventTime.unknown("?");
        Impact goesOn = Impact.builder()
                .id(ImpactId.of("o"))
                .startedAt(time(6))
                .severity(FunctionalSeverity.DEGRADED)
                .build();

        assertThat(phases(DETECTED, impact("a", 5, 20), goesOn))
                .containsExactly("UNDETECTED 5", "DETECTED 10", "INVESTIGATING 11");
        assertThat(phases(
                        DETECTED,
                        impact("a", 5, 20),
                        goesOn.toBuilder().endedAt(unknown).build()))
                .containsExactly("UNDETECTED 5", "DETECTED 10", "INVESTIGATING 11");
        assertThat(phases(DETECTED, goesOn.toBuilder().startedAt(unknown).build(), impact("a", 5, 20)))
                .containsExactly("DETECTED 10", "INVESTIGATING 11");
    }

    @Test
    void whatWasStatedWins() {
        Incident stated = DETECTED.toBuilder()
                .addMilestones(
                        Course.milestone(MilestoneName.IMPACT_STARTED, 7),
                        Course.milestone(MilestoneName.IMPACT_ENDED, 40))
                .build();

        assertThat(phases(stated, impact("a", 5, 20)))
                .containsExactly("UNDETECTED 7", "DETECTED 10", "INVESTIGATING 11", "MONITORING 40");
    }

    @Test
    void impactsAloneGiveAPhase() {
        Postmortem postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("t")
                .status(PostmortemStatus.DRAFT)
                .addImpacts(impact("a", 5, 20))
                .build();

        assertThat(IncidentPhases.of(postmortem).getPhases())
                .extracting(IncidentPhase::getKind)
                .containsExactly(PhaseKind.UNDETECTED, PhaseKind.MONITORING);
    }

    private static List<String> phases(Incident incident, Impact... impacts) {
        Postmortem postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("t")
                .status(PostmortemStatus.DRAFT)
                .incident(incident)
                .addImpacts(impacts)
                .build();
        return IncidentPhases.of(postmortem).getPhases().stream()
                .map(phase -> phase.getKind() + " "
                        + (phase.getStartInclusive().getEpochSecond() - at(0).getEpochSecond()) / 60)
                .toList();
    }

    private static Impact impact(String id, int from, int to) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .startedAt(time(from))
                .endedAt(time(to))
                .severity(FunctionalSeverity.DEGRADED)
                .build();
    }

    private static EventTime time(int minute) {
        return EventTime.of(at(minute), TimePrecision.SECOND);
    }
}
