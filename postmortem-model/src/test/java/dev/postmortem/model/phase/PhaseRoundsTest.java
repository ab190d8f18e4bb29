package dev.postmortem.model.phase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import org.junit.jupiter.api.Test;

/** When an incident was over, and when it was opened again. */
class PhaseRoundsTest {
    @Test
    void anAlertThatFlapsIsOneRound() {
        Course course = new Course();
        for (int i = 0; i < 5; i++) {
            course.alert("a" + i, 40 * i, 40 * i + 10);
        }

        assertThat(course.inShort())
                .containsExactly("1 DETECTED 0-170 a0 inferred", "1 AFTER 170- a4:resolved inferred");
        assertThat(course.findings()).containsExactly("phase.end-unknown /incident/milestones phase DETECTED 1");
    }

    @Test
    void whatComesBackAfterAllAlertsWereSilentForLongIsAnotherRound() {
        Course course = new Course()
                .fired("a", 0)
                .event("ack", EventKind.ACKNOWLEDGED, 2)
                .ended("a", 10)
                .fired("b", 41)
                .event("ack2", EventKind.ACKNOWLEDGED, 45)
                .ended("b", 50);

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
                        .fired("a", 0)
                        .fired("b", 1)
                        .ended("a", 10)
                        .alert("c", 99, 120)
                        .inShort())
                .containsExactly("1 DETECTED 0-120 a inferred", "1 AFTER 120- c:resolved inferred");
    }

    @Test
    void anAlertThatFiresInTheEndIsNotResolved() {
        Course course = new Course().alert("a", 0, 10).fired("b", 20);

        assertThat(course.inShort()).containsExactly("1 DETECTED 0- a inferred");
        assertThat(course.findings()).containsExactly("phase.not-resolved /incident/milestones phase DETECTED 1");
        assertThat(course.phases().getPhases().get(0).toDuration()).isEmpty();
        assertThat(course.phases().getPhases().get(0).getEnd()).isEmpty();
    }

    @Test
    void theStatusSaysWhenItWasResolvedAndOpenedAgain() {
        Course course = new Course()
                .status("Investigating", 0)
                .fired("a", 1)
                .status("identified", 5)
                .status("monitoring", 8)
                .status("identified", 9)
                .status("monitoring", 11)
                .status("monitoring", 12)
                .ended("a", 13)
                .fired("b", 70)
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
        Course course =
                new Course().status("investigating", 0).status("resolved", 10).alert("a", 12, 20);

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
                .alert("a", 0, 5)
                .alert("b", 50, 51)
                .status("resolved", 55)
                .fired("c", 70)
                .stated("RESOLVED 60");

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
                        .fired("a", 0)
                        .stated("RESOLVED 10")
                        .status("resolved", 20)
                        .inShort())
                .containsExactly("1 DETECTED 0-10 a inferred", "1 AFTER 10- stated");
    }

    @Test
    void aResolutionAloneBeginsTheTimeAfter() {
        Course course = new Course()
                .event("log", EventKind.LOG, 0)
                .stated("RESOLVED 10")
                .fired("a", 20);

        assertThat(course.inShort()).containsExactly("1 LEAD_UP 0-10 log inferred", "1 AFTER 10- stated");
        assertThat(new Course().status("resolved", 3).inShort()).isEmpty();
    }

    @Test
    void statedMilestonesBelongToTheRoundInWhichTheyLie() {
        Course course = new Course()
                .status("open", 0)
                .status("resolved", 10)
                .status("open", 20)
                .status("resolved", 40)
                .stated("IMPACT_STARTED 25, ACKNOWLEDGED 22, MITIGATED 30");

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
                        .stated("IMPACT_STARTED 5, ACKNOWLEDGED 12")
                        .inShort())
                .containsExactly(
                        "1 UNDETECTED 5-10 stated inferred",
                        "1 DETECTED 10-12 e0 inferred",
                        "1 INVESTIGATING 12-20 stated inferred",
                        "1 AFTER 20-30 e1 inferred",
                        "2 DETECTED 30- e2 inferred");
    }

    @Test
    void peopleOpenAgainWhatWasSilentForLong() {
        Course course = new Course().alert("a", 0, 10).status("investigating", 60);

        assertThat(course.inShort())
                .containsExactly(
                        "1 DETECTED 0-10 a inferred",
                        "1 AFTER 10-60 a:resolved inferred",
                        "2 DETECTED 60- e2 inferred");
    }

    @Test
    void whatIsClosedAndNotResolvedGoesOn() {
        assertThat(new Course().stated("DETECTED 10, CLOSED 40").inShort()).containsExactly("1 DETECTED 10- stated");
    }
}
