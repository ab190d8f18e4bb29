package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.Course.at;
import static dev.postmortem.model.phase.Course.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.view.EventFilter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IncidentPhasesTest {
    @Test
    void statedMilestonesGiveEveryPhase() {
        Course course = everything();

        assertThat(course.inShort())
                .containsExactly(
                        "1 LEAD_UP 0-10 stated",
                        "1 UNDETECTED 10-20 stated",
                        "1 DETECTED 20-25 stated",
                        "1 INVESTIGATING 25-30 stated",
                        "1 MITIGATING 30-40 stated",
                        "1 MONITORING 40-60 stated",
                        "1 AFTER 60-90 stated");
        assertThat(course.findings()).isEmpty();
        assertThat(course.phases().getPhases().get(1).getEnd())
                .map(Milestone::getName)
                .contains(MilestoneName.DETECTED);
        assertThat(course.phases().getPhases().get(1).toDuration()).contains(Duration.ofMinutes(10));
    }

    @Test
    void eventsProveWhatNobodyStated() {
        Course course = new Course()
                .event("first", EventKind.LOG, 0)
                .event("deploy", EventKind.DEPLOYMENT_STARTED, 5)
                .event("deployed", EventKind.DEPLOYMENT_FINISHED, 6)
                .event("report", EventKind.CUSTOMER_REPORT, 9)
                .fired("a1", 10)
                .event("joined", EventKind.RESPONDER_JOINED, 11)
                .event("ack", EventKind.ACKNOWLEDGED, 12)
                .event("ack2", EventKind.ACKNOWLEDGED, 13)
                .event("why", EventKind.HYPOTHESIS_CONFIRMED, 20)
                .status("monitoring", 30)
                .ended("a1", 40);

        assertThat(course.inShort())
                .containsExactly(
                        "1 LEAD_UP 5-10 deploy inferred",
                        "1 DETECTED 10-12 a1 inferred",
                        "1 INVESTIGATING 12-20 ack inferred",
                        "1 MITIGATING 20-30 why inferred",
                        "1 MONITORING 30-40 e9 inferred",
                        "1 AFTER 40- a1:resolved inferred");
        assertThat(course.findings()).isEmpty();
    }

    @Test
    void phasesPrintAsLines() {
        assertThat(new Course()
                        .fired("a1", 10)
                        .event("ack", EventKind.ACKNOWLEDGED, 12)
                        .status("resolved", 20)
                        .status("investigating", 25)
                        .phases())
                .asString()
                .contains("DETECTED 2026-03-11T12:10:00Z 2 min, inferred\n")
                .contains("DETECTED 2 2026-03-11T12:25:00Z goes on, inferred\n")
                .contains("\nNOTE phase.");
    }

    @Test
    void withoutAnAcknowledgementTheFirstWhoJoinedTookIt() {
        assertThat(new Course()
                        .event("joined before", EventKind.RESPONDER_JOINED, 1)
                        .fired("a1", 10)
                        .event("joined", EventKind.RESPONDER_JOINED, 11)
                        .inShort())
                .containsExactly(
                        "1 LEAD_UP 1-10 joined before inferred",
                        "1 DETECTED 10-11 a1 inferred",
                        "1 INVESTIGATING 11- joined inferred");
    }

    @Test
    void withoutAnAlertTheFirstReportOfACustomerDetects() {
        assertThat(new Course()
                        .event("r1", EventKind.CUSTOMER_REPORT, 3)
                        .event("r2", EventKind.CUSTOMER_REPORT, 4)
                        .status("resolved", 9)
                        .event("r3", EventKind.CUSTOMER_REPORT, 10)
                        .inShort())
                .containsExactly("1 DETECTED 3-9 r1 inferred", "1 AFTER 9- e2 inferred");
    }

    @Test
    void whatWasInferredBeforeIsInferredAnew() {
        Milestone inferred = Course.milestone(MilestoneName.DETECTED, 1).toBuilder()
                .inferred(true)
                .build();

        assertThat(new Course().stated(inferred).fired("a", 7).inShort()).containsExactly("1 DETECTED 7- a inferred");
    }

    @Test
    void aStatedDetectionWinsOverEarlierAlerts() {
        assertThat(new Course()
                        .alert("early", 1, 2)
                        .fired("a", 9)
                        .stated("DETECTED 5")
                        .inShort())
                .containsExactly("1 LEAD_UP 1-5 early inferred", "1 DETECTED 5- stated");
    }

    @Test
    void onlyAChangeBeginsTheLeadUpBeforeTheFirstEventDoes() {
        assertThat(new Course()
                        .event("joined", EventKind.RESPONDER_JOINED, 1)
                        .event("deploy", EventKind.DEPLOYMENT_FINISHED, 5)
                        .fired("a", 10)
                        .inShort())
                .containsExactly("1 LEAD_UP 5-10 deploy inferred", "1 DETECTED 10- a inferred");
    }

    @Test
    void aMilestoneOfUnknownTimeSaysNothing() {
        Course course = new Course()
                .stated(Milestone.builder()
                        .name(MilestoneName.DETECTED)
                        .at(EventTime.unknown("?"))
                        .build());

        assertThat(course.phases().getPhases()).isEmpty();
        assertThat(course.phases().getFindings())
                .containsExactly(PhaseRule.NOTHING_KNOWN.at(
                        "/incident/milestones",
                        "",
                        "neither a milestone nor an event begins a phase",
                        "state when the impact began and when it was detected"));
    }

    @Test
    void aLeadUpAloneIsAPhase() {
        assertThat(new Course().stated("LEAD_UP_STARTED 3").inShort()).containsExactly("1 LEAD_UP 3- stated");
    }

    @Test
    void aLeadUpOfTheSameMinuteAsTheNextMilestoneIsLeftOut() {
        Course course = new Course()
                .event("log", EventKind.LOG, 0)
                .stated(Course.milestone(MilestoneName.LEAD_UP_STARTED, 3, 1))
                .stated(minute(MilestoneName.IMPACT_STARTED, 3));

        assertThat(course.inShort()).containsExactly("1 UNDETECTED 3- stated");
        assertThat(course.findings()).containsExactly("phase.not-resolved /incident/milestones phase UNDETECTED 1");
    }

    @Test
    void aChangeAfterTheImpactIsNoLeadUp() {
        assertThat(new Course()
                        .event("log", EventKind.LOG, 0)
                        .event("fix", EventKind.CONFIG_CHANGE, 20)
                        .stated("IMPACT_STARTED 10")
                        .inShort())
                .containsExactly("1 LEAD_UP 0-10 log inferred", "1 UNDETECTED 10- stated");
        assertThat(new Course()
                        .event("log", EventKind.LOG, 10)
                        .stated("IMPACT_STARTED 10")
                        .inShort())
                .containsExactly("1 UNDETECTED 10- stated");
    }

    @Test
    void thePhaseAtAMomentIsTheLastThatBeganByThen() {
        IncidentPhases phases = everything().phases();

        assertThat(phases.at(at(0).minusNanos(1))).isEmpty();
        assertThat(phases.at(at(0))).map(IncidentPhase::getKind).contains(PhaseKind.LEAD_UP);
        assertThat(phases.at(at(10).minusNanos(1))).map(IncidentPhase::getKind).contains(PhaseKind.LEAD_UP);
        assertThat(phases.at(at(10))).map(IncidentPhase::getKind).contains(PhaseKind.UNDETECTED);
        assertThat(phases.at(at(89))).map(IncidentPhase::getKind).contains(PhaseKind.AFTER);
        assertThat(phases.at(at(90))).isEmpty();
    }

    @Test
    void eventsAreFilteredByPhase() {
        Course course = everything()
                .event("a", EventKind.LOG, 15)
                .event("b", EventKind.LOG, 20)
                .event("c", EventKind.LOG, 35);
        IncidentPhases phases = course.phases();
        EventFilter some = phases.during(PhaseKind.UNDETECTED, PhaseKind.MITIGATING);
        TimelineEvent unknown = Course.event("u", 0, EventKind.LOG).toBuilder()
                .occurredAt(EventTime.unknown("?"))
                .build();

        assertThat(course.timeline().filter(some).getEvents())
                .extracting(TimelineEvent::getId)
                .containsExactly(EventId.of("a"), EventId.of("c"));
        assertThat(course.timeline().filter(phases.during()).hasNoEvents()).isTrue();
        assertThat(some.test(unknown)).isFalse();
        assertThat(some).isEqualTo(phases.during(PhaseKind.MITIGATING, PhaseKind.UNDETECTED));
        assertThat(IncidentPhases.during(phases.getPhases().get(0)))
                .isNotEqualTo(IncidentPhases.during(phases.getPhases().get(1)));
    }

    @Test
    void aPhaseThatEndsBeforeItStartsCannotBeBuilt() {
        IncidentPhase phase = everything().phases().getPhases().get(1);

        assertThatThrownBy(() -> phase.toBuilder().endExclusive(at(0)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the phase UNDETECTED ends at 2026-03-11T12:00:00Z before it starts at 2026-03-11T12:10:00Z; "
                                + "swap the ends");
    }

    @Test
    void eachPhaseKnowsTheMilestoneWithWhichItBegins() {
        assertThat(PhaseKind.values())
                .extracting(PhaseKind::toStart)
                .containsExactly(
                        MilestoneName.LEAD_UP_STARTED,
                        MilestoneName.IMPACT_STARTED,
                        MilestoneName.DETECTED,
                        MilestoneName.ACKNOWLEDGED,
                        MilestoneName.IDENTIFIED,
                        MilestoneName.MITIGATED,
                        MilestoneName.RESOLVED);
    }

    private static Course everything() {
        return new Course()
                .stated(
                        "LEAD_UP_STARTED 0, IMPACT_STARTED 10, DETECTED 20, ACKNOWLEDGED 25, IDENTIFIED 30, MITIGATED 40, RESOLVED 60, CLOSED 90");
    }
}
