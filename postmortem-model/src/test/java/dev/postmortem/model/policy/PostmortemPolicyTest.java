package dev.postmortem.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.Approval;
import dev.postmortem.model.ApprovalDecision;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostmortemPolicyTest {
    /** A Friday, late in the evening in UTC. */
    private static final Instant RESOLVED = Instant.parse("2026-03-06T23:30:00Z");

    private static final LocalDate OVER = LocalDate.of(2026, 3, 6);
    private static final Severity ONE = Severity.of(1, "SEV-1");
    private static final Severity TWO = Severity.of(2, "SEV-2");
    private static final PostmortemPolicy PAGER_DUTY = PostmortemPolicy.preset("pagerduty");
    private static final PostmortemPolicy ATLASSIAN = PostmortemPolicy.preset("atlassian-4-weeks");

    @Test
    void pagerDutyGivesThreeCalendarDaysOrFiveBusinessDays() {
        assertThat(PAGER_DUTY.dueBy(ONE, OVER, Set.of())).contains(LocalDate.of(2026, 3, 9));
        assertThat(PAGER_DUTY.dueBy(TWO, OVER, Set.of())).contains(LocalDate.of(2026, 3, 13));
        assertThat(PAGER_DUTY.dueBy(TWO, OVER, Set.of(LocalDate.of(2026, 3, 9))))
                .contains(LocalDate.of(2026, 3, 16));
        assertThat(PAGER_DUTY.dueBy(Severity.of(3, "SEV-3"), OVER, Set.of())).isEmpty();
    }

    @Test
    void atlassianGivesPriorityActionsFourOrEightWeeks() {
        assertThat(ATLASSIAN.actionDueBy(TWO, ActionPriority.P1, OVER, Set.of()))
                .contains(OVER.plusWeeks(4));
        assertThat(PostmortemPolicy.preset("atlassian-8-weeks").actionDueBy(ONE, ActionPriority.P0, OVER, Set.of()))
                .contains(OVER.plusWeeks(8));
        assertThat(ATLASSIAN.actionDueBy(ONE, ActionPriority.P2, OVER, Set.of()))
                .isEmpty();
        assertThat(ATLASSIAN.dueBy(ONE, OVER, Set.of())).isEmpty();
    }

    @Test
    void theRankOfTheSeverityDecidesAndAWaiverEndsTheMatter() {
        Postmortem severe = postmortem(Severity.of(2, "our own name"));

        assertThat(PAGER_DUTY.isRequired(severe)).isTrue();
        assertThat(PAGER_DUTY.requiredBecause(severe)).containsExactly(Criterion.SEVERITY);
        assertThat(PAGER_DUTY.isRequired(postmortem(Severity.of(3, "SEV-3")))).isFalse();
        assertThat(PAGER_DUTY.isRequired(waived(severe))).isFalse();
        assertThat(PAGER_DUTY.requiredBecause(waived(severe))).isNotEmpty();
    }

    @Test
    void aPostmortemThatKeepsTheRulesHasNoFindings() {
        Postmortem kept =
                postmortem(ONE).toBuilder().dueBy(LocalDate.of(2026, 3, 9)).build();

        assertThat(PAGER_DUTY.check(kept, ZoneOffset.UTC, Set.of())).isEmpty();
    }

    @Test
    void whatIsDueTooLateIsFoundInTheZoneOfTheCaller() {
        Postmortem late =
                postmortem(ONE).toBuilder().dueBy(LocalDate.of(2026, 3, 10)).build();

        assertThat(PAGER_DUTY.check(late, ZoneOffset.UTC, Set.of()))
                .extracting(Finding::toString)
                .containsExactly(
                        "WARNING policy.due-too-late /dueBy 2026-03-10 is later than 2026-03-09, the last day that"
                                + " policy pagerduty allows - choose an earlier day, or say why not");
        assertThat(PAGER_DUTY.check(late, ZoneId.of("Europe/Berlin"), Set.of())).isEmpty();
        assertThat(PAGER_DUTY.check(waived(late), ZoneOffset.UTC, Set.of())).isEmpty();
    }

    @Test
    void withoutAResolutionTheEndOfTheImpactCounts() {
        Incident incident = postmortem(ONE).getIncident().orElseThrow();
        Milestone ended = incident.getMilestones().get(0).toBuilder()
                .name(MilestoneName.IMPACT_ENDED)
                .build();
        Postmortem late = postmortem(ONE).toBuilder()
                .incident(incident.toBuilder().milestones(List.of(ended)).build())
                .dueBy(LocalDate.of(2026, 3, 10))
                .build();

        assertThat(PAGER_DUTY.check(late, ZoneOffset.UTC, Set.of()))
                .extracting(Finding::getPath)
                .containsExactly("/dueBy");
    }

    @Test
    void actionsAreDueInTimeUnlessTheyWereDeclined() {
        ActionItem late = action(OVER.plusWeeks(4).plusDays(1));
        Postmortem pm = postmortem(ONE).toBuilder()
                .addActionItems(
                        action(OVER.plusWeeks(4)).toBuilder()
                                .id(ActionItemId.of("in-time"))
                                .build(),
                        late,
                        late.toBuilder()
                                .id(ActionItemId.of("declined"))
                                .status(ActionStatus.WONT_DO)
                                .build())
                .build();

        assertThat(ATLASSIAN.check(pm, ZoneOffset.UTC, Set.of()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.getId()).isEqualTo(PolicyRule.ACTION_DUE_TOO_LATE.getId());
                    assertThat(f.getPath()).isEqualTo("/actionItems/1/dueDate");
                    assertThat(f.getSubject()).isEqualTo("action a");
                });
    }

    @Test
    void theSectionsOfAStatusHoldForLaterOnes() {
        PostmortemPolicy policy = PostmortemPolicy.builder()
                .name("p")
                .addStatusRules(
                        rule(PostmortemStatus.REVIEWED, PostmortemSection.LESSONS, PostmortemSection.OWNER),
                        rule(PostmortemStatus.IN_REVIEW, PostmortemSection.OWNER, PostmortemSection.SUMMARY))
                .build();

        assertThat(policy.requiredSections(PostmortemStatus.DRAFT)).isEmpty();
        assertThat(policy.requiredSections(PostmortemStatus.IN_REVIEW))
                .containsExactly(PostmortemSection.OWNER, PostmortemSection.SUMMARY);
        assertThat(policy.requiredSections(PostmortemStatus.CLOSED))
                .containsExactly(PostmortemSection.OWNER, PostmortemSection.SUMMARY, PostmortemSection.LESSONS);
        assertThat(policy.missingSections(
                        postmortem(ONE).toBuilder().summary("s").build(), PostmortemStatus.CLOSED))
                .containsExactly(PostmortemSection.OWNER, PostmortemSection.LESSONS);
    }

    @Test
    void atlassianAsksForAnApprovalBeforeItIsReviewed() {
        Postmortem reviewed =
                postmortem(ONE).toBuilder().status(PostmortemStatus.REVIEWED).build();
        Postmortem approved = reviewed.toBuilder()
                .addApprovals(Approval.builder()
                        .approver(Actor.of("A", ActorType.HUMAN))
                        .decision(ApprovalDecision.APPROVED)
                        .decidedAt(RESOLVED)
                        .build())
                .build();

        assertThat(ATLASSIAN.check(reviewed, ZoneOffset.UTC, Set.of()))
                .extracting(Finding::getId, Finding::getPath)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("policy.section-missing", "/approvals"));
        assertThat(ATLASSIAN.check(approved, ZoneOffset.UTC, Set.of())).isEmpty();
    }

    @Test
    void presetsAreSortedAndAnUnknownOneNamesThem() {
        assertThat(PostmortemPolicy.presets())
                .containsExactly("atlassian-4-weeks", "atlassian-8-weeks", "google-sre", "pagerduty")
                .allSatisfy(name ->
                        assertThat(PostmortemPolicy.preset(name).getName()).isEqualTo(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostmortemPolicy.preset("acme"))
                .withMessageStartingWith("there is no policy \"acme\"; use one of atlassian-4-weeks,");
    }

    @Test
    void aSeverityHasOneRule() {
        List<SeverityRule> twice = List.of(
                PAGER_DUTY.getSeverityRules().get(0),
                PAGER_DUTY.getSeverityRules().get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGER_DUTY.toBuilder().severityRules(twice).build())
                .withMessage(
                        "policy \"pagerduty\" has two rules for one severity among the ranks [1, 1]; keep one of each");
    }

    private static StatusRule rule(PostmortemStatus status, PostmortemSection... sections) {
        return StatusRule.builder().status(status).addSections(sections).build();
    }

    private static ActionItem action(LocalDate due) {
        return ActionItem.builder()
                .id(ActionItemId.of("a"))
                .title("Add an alert")
                .type(ActionType.DETECT)
                .priority(ActionPriority.P0)
                .dueDate(due)
                .build();
    }

    private static Postmortem waived(Postmortem postmortem) {
        return postmortem.toBuilder()
                .waiver(Waiver.builder()
                        .reason("an exercise")
                        .by(Actor.of("A", ActorType.HUMAN))
                        .at(RESOLVED)
                        .build())
                .build();
    }

    private static Postmortem postmortem(Severity severity) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("t")
                .status(PostmortemStatus.DRAFT)
                .incident(Incident.builder()
                        .severity(severity)
                        .addMilestones(Milestone.builder()
                                .name(MilestoneName.RESOLVED)
                                .at(EventTime.of(RESOLVED, TimePrecision.SECOND))
                                .build())
                        .build())
                .build();
    }
}
