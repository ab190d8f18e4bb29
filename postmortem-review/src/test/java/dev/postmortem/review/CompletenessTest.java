package dev.postmortem.review;

import static dev.postmortem.review.CompletePostmortem.action;
import static dev.postmortem.review.CompletePostmortem.factor;
import static dev.postmortem.review.CompletePostmortem.with;
import static dev.postmortem.review.CompletePostmortem.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private final Postmortem complete = CompletePostmortem.get();
    private final Incident incident = complete.getIncident().orElseThrow();
    private final Impact impact = complete.getImpacts().get(0);

    private static Postmortem changed(UnaryOperator<PostmortemBuilder> change) {
        return change.apply(CompletePostmortem.get().toBuilder()).build();
    }

    private static Postmortem changedAction(UnaryOperator<ActionItemBuilder> change) {
        return with(change.apply(action().toBuilder()).build());
    }

    @Test
    void completePostmortemGivesNothing() {
        assertThat(Findings.of(complete)).isEmpty();
        assertThat(PostmortemReview.standard().review(complete).isReady()).isTrue();
    }

    @Test
    void bareDraftHasNoError() {
        Postmortem draft = Postmortem.builder()
                .id(PostmortemId.of("x"))
                .title("Something broke")
                .status(PostmortemStatus.DRAFT)
                .build();
        ReviewResult result = PostmortemReview.standard().review(draft);
        assertThat(result.isReady()).isTrue();
        assertThat(result.count(FindingSeverity.WARNING)).isPositive();
        assertThat(PostmortemReview.standard()
                        .review(draft, PostmortemStatus.IN_REVIEW)
                        .isReady())
                .isFalse();
    }

    @Test
    void severityDependsOnTheStatusThatIsAskedFor() {
        Postmortem noOwner = changed(p -> p.owner(Optional.empty()));
        assertThat(Findings.of(noOwner, PostmortemStatus.DRAFT)).containsExactly("WARNING owner.missing /owner");
        assertThat(Findings.of(noOwner, PostmortemStatus.IN_REVIEW)).containsExactly("ERROR owner.missing /owner");
        assertThat(Findings.of(noOwner)).containsExactly("ERROR owner.missing /owner");
        assertThat(Findings.of(changed(p -> p.lessons(Optional.empty())), PostmortemStatus.DRAFT))
                .containsExactly(
                        "NOTE lessons.missing /lessons/gotLucky",
                        "NOTE lessons.missing /lessons/wentPoorly",
                        "NOTE lessons.missing /lessons/wentWell");
    }

    @Test
    void ownStatusCountsUnlessAnotherIsAskedFor() {
        Postmortem noOwner = changed(p -> p.owner(Optional.empty()).status(PostmortemStatus.DRAFT));
        ReviewResult result = PostmortemReview.standard().review(noOwner);
        assertThat(result.getStatus()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(result.isReady()).isTrue();
    }

    @Test
    void missingParts() {
        assertThat(Findings.of(changed(p -> p.summary(" ")))).containsExactly("ERROR summary.missing /summary");
        assertThat(Findings.of(changed(p -> p.timeline(Timeline.empty()))))
                .containsExactly("ERROR timeline.empty /timeline/events");
        assertThat(Findings.of(changed(p -> p.incident(Optional.empty()))))
                .contains("ERROR incident.missing /incident")
                .doesNotContain("ERROR incident.severity-missing /incident/severity");
    }

    @Test
    void missingPartsOfTheIncident() {
        assertThat(Findings.of(
                        with(incident.toBuilder().severity(Optional.empty()).build())))
                .containsExactly("ERROR incident.severity-missing /incident/severity");
        assertThat(Findings.of(with(incident.toBuilder()
                        .detectionMethod(DetectionMethod.UNKNOWN)
                        .build())))
                .containsExactly("ERROR incident.detection-missing /incident/detectionMethod");
    }

    @Test
    void triggerMayBeAFactor() {
        Postmortem noText = with(incident.toBuilder().trigger(Optional.empty()).build());
        assertThat(Findings.of(noText)).isEmpty();
        Postmortem none = noText.toBuilder()
                .factors(noText.getFactors().stream()
                        .map(f -> f.getKind() == FactorKind.TRIGGER
                                ? f.toBuilder().kind(FactorKind.CONDITION).build()
                                : f)
                        .toList())
                .build();
        assertThat(Findings.of(none))
                .containsExactly(
                        "ERROR incident.trigger-missing /incident/trigger",
                        "NOTE explanation.incomplete /explanations/0");
    }

    @Test
    void missingImpactAndNumbers() {
        assertThat(Findings.of(changed(p -> p.impacts(List.of())))).containsExactly("ERROR impact.missing /impacts");
        assertThat(Findings.of(
                        with(impact.toBuilder().requestsFailed(Optional.empty()).build())))
                .containsExactly("ERROR impact.without-numbers /impacts");
    }

    @Test
    void missingMilestones() {
        assertThat(Findings.of(without(MilestoneName.IMPACT_STARTED)))
                .containsExactly("ERROR milestone.impact-started-missing /incident/milestones");
        assertThat(Findings.of(without(MilestoneName.DETECTED)))
                .containsExactly("ERROR milestone.detected-missing /incident/milestones");
        assertThat(Findings.of(without(MilestoneName.RESOLVED)))
                .containsExactly("ERROR milestone.resolved-missing /incident/milestones");
    }

    @Test
    void tooFewFactorsOrNoOutcome() {
        Postmortem one =
                changed(p -> p.factors(List.of(complete.getFactors().get(0), factor("no-canary", FactorKind.TRIGGER)))
                        .explanations(List.of(complete.getExplanations().get(0).toBuilder()
                                .causes(List.of(FactorId.of("no-canary")))
                                .build())));
        assertThat(Findings.of(one))
                .containsExactly("ERROR factor.too-few /factors", "NOTE explanation.single-cause /explanations/0");
        Postmortem noOutcome =
                changed(p -> p.factors(complete.getFactors().subList(1, 3)).explanations(List.of()));
        assertThat(Findings.of(noOutcome)).containsExactly("ERROR outcome.missing /factors");
    }

    @Test
    void missingActions() {
        assertThat(Findings.of(with(new ActionItem[0]))).containsExactly("ERROR action.missing /actionItems");
        assertThat(Findings.of(changedAction(a -> a.type(ActionType.REPAIR)))).isEmpty();
        assertThat(Findings.of(changedAction(a -> a.type(ActionType.REPAIR).addresses(List.of()))))
                .contains("ERROR action.prevents-nothing /actionItems");
        assertThat(Findings.of(changedAction(a -> a.type(ActionType.DETECT))))
                .contains("ERROR action.prevents-nothing /actionItems");
    }

    @Test
    void whatNobodyHasDecidedPreventsNothingYet() {
        Postmortem proposed = changedAction(a -> a.status(ActionStatus.PROPOSED));

        assertThat(Findings.of(proposed)).contains("ERROR action.prevents-nothing /actionItems");
        assertThat(Findings.message(proposed, ReviewRule.ACTION_PREVENTS_NOTHING))
                .isEqualTo(
                        "none of the actions that are decided is a PREVENT or a MITIGATE, and they do not close what led"
                                + " to the outcomes; action a1, a PREVENT, would, but nobody has decided it yet");
        assertThat(Findings.of(changedAction(a -> a.needsDiscussion(true))))
                .contains("ERROR action.prevents-nothing /actionItems");
        assertThat(Findings.of(
                        changedAction(a -> a.status(ActionStatus.IN_PROGRESS).needsDiscussion(true))))
                .isEmpty();
    }

    @Test
    void actionsThatNobodyCanFollow() {
        assertThat(Findings.of(changedAction(a -> a.owner(Optional.empty()))))
                .containsExactly("ERROR action.owner-missing /actionItems/0/owner");
        assertThat(Findings.of(changedAction(a -> a.dueDate(Optional.empty()))))
                .containsExactly("ERROR action.untracked /actionItems/0");
        assertThat(Findings.of(changedAction(a -> a.dueDate(Optional.empty()).needsDiscussion(true))))
                .containsExactly(
                        "ERROR action.prevents-nothing /actionItems", "WARNING coverage.rests-on-proposals /factors/0");
    }

    @Test
    void whatMadeItLongHasAnActionToo() {
        Postmortem complete = CompletePostmortem.get();
        Postmortem slow = changed(p -> p.addFactors(
                        CompletePostmortem.factor("slow", FactorKind.OUTCOME).toBuilder()
                                .aspect(OutcomeAspect.DURATION)
                                .build(),
                        CompletePostmortem.factor("no-page", FactorKind.DETECTION_GAP))
                .addExplanations(complete.getExplanations().get(0).toBuilder()
                        .id(ExplanationId.of("why-slow"))
                        .effect(FactorId.of("slow"))
                        .causes(List.of(FactorId.of("failed"), FactorId.of("no-page")))
                        .build()));
        assertThat(Findings.of(slow))
                .containsExactly(
                        "WARNING coverage.open-combinations /factors/3",
                        "WARNING factor.gap-without-action /factors/4",
                        "NOTE factor.without-action /factors/4");
        ActionItem page = action().toBuilder()
                .id(ActionItemId.of("a2"))
                .type(ActionType.DETECT)
                .addresses(List.of(FactorId.of("no-page")))
                .build();
        assertThat(Findings.of(slow.toBuilder().addActionItems(page).build())).isEmpty();
    }

    @Test
    void declinedActionNeedsAReason() {
        ActionItem declined = action().toBuilder()
                .id(ActionItemId.of("a2"))
                .status(ActionStatus.WONT_DO)
                .build();
        assertThat(Findings.of(with(action(), declined)))
                .containsExactly("ERROR action.declined-without-reason /actionItems/1/reason");
        assertThat(Findings.of(with(
                        action(), declined.toBuilder().reason("Too costly.").build())))
                .isEmpty();
    }

    @Test
    void closedPostmortemHasNoOpenActions() {
        assertThat(Findings.of(complete, PostmortemStatus.CLOSED))
                .containsExactly("ERROR action.unfinished /actionItems/0/status");
        assertThat(Findings.of(changedAction(a -> a.status(ActionStatus.DONE)), PostmortemStatus.CLOSED))
                .isEmpty();
    }

    @Test
    void eachListOfLessonsAndEachPartOfTheMessage() {
        Lessons lessons = complete.getLessons().orElseThrow();
        assertThat(Findings.of(changed(p -> p.lessons(
                        lessons.toBuilder().gotLucky(List.of(Statement.of(" "))).build()))))
                .containsExactly("ERROR lessons.missing /lessons/gotLucky");
        ExternalMessage message = complete.getExternalMessage().orElseThrow();
        assertThat(Findings.of(changed(p -> p.externalMessage(
                        message.toBuilder().whatHappened(Optional.empty()).build()))))
                .containsExactly("ERROR external-message.missing /externalMessage/whatHappened");
    }

    @Test
    void noMessageIsNeededWhereCustomersNoticedNothing() {
        Postmortem internal = with(impact.toBuilder().customerVisible(false).build()).toBuilder()
                .externalMessage(Optional.empty())
                .build();
        assertThat(Findings.of(internal)).isEmpty();
    }

    @Test
    void unexplainedOutcomeIsDemandedByReviewed() {
        Postmortem unexplained = changed(p -> p.addFactors(factor("late", FactorKind.OUTCOME)));
        assertThat(Findings.of(unexplained)).containsExactly("ERROR factor.unexplained-outcome /factors/3");
        assertThat(Findings.of(unexplained, PostmortemStatus.DRAFT))
                .containsExactly("NOTE factor.unexplained-outcome /factors/3");
    }
}
