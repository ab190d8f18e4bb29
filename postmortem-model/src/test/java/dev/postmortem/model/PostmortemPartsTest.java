package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorTaxonomy;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ServiceLevelObjective;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.policy.PostmortemSection;
import dev.postmortem.model.policy.RequirementCriteria;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the parts of a review compute and refuse. */
class PostmortemPartsTest {
    private static final Postmortem RICH = PostmortemExamples.postmortem();
    private static final Postmortem SPARSE = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("t")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void theAgendaHasWhatNeedsDiscussionAndWhatHasNoAnswer() {
        Postmortem pm = SPARSE.toBuilder()
                .addActionItems(action("a", true), action("b", false))
                .lessons(Lessons.builder()
                        .addOpenQuestions(
                                OpenQuestion.builder()
                                        .text("Why so late?")
                                        .visibility(Visibility.RESTRICTED)
                                        .build(),
                                OpenQuestion.builder().text("q").answer("a").build(),
                                OpenQuestion.builder().text("r").answer(" ").build())
                        .build())
                .build();

        assertThat(pm.toAgenda())
                .containsExactly(
                        AgendaItem.builder()
                                .topic("Do a")
                                .actionItem(ActionItemId.of("a"))
                                .visibility(Visibility.PUBLIC)
                                .build(),
                        AgendaItem.of("Why so late?").toBuilder()
                                .visibility(Visibility.RESTRICTED)
                                .build(),
                        AgendaItem.of("r"));
        assertThat(SPARSE.toAgenda()).isEmpty();
    }

    @Test
    void theLastDecisionOfEachApproverCounts() {
        assertThat(SPARSE.hasApproval()).isFalse();
        assertThat(approved(approval("A", ApprovalDecision.ABSTAINED, 0))).isFalse();
        assertThat(approved(approval("A", ApprovalDecision.APPROVED, 0))).isTrue();
        assertThat(approved(
                        approval("A", ApprovalDecision.APPROVED, 5),
                        approval("A", ApprovalDecision.CHANGES_REQUESTED, 0)))
                .isTrue();
        assertThat(approved(
                        approval("A", ApprovalDecision.APPROVED, 0),
                        approval("B", ApprovalDecision.CHANGES_REQUESTED, 0)))
                .isFalse();
    }

    @Test
    void anActionHasOneKeyForeverInATracker() {
        ActionItem action = action("a", false);

        assertThat(action.toExternalKey(PostmortemId.of("pm-1"))).isEqualTo("pm-1/a");
        assertThat(action.toBuilder().externalKey("K").build().toExternalKey(PostmortemId.of("pm-1")))
                .isEqualTo("K");
    }

    @Test
    void aMeetingHasALengthAndSoAnEnd() {
        refused(
                () -> Meeting.builder().duration(Duration.ZERO).build(),
                "a meeting of PT0S cannot be; give a positive length");
        Meeting meeting = MeetingExamples.meeting();
        assertThat(meeting.toEnd()).contains(Examples.NOON.plus(Duration.ofMinutes(45)));
        assertThat(Meeting.builder().scheduledAt(Examples.NOON).build().toEnd()).isEmpty();
    }

    @Test
    void termsReferencesAndCustomersAreListedOnce() {
        refused(
                () -> RICH.toBuilder().addAllGlossary(RICH.getGlossary()).build(),
                "the glossary term id DB stands twice; give each its own");
        refused(
                () -> RICH.toBuilder()
                        .addAllExternalReferences(RICH.getExternalReferences())
                        .build(),
                "the external reference id [jira, ticket, OPS-1] stands twice; give each its own");
        Impact impact = RICH.getImpacts().get(0);
        refused(
                () -> impact.toBuilder()
                        .addAllImpactedCustomers(impact.getImpactedCustomers())
                        .build(),
                "impact i-1 lists a customer twice among [c-1, c-1]; keep one of each id");
    }

    @Test
    void figuresOfObjectivesAndThresholdsMakeSense() {
        ServiceLevelObjective objective =
                ServiceLevelObjective.builder().name("o").build();
        refused(
                () -> objective.toBuilder().target(new BigDecimal("99.9")).build(),
                "the target 99.9 of objective \"o\" is not between 0 and 1; write 99.9 % as 0.999");
        refused(
                () -> objective.toBuilder().budgetConsumed(new BigDecimal("-1")).build(),
                "objective \"o\" consumed -1 of its budget; give 0 or more");
        refused(
                () -> objective.toBuilder()
                        .budgetConsumed(new BigDecimal("1E+33"))
                        .build(),
                "a figure of objective \"o\" has a scale beyond 32; round it");
        refused(
                () -> RequirementCriteria.builder()
                        .visibleLongerThan(Duration.ofSeconds(-1))
                        .build(),
                "a threshold below zero cannot be; give zero or a positive length");
        refused(
                () -> PostmortemExamples.waiver().toBuilder().reason(" ").build(),
                "a waiver needs a reason; say why no postmortem is needed");
    }

    @Test
    void aTaxonomyListsEachCategoryOnce() {
        assertThat(FactorTaxonomy.standard().hasCategory(FactorCategory.of("CHANGE")))
                .isTrue();
        assertThat(FactorTaxonomy.standard().hasCategory(FactorCategory.of("OUR_OWN")))
                .isFalse();
        refused(
                () -> FactorTaxonomy.builder()
                        .name("ours")
                        .addCategories(FactorCategory.BUG, FactorCategory.BUG)
                        .build(),
                "taxonomy \"ours\" needs at least one category and none twice, but has [BUG, BUG]");
    }

    @ParameterizedTest
    @EnumSource(PostmortemSection.class)
    void eachSectionIsInARichPostmortemAndNotInASparseOne(PostmortemSection section) {
        Postmortem approved = RICH.toBuilder()
                .approvals(List.of(approval("A", ApprovalDecision.APPROVED, 0)))
                .build();

        assertThat(section.isIn(approved)).isTrue();
        assertThat(section.isIn(SPARSE)).isFalse();
        assertThat(section.toPointer()).startsWith("/");
    }

    private static boolean approved(Approval... approvals) {
        return SPARSE.toBuilder().addApprovals(approvals).build().hasApproval();
    }

    private static Approval approval(String name, ApprovalDecision decision, int second) {
        return Approval.builder()
                .approver(Actor.of(name, ActorType.HUMAN))
                .decision(decision)
                .decidedAt(Examples.NOON.plusSeconds(second))
                .build();
    }

    private static ActionItem action(String id, boolean discuss) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title("Do " + id)
                .type(ActionType.REPAIR)
                .needsDiscussion(discuss)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    private static void refused(ThrowingCallable building, String message) {
        assertThatIllegalArgumentException().isThrownBy(building).withMessage(message);
    }
}
