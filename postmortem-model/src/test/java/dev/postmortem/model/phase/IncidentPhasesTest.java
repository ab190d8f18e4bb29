package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.Course.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.view.EventFilter;
import java.time.Duration;
import java.util.List;
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
                .event("a1", EventKind.ALERT_FIRED, 10)
                .event("joined", EventKind.RESPONDER_JOINED, 11)
                .event("ack", EventKind.ACKNOWLEDGED, 12)
                .event("ack2", EventKind.ACKNOWLEDGED, 13)
                .event("why", EventKind.HYPOTHESIS_CONFIRMED, 20)
                .status("monitoring", 30)
                .event("a1:resolved", EventKind.ALERT_RESOLVED, 40);

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
    void withoutAnAcknowledgementTheFirstWhoJoinedTookIt() {
        assertThat(new Course()
                        .event("joined before", EventKind.RESPONDER_JOINED, 1)
                        .event("a1", EventKind.ALERT_FIRED, 10)
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

        assertThat(new Course()
                        .stated(inferred)
                        .event("a", EventKind.ALERT_FIRED, 7)
                        .inShort())
                .containsExactly("1 DETECTED 7- a inferred");
    }

    @Test
    void aStatedDetectionWinsOverEarlierAlerts() {
        assertThat(new Course()
                        .event("early", EventKind.ALERT_FIRED, 1)
                        .event("early:resolved", EventKind.ALERT_RESOLVED, 2)
                        .event("a", EventKind.ALERT_FIRED, 9)
                        .stated(MilestoneName.DETECTED, 5)
                        .inShort())
                .containsExactly("1 LEAD_UP 1-5 early inferred", "1 DETECTED 5- stated");
    }

    @Test
    void anAlertThatFlapsIsOneRound() {
        Course course = new Course();
        for (int i = 0; i < 5; i++) {
            course.event("a" + i, EventKind.ALERT_FIRED, 40 * i)
                    .event("a" + i + ":resolved", EventKind.ALERT_RESOLVED, 40 * i + 10);
        }

        assertThat(course.inShort())
                .containsExactly("1 DETECTED 0-170 a0 inferred", "1 AFTER 170- a4:resolved inferred");
        assertThat(course.findings()).containsExactly("phase.end-unknown /incident/milestones phase DETECTED 1");
    }

    @Test
    void whatComesBackAfterAllAlertsWereSilentForLongIsAnotherRound() {
        Course course = new Course()
                .event("a", EventKind.ALERT_FIRED, 0)
                .event("ack", EventKind.ACKNOWLEDGED, 2)
                .event("a:resolved", EventKind.ALERT_RESOLVED, 10)
                .event("b", EventKind.ALERT_FIRED, 41)
                .event("ack2", EventKind.ACKNOWLEDGED, 45)
                .event("b:resolved", EventKind.ALERT_RESOLVED, 50);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-2 a inferred",
                        "1 INVESTIGATING 2-10 ack inferred",
                        "1 AFTER 10-41 a:resolved inferred",
                        "2 DETECTED 41-45 b inferred",
                        "2 INVESTIGATING 45-50 ack2 inferred",
                        "2 AFTER 50- b:resolved inferred");
        assertThat(course.findings()).contains("phase.reopened  event b");
    }

    @Test
    void whileAnotherAlertStillFiresItIsTheSameRound() {
        assertThat(new Course()
                        .event("a", EventKind.ALERT_FIRED, 0)
                        .event("b", EventKind.ALERT_FIRED, 1)
                        .event("a:resolved", EventKind.ALERT_RESOLVED, 10)
                        .event("c", EventKind.ALERT_FIRED, 99)
                        .event("c:resolved", EventKind.ALERT_RESOLVED, 120)
                        .inShort())
                .containsExactly("1 DETECTED 0-120 a inferred", "1 AFTER 120- c:resolved inferred");
    }

    @Test
    void anAlertThatFiresInTheEndIsNotResolved() {
        Course course = new Course()
                .event("a", EventKind.ALERT_FIRED, 0)
                .event("a:resolved", EventKind.ALERT_RESOLVED, 10)
                .event("b", EventKind.ALERT_FIRED, 20);

        assertThat(course.inShort()).containsExactly("1 DETECTED 0- a inferred");
        assertThat(course.findings()).containsExactly("phase.not-resolved /incident/milestones phase DETECTED 1");
        assertThat(course.phases().getPhases().get(0).toDuration()).isEmpty();
        assertThat(course.phases().getPhases().get(0).getEnd()).isEmpty();
    }

    @Test
    void theStatusSaysWhenItWasResolvedAndOpenedAgain() {
        Course course = new Course()
                .status("Investigating", 0)
                .event("a", EventKind.ALERT_FIRED, 1)
                .status("identified", 5)
                .status("monitoring", 8)
                .status("identified", 9)
                .status("monitoring", 11)
                .status("monitoring", 12)
                .event("a:resolved", EventKind.ALERT_RESOLVED, 13)
                .event("b", EventKind.ALERT_FIRED, 70)
                .status("resolved", 80)
                .status("resolved", 85)
                .status("investigating", 100)
                .status("resolved", 110);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-5 e0 inferred",
                        "1 MITIGATING 5-11 e2 inferred",
                        "1 MONITORING 11-85 e5 inferred",
                        "1 AFTER 85-100 e10 inferred",
                        "2 DETECTED 100-110 e11 inferred",
                        "2 AFTER 110- e12 inferred");
    }

    @Test
    void anAlertOpensAgainWhatTheStatusResolvedAndItsEndResolvesThat() {
        Course course = new Course()
                .status("investigating", 0)
                .status("resolved", 10)
                .event("a", EventKind.ALERT_FIRED, 12)
                .event("a:resolved", EventKind.ALERT_RESOLVED, 20);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-10 e0 inferred",
                        "1 AFTER 10-12 e1 inferred",
                        "2 DETECTED 12-20 a inferred",
                        "2 AFTER 20- a:resolved inferred");
        assertThat(course.status("open", 15).inShort()).last().isEqualTo("2 DETECTED 12- a inferred");
    }

    @Test
    void aStatedResolutionIsTheLastOneUnlessPeopleOpenedItAgain() {
        Course course = new Course()
                .event("a", EventKind.ALERT_FIRED, 0)
                .event("a:resolved", EventKind.ALERT_RESOLVED, 5)
                .event("b", EventKind.ALERT_FIRED, 50)
                .event("b:resolved", EventKind.ALERT_RESOLVED, 51)
                .status("resolved", 55)
                .event("c", EventKind.ALERT_FIRED, 70)
                .stated(MilestoneName.RESOLVED, 60);

        assertThat(course.inShort()).containsExactly("1 DETECTED 0-60 a inferred", "1 AFTER 60- stated");

        course.status("reopened", 80);
        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-60 a inferred", "1 AFTER 60-80 stated inferred", "2 DETECTED 80- e6 inferred");
        assertThat(course.findings())
                .containsExactly(
                        "phase.reopened-after-resolution /incident/milestones/0 event e6",
                        "phase.end-unknown /incident/milestones phase DETECTED 1",
                        "phase.not-resolved /incident/milestones phase DETECTED 2");
    }

    @Test
    void aStatusResolvedAfterTheStatedResolutionChangesNothing() {
        assertThat(new Course()
                        .event("a", EventKind.ALERT_FIRED, 0)
                        .stated(MilestoneName.RESOLVED, 10)
                        .status("resolved", 20)
                        .inShort())
                .containsExactly("1 DETECTED 0-10 a inferred", "1 AFTER 10- stated");
    }

    @Test
    void aResolutionAloneBeginsTheTimeAfter() {
        Course course = new Course()
                .event("log", EventKind.LOG, 0)
                .stated(MilestoneName.RESOLVED, 10)
                .event("a", EventKind.ALERT_FIRED, 20);

        assertThat(course.inShort()).containsExactly("1 LEAD_UP 0-10 log inferred", "1 AFTER 10- stated");
        assertThat(new Course().status("resolved", 3).inShort()).isEmpty();
    }

    @Test
    void whatIsIdentifiedEarlyIsMitigatedAsSoonAsSomebodyTookIt() {
        Course course = new Course()
                .stated(MilestoneName.DETECTED, 10)
                .stated(MilestoneName.ACKNOWLEDGED, 15)
                .stated(MilestoneName.IDENTIFIED, 5)
                .stated(MilestoneName.MITIGATED, 30)
                .stated(MilestoneName.RESOLVED, 40);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 10-15 stated",
                        "1 MITIGATING 15-30 stated",
                        "1 MONITORING 30-40 stated",
                        "1 AFTER 40- stated");
        assertThat(course.findings()).isEmpty();
    }

    @Test
    void whatIsMitigatedBeforeItIsUnderstoodIsInvestigatedUntilThen() {
        Course course = new Course()
                .stated(MilestoneName.DETECTED, 10)
                .stated(MilestoneName.ACKNOWLEDGED, 15)
                .stated(MilestoneName.MITIGATED, 30)
                .stated(MilestoneName.IDENTIFIED, 35)
                .stated(MilestoneName.RESOLVED, 40);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 10-15 stated",
                        "1 INVESTIGATING 15-30 stated",
                        "1 MONITORING 30-40 stated",
                        "1 AFTER 40- stated");
        assertThat(course.findings()).isEmpty();
    }

    @Test
    void theEndOfTheImpactStandsForTheMitigation() {
        assertThat(new Course()
                        .stated(MilestoneName.DETECTED, 10)
                        .stated(MilestoneName.ACKNOWLEDGED, 15)
                        .stated(MilestoneName.IMPACT_ENDED, 30)
                        .stated(MilestoneName.RESOLVED, 40)
                        .inShort())
                .containsExactly(
                        "1 DETECTED 10-15 stated",
                        "1 INVESTIGATING 15-30 stated inferred",
                        "1 MONITORING 30-40 stated",
                        "1 AFTER 40- stated");
    }

    @Test
    void anImpactThatBeginsAfterTheDetectionWasNeverUndetected() {
        Course course = new Course().stated(MilestoneName.DETECTED, 10).stated(MilestoneName.IMPACT_STARTED, 12);

        assertThat(course.inShort()).containsExactly("1 DETECTED 10- stated");
        assertThat(course.findings())
                .containsExactly(
                        "phase.detected-before-impact /incident/milestones/1",
                        "phase.not-resolved /incident/milestones phase DETECTED 1");
        assertThat(new Course()
                        .stated(MilestoneName.DETECTED, 10)
                        .stated(minute(MilestoneName.IMPACT_STARTED, 10))
                        .inShort())
                .containsExactly("1 UNDETECTED 10-10 stated", "1 DETECTED 10- stated");
    }

    @Test
    void anImpactWhoseTimeMayBeBeforeTheDetectionIsNoContradiction() {
        Milestone detected = Course.milestone(MilestoneName.DETECTED, 10);
        Course course = new Course()
                .stated(minute(MilestoneName.DETECTED, 10))
                .stated(detected.toBuilder()
                        .name(MilestoneName.IMPACT_STARTED)
                        .at(EventTime.of(at(10).plusSeconds(30), TimePrecision.SECOND))
                        .build());

        assertThat(course.inShort()).containsExactly("1 DETECTED 10- stated");
        assertThat(course.findings()).containsExactly("phase.not-resolved /incident/milestones phase DETECTED 1");
    }

    @Test
    void whatCertainlyLiesWhereItCannotIsAFindingAndBeginsNoPhase() {
        Course course = new Course()
                .stated(MilestoneName.LEAD_UP_STARTED, 11)
                .stated(MilestoneName.DETECTED, 10)
                .stated(MilestoneName.ACKNOWLEDGED, 9)
                .stated(MilestoneName.MITIGATED, 50)
                .stated(MilestoneName.RESOLVED, 40)
                .stated(MilestoneName.CLOSED, 39);

        assertThat(course.inShort()).containsExactly("1 DETECTED 10-40 stated inferred", "1 AFTER 40- stated");
        assertThat(course.findings())
                .containsExactly(
                        "phase.out-of-order /incident/milestones/0 milestone LEAD_UP_STARTED",
                        "phase.out-of-order /incident/milestones/2 milestone ACKNOWLEDGED",
                        "phase.out-of-order /incident/milestones/3 milestone MITIGATED",
                        "phase.out-of-order /incident/milestones/5 milestone CLOSED",
                        "phase.end-unknown /incident/milestones phase DETECTED 1");
    }

    @Test
    void aMitigationBeforeTheAcknowledgementIsOutOfOrder() {
        Course course = new Course()
                .stated(MilestoneName.DETECTED, 10)
                .stated(MilestoneName.ACKNOWLEDGED, 20)
                .stated(MilestoneName.MITIGATED, 15)
                .stated(MilestoneName.RESOLVED, 40);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 10-20 stated", "1 INVESTIGATING 20-40 stated inferred", "1 AFTER 40- stated");
        assertThat(course.findings()).contains("phase.out-of-order /incident/milestones/2 milestone MITIGATED");
    }

    @Test
    void aResolutionBeforeTheDetectionIsOutOfOrderAndTheEventsSayWhenItWas() {
        Course course = new Course().stated(MilestoneName.DETECTED, 10).stated(MilestoneName.RESOLVED, 5);

        assertThat(course.inShort()).containsExactly("1 DETECTED 10- stated");
        assertThat(course.findings())
                .containsExactly(
                        "phase.out-of-order /incident/milestones/1 milestone RESOLVED",
                        "phase.not-resolved /incident/milestones phase DETECTED 1");
        assertThat(course.event("a:resolved", EventKind.ALERT_RESOLVED, 30).inShort())
                .containsExactly("1 DETECTED 10-30 stated inferred", "1 AFTER 30- a:resolved inferred");
    }

    @Test
    void anImpactAfterTheOnlyResolutionIsOutOfOrder() {
        assertThat(new Course()
                        .stated(MilestoneName.IMPACT_STARTED, 10)
                        .stated(MilestoneName.RESOLVED, 5)
                        .findings())
                .containsExactly("phase.out-of-order /incident/milestones/0 milestone IMPACT_STARTED");
    }

    @Test
    void rangesThatOverlapAreNoContradictionAndGiveNoNegativeLength() {
        Course course = new Course()
                .stated(MilestoneName.DETECTED, 10)
                .stated(minute(MilestoneName.ACKNOWLEDGED, 10))
                .stated(Course.milestone(MilestoneName.MITIGATED, 12))
                .stated(minute(MilestoneName.RESOLVED, 12));
        Milestone late = Course.milestone(MilestoneName.DETECTED, 10).toBuilder()
                .at(EventTime.of(at(10).plusSeconds(59), TimePrecision.SECOND))
                .build();

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 10-10 stated",
                        "1 INVESTIGATING 10-12 stated",
                        "1 MONITORING 12-12 stated",
                        "1 AFTER 12- stated");
        assertThat(course.findings()).isEmpty();
        List<IncidentPhase> phases = new Course()
                .stated(late)
                .stated(minute(MilestoneName.ACKNOWLEDGED, 10))
                .phases()
                .getPhases();
        assertThat(phases.get(1).getStartInclusive()).isEqualTo(at(10).plusSeconds(59));
        assertThat(phases.get(0).toDuration()).contains(Duration.ZERO);
    }

    @Test
    void statedMilestonesBelongToTheRoundInWhichTheyLie() {
        Course course = new Course()
                .status("open", 0)
                .status("resolved", 10)
                .status("open", 20)
                .status("resolved", 40)
                .stated(MilestoneName.IMPACT_STARTED, 25)
                .stated(MilestoneName.ACKNOWLEDGED, 22)
                .stated(MilestoneName.MITIGATED, 30);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-10 e0 inferred",
                        "1 AFTER 10-20 e1 inferred",
                        "2 DETECTED 20-22 e2 inferred",
                        "2 INVESTIGATING 22-30 stated",
                        "2 MONITORING 30-40 stated inferred",
                        "2 AFTER 40- e3 inferred");
    }

    @Test
    void whatWasStatedForTheFirstRoundSaysNothingOfTheSecond() {
        assertThat(new Course()
                        .status("open", 10)
                        .status("resolved", 20)
                        .status("open", 30)
                        .stated(MilestoneName.IMPACT_STARTED, 5)
                        .stated(MilestoneName.ACKNOWLEDGED, 12)
                        .inShort())
                .containsExactly(
                        "1 UNDETECTED 5-10 stated inferred",
                        "1 DETECTED 10-12 e0 inferred",
                        "1 INVESTIGATING 12-20 stated inferred",
                        "1 AFTER 20-30 e1 inferred",
                        "2 DETECTED 30- e2 inferred");
    }

    @Test
    void whatIsIdentifiedOutsideOfTheRoundBeginsNoPhase() {
        for (int identified : new int[] {5, 50}) {
            assertThat(new Course()
                            .stated(MilestoneName.DETECTED, 10)
                            .stated(MilestoneName.IDENTIFIED, identified)
                            .stated(MilestoneName.RESOLVED, 40)
                            .inShort())
                    .containsExactly("1 DETECTED 10-40 stated inferred", "1 AFTER 40- stated");
        }
    }

    @Test
    void peopleOpenAgainWhatWasSilentForLong() {
        Course course = new Course()
                .event("a", EventKind.ALERT_FIRED, 0)
                .event("a:resolved", EventKind.ALERT_RESOLVED, 10)
                .status("investigating", 60);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-10 a inferred",
                        "1 AFTER 10-60 a:resolved inferred",
                        "2 DETECTED 60- e2 inferred");
    }

    @Test
    void whatIsClosedAndNotResolvedGoesOn() {
        assertThat(new Course()
                        .stated(MilestoneName.DETECTED, 10)
                        .stated(MilestoneName.CLOSED, 40)
                        .inShort())
                .containsExactly("1 DETECTED 10- stated");
    }

    @Test
    void onlyAChangeBeginsTheLeadUpBeforeTheFirstEventDoes() {
        assertThat(new Course()
                        .event("joined", EventKind.RESPONDER_JOINED, 1)
                        .event("deploy", EventKind.DEPLOYMENT_FINISHED, 5)
                        .event("a", EventKind.ALERT_FIRED, 10)
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
        assertThat(new Course().stated(MilestoneName.LEAD_UP_STARTED, 3).inShort())
                .containsExactly("1 LEAD_UP 3- stated");
    }

    @Test
    void aLeadUpOfTheSameMinuteAsTheNextMilestoneIsLeftOut() {
        Milestone leadUp = Course.milestone(MilestoneName.LEAD_UP_STARTED, 3).toBuilder()
                .at(EventTime.of(at(3).plusSeconds(1), TimePrecision.SECOND))
                .build();
        Course course = new Course()
                .event("log", EventKind.LOG, 0)
                .stated(leadUp)
                .stated(minute(MilestoneName.IMPACT_STARTED, 3));

        assertThat(course.inShort()).containsExactly("1 UNDETECTED 3- stated");
        assertThat(course.findings()).containsExactly("phase.not-resolved /incident/milestones phase UNDETECTED 1");
    }

    @Test
    void aChangeAfterTheImpactIsNoLeadUp() {
        assertThat(new Course()
                        .event("log", EventKind.LOG, 0)
                        .event("fix", EventKind.CONFIG_CHANGE, 20)
                        .stated(MilestoneName.IMPACT_STARTED, 10)
                        .inShort())
                .containsExactly("1 LEAD_UP 0-10 log inferred", "1 UNDETECTED 10- stated");
        assertThat(new Course()
                        .event("log", EventKind.LOG, 10)
                        .stated(MilestoneName.IMPACT_STARTED, 10)
                        .inShort())
                .containsExactly("1 UNDETECTED 10- stated");
    }

    @Test
    void theMessagesNameTheTimes() {
        assertThat(new Course()
                        .stated(MilestoneName.DETECTED, 10)
                        .stated(MilestoneName.ACKNOWLEDGED, 9)
                        .phases()
                        .getFindings())
                .extracting(Finding::getMessage)
                .containsExactly(
                        "ACKNOWLEDGED at 2026-03-11T12:09:00Z lies before DETECTED at 2026-03-11T12:10:00Z; it begins no "
                                + "phase",
                        "DETECTED goes on since 2026-03-11T12:10:00Z: nothing tells of the resolution");
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
                .stated(MilestoneName.LEAD_UP_STARTED, 0)
                .stated(MilestoneName.IMPACT_STARTED, 10)
                .stated(MilestoneName.DETECTED, 20)
                .stated(MilestoneName.ACKNOWLEDGED, 25)
                .stated(MilestoneName.IDENTIFIED, 30)
                .stated(MilestoneName.MITIGATED, 40)
                .stated(MilestoneName.RESOLVED, 60)
                .stated(MilestoneName.CLOSED, 90);
    }

    private static Milestone minute(MilestoneName name, int minute) {
        return Course.milestone(name, minute).toBuilder()
                .at(EventTime.of(at(minute), TimePrecision.MINUTE))
                .build();
    }
}
