package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.Course.at;
import static dev.postmortem.model.phase.Course.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.MilestoneName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What milestones give that do not stand in the order of an incident that goes by the book. */
class MilestoneOrderTest {
    @Test
    void whatIsIdentifiedEarlyIsMitigatedAsSoonAsSomebodyTookIt() {
        Course course = new Course().stated("DETECTED 10, ACKNOWLEDGED 15, IDENTIFIED 5, MITIGATED 30, RESOLVED 40");

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
        Course course = new Course().stated("DETECTED 10, ACKNOWLEDGED 15, MITIGATED 30, IDENTIFIED 35, RESOLVED 40");

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
                        .stated("DETECTED 10, ACKNOWLEDGED 15, IMPACT_ENDED 30, RESOLVED 40")
                        .inShort())
                .containsExactly(
                        "1 DETECTED 10-15 stated",
                        "1 INVESTIGATING 15-30 stated inferred",
                        "1 MONITORING 30-40 stated",
                        "1 AFTER 40- stated");
    }

    @Test
    void anImpactThatBeginsAfterTheDetectionWasNeverUndetected() {
        Course course = new Course().stated("DETECTED 10, IMPACT_STARTED 12");

        assertThat(course.inShort()).containsExactly("1 DETECTED 10- stated");
        assertThat(course.findings())
                .containsExactly(
                        "phase.detected-before-impact /incident/milestones/1",
                        "phase.not-resolved /incident/milestones phase DETECTED 1");
        assertThat(new Course()
                        .stated("DETECTED 10")
                        .stated(minute(MilestoneName.IMPACT_STARTED, 10))
                        .inShort())
                .containsExactly("1 UNDETECTED 10-10 stated", "1 DETECTED 10- stated");
    }

    @Test
    void anImpactWhoseTimeMayBeBeforeTheDetectionIsNoContradiction() {
        Course course = new Course()
                .stated(minute(MilestoneName.DETECTED, 10))
                .stated(Course.milestone(MilestoneName.IMPACT_STARTED, 10, 30));

        assertThat(course.inShort()).containsExactly("1 DETECTED 10- stated");
        assertThat(course.findings()).containsExactly("phase.not-resolved /incident/milestones phase DETECTED 1");
    }

    @Test
    void whatCertainlyLiesWhereItCannotIsAFindingAndBeginsNoPhase() {
        Course course = new Course()
                .stated("LEAD_UP_STARTED 11, DETECTED 10, ACKNOWLEDGED 9, MITIGATED 50, RESOLVED 40, CLOSED 39");

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
        Course course = new Course().stated("DETECTED 10, ACKNOWLEDGED 20, MITIGATED 15, RESOLVED 40");

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 10-20 stated", "1 INVESTIGATING 20-40 stated inferred", "1 AFTER 40- stated");
        assertThat(course.findings()).contains("phase.out-of-order /incident/milestones/2 milestone MITIGATED");
    }

    @Test
    void aResolutionBeforeTheDetectionIsOutOfOrderAndTheEventsSayWhenItWas() {
        Course course = new Course().stated("DETECTED 10, RESOLVED 5");

        assertThat(course.inShort()).containsExactly("1 DETECTED 10- stated");
        assertThat(course.findings())
                .containsExactly(
                        "phase.out-of-order /incident/milestones/1 milestone RESOLVED",
                        "phase.not-resolved /incident/milestones phase DETECTED 1");
        assertThat(course.ended("a", 30).inShort())
                .containsExactly("1 DETECTED 10-30 stated inferred", "1 AFTER 30- a:resolved inferred");
    }

    @Test
    void anImpactAfterTheOnlyResolutionIsOutOfOrder() {
        assertThat(new Course().stated("IMPACT_STARTED 10, RESOLVED 5").findings())
                .containsExactly("phase.out-of-order /incident/milestones/0 milestone IMPACT_STARTED");
    }

    @Test
    void rangesThatOverlapAreNoContradictionAndGiveNoNegativeLength() {
        Course course = new Course()
                .stated("DETECTED 10")
                .stated(minute(MilestoneName.ACKNOWLEDGED, 10))
                .stated("MITIGATED 12")
                .stated(minute(MilestoneName.RESOLVED, 12));

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 10-10 stated",
                        "1 INVESTIGATING 10-12 stated",
                        "1 MONITORING 12-12 stated",
                        "1 AFTER 12- stated");
        assertThat(course.findings()).isEmpty();
        List<IncidentPhase> phases = new Course()
                .stated(Course.milestone(MilestoneName.DETECTED, 10, 59))
                .stated(minute(MilestoneName.ACKNOWLEDGED, 10))
                .phases()
                .getPhases();
        assertThat(phases.get(1).getStartInclusive()).isEqualTo(at(10).plusSeconds(59));
        assertThat(phases.get(0).toDuration()).contains(Duration.ZERO);
    }

    @Test
    void whatIsIdentifiedOutsideOfTheRoundBeginsNoPhase() {
        for (int identified : new int[] {5, 50}) {
            assertThat(new Course()
                            .stated("DETECTED 10, IDENTIFIED " + identified + ", RESOLVED 40")
                            .inShort())
                    .containsExactly("1 DETECTED 10-40 stated inferred", "1 AFTER 40- stated");
        }
    }

    @Test
    void theMessagesNameTheTimes() {
        assertThat(new Course().stated("DETECTED 10, ACKNOWLEDGED 9").phases().getFindings())
                .extracting(Finding::getMessage)
                .containsExactly(
                        "ACKNOWLEDGED at 2026-03-11T12:09:00Z lies before DETECTED at 2026-03-11T12:10:00Z; it begins no "
                                + "phase",
                        "DETECTED goes on since 2026-03-11T12:10:00Z: nothing tells of the resolution");
    }
}
