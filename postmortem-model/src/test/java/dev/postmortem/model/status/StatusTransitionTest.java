package dev.postmortem.model.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postmortem.model.Approval;
import dev.postmortem.model.ApprovalDecision;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatusTransitionTest {
    private static final Instant NOW = Instant.parse("2026-03-09T09:00:00Z");
    private static final StatusTransition STANDARD = StatusTransition.standard();

    @Test
    void aCompletePostmortemMovesOneStepAtATime() {
        Postmortem draft = Complete.postmortem(PostmortemStatus.DRAFT);

        Postmortem inReview = moved(draft, PostmortemStatus.IN_REVIEW);
        Postmortem reviewed = moved(inReview, PostmortemStatus.REVIEWED);
        Postmortem closed = moved(reviewed, PostmortemStatus.CLOSED);

        assertThat(inReview)
                .isEqualTo(draft.toBuilder().status(PostmortemStatus.IN_REVIEW).build());
        assertThat(closed)
                .isEqualTo(draft.toBuilder()
                        .status(PostmortemStatus.CLOSED)
                        .publishedAt(NOW)
                        .build());
    }

    @Test
    void theFirstPublicationStays() {
        Instant first = Instant.parse("2026-03-02T00:00:00Z");
        Postmortem again = Complete.postmortem(PostmortemStatus.IN_REVIEW).toBuilder()
                .publishedAt(first)
                .build();

        assertThat(moved(again, PostmortemStatus.REVIEWED).getPublishedAt()).contains(first);
    }

    @Test
    void openingAClosedOnePublishesNothing() {
        Postmortem closed = Complete.postmortem(PostmortemStatus.CLOSED);

        assertThat(moved(closed, PostmortemStatus.REVIEWED).getPublishedAt()).isEmpty();
    }

    @Test
    void stepsCannotBeSkipped() {
        StatusMove move = STANDARD.move(Complete.postmortem(PostmortemStatus.DRAFT), PostmortemStatus.CLOSED, NOW);

        assertThat(move.getMoved()).isEmpty();
        assertThat(move)
                .hasToString(
                        "DRAFT -> CLOSED refused\n"
                                + "ERROR status.step-skipped /status there is no move from DRAFT to CLOSED - move it to one of [IN_REVIEW]");
    }

    @Test
    void aPostmortemThatHasTheStatusIsNotMoved() {
        StatusMove move = STANDARD.move(Complete.postmortem(PostmortemStatus.REVIEWED), PostmortemStatus.REVIEWED, NOW);

        assertThat(move)
                .hasToString("REVIEWED -> REVIEWED refused\n"
                        + "ERROR status.unchanged /status the postmortem is REVIEWED already"
                        + " - move it to one of [DRAFT, IN_REVIEW, CLOSED]");
    }

    @Test
    void anEmptyDraftIsToldEverythingThatAReviewNeeds() {
        StatusMove move = STANDARD.move(Complete.empty(PostmortemStatus.DRAFT), PostmortemStatus.IN_REVIEW, NOW);

        assertThat(move.getFindings())
                .isSorted()
                .extracting(Finding::getId)
                .containsExactly(
                        "action.missing",
                        "factor.too-few",
                        "impact.missing",
                        "incident.missing",
                        "owner.missing",
                        "summary.missing",
                        "timeline.empty");
        assertThat(move.getFindings()).allSatisfy(f -> assertThat(f.getHint()).isNotBlank());
    }

    @Test
    void whatALowerStatusDemandsIsDemandedAboveToo() {
        Postmortem reviewed = Complete.postmortem(PostmortemStatus.REVIEWED).toBuilder()
                .summary(" \t")
                .build();

        assertThat(STANDARD.move(reviewed, PostmortemStatus.CLOSED, NOW).getFindings())
                .extracting(Finding::getId)
                .containsExactly("summary.missing");
    }

    @Test
    void nobodyWhoseLastDecisionAsksForChangesIsPassedOver() {
        Postmortem inReview = Complete.postmortem(PostmortemStatus.IN_REVIEW);
        Approval approved = inReview.getApprovals().get(0);
        Approval objection = approved.toBuilder()
                .decision(ApprovalDecision.CHANGES_REQUESTED)
                .decidedAt(approved.getDecidedAt().plusSeconds(60))
                .build();

        assertThat(toReviewed(inReview, List.of()))
                .containsExactly("ERROR approval.missing /approvals nobody has approved it"
                        + " - let a reviewer approve it, and whoever asked for changes decide again");
        assertThat(toReviewed(inReview, List.of(approved, objection)))
                .containsExactly("ERROR approval.missing /approvals nobody's last decision approves it,"
                        + " or somebody's asks for changes"
                        + " - let a reviewer approve it, and whoever asked for changes decide again");
        assertThat(toReviewed(
                        inReview,
                        List.of(
                                objection,
                                approved.toBuilder()
                                        .decidedAt(objection.getDecidedAt().plusSeconds(1))
                                        .build())))
                .isEmpty();
    }

    @Test
    void aWaivedPostmortemIsClosedAsItIs() {
        Postmortem waived = Complete.empty(PostmortemStatus.DRAFT).toBuilder()
                .waiver(Waiver.builder()
                        .reason("a drill")
                        .by(Actor.of("Ben Osei", ActorType.HUMAN))
                        .at(NOW)
                        .build())
                .build();
        Postmortem closed = waived.toBuilder().status(PostmortemStatus.CLOSED).build();

        assertThat(moved(waived, PostmortemStatus.CLOSED)).isEqualTo(closed);
        assertThat(STANDARD.move(waived, PostmortemStatus.REVIEWED, NOW).getMoved())
                .isEmpty();
        assertThat(STANDARD.move(closed, PostmortemStatus.CLOSED, NOW).getMoved())
                .isEmpty();
    }

    @Test
    void actionItemsNeedAnOwnerAndAReasonToBeReviewed() {
        ActionItem action = Complete.action();
        Postmortem inReview = withActions(
                PostmortemStatus.IN_REVIEW,
                action.toBuilder().owner(Optional.empty()).build(),
                action.toBuilder()
                        .id(ActionItemId.of("ai-2"))
                        .owner(Optional.empty())
                        .status(ActionStatus.WONT_DO)
                        .build());

        assertThat(STANDARD.move(inReview, PostmortemStatus.REVIEWED, NOW).getFindings())
                .extracting(f -> f.getSubject() + " | " + f)
                .containsExactly(
                        "action ai-2 | ERROR action.declined-without-reason /actionItems/1/reason action ai-2 was declined"
                                + " without a reason - say why, so that nobody has to ask again",
                        "action ai-1 | ERROR action.owner-missing /actionItems/0/owner action ai-1 has no owner"
                                + " - name one person");
    }

    @Test
    void anOutcomeIsNoFactorThatContributed() {
        ContributingFactor first =
                Complete.postmortem(PostmortemStatus.DRAFT).getFactors().get(0);
        ContributingFactor outcome = first.toBuilder()
                .id(FactorId.of("f-9"))
                .kind(FactorKind.OUTCOME)
                .build();

        assertThat(factorsToReview(outcome)).containsExactly("no contributing factor is named");
        assertThat(factorsToReview(first)).containsExactly("only one contributing factor is named");
        assertThat(factorsToReview(first, outcome)).containsExactly("only one contributing factor is named");
    }

    @Test
    void actionItemsAreFinishedBeforeItIsClosed() {
        ActionItem open =
                Complete.action().toBuilder().status(ActionStatus.IN_PROGRESS).build();

        StatusMove move = STANDARD.move(withActions(PostmortemStatus.REVIEWED, open), PostmortemStatus.CLOSED, NOW);

        assertThat(move.getFindings())
                .extracting(Finding::toString)
                .containsExactly(
                        "ERROR action.unfinished /actionItems/0/status action ai-1 is neither done nor declined,"
                                + " but a closed postmortem has no open actions - finish it, or decline it with a reason");
    }

    @Test
    void aLongListOfFindingsSaysHowManyThereAre() {
        ActionItem[] open = IntStream.range(0, 1000)
                .mapToObj(i -> Complete.action().toBuilder()
                        .id(ActionItemId.of("ai-" + i))
                        .status(ActionStatus.OPEN)
                        .build())
                .toArray(ActionItem[]::new);

        List<Finding> findings = STANDARD.move(
                        withActions(PostmortemStatus.REVIEWED, open), PostmortemStatus.CLOSED, NOW)
                .getFindings();

        assertThat(findings).hasSize(26);
        assertThat(findings.get(0).getMessage()).isEqualTo("25 of 1000 findings of this kind are listed");
        assertThat(STANDARD.move(
                                withActions(PostmortemStatus.REVIEWED, Arrays.copyOf(open, 25)),
                                PostmortemStatus.CLOSED,
                                NOW)
                        .getFindings())
                .hasSize(25)
                .allMatch(f -> !f.getSubject().isEmpty());
    }

    @Test
    void nothingIsInTheWayBack() {
        Postmortem closed = Complete.empty(PostmortemStatus.CLOSED);
        StatusTransition strict = STANDARD.gatedBy((pm, target) -> List.of(finding("a.b", FindingSeverity.ERROR)));

        for (PostmortemStatus target :
                List.of(PostmortemStatus.DRAFT, PostmortemStatus.IN_REVIEW, PostmortemStatus.REVIEWED)) {
            assertThat(strict.move(closed, target, NOW).getMoved())
                    .contains(closed.toBuilder().status(target).build());
        }
    }

    @Test
    void aGateRefusesByAnErrorOnly() {
        Postmortem draft = Complete.postmortem(PostmortemStatus.DRAFT);
        Finding warning = finding("a.warning", FindingSeverity.WARNING);
        Finding error = finding("a.error", FindingSeverity.ERROR);
        StatusTransition warned = STANDARD.gatedBy((pm, target) -> List.of(warning));

        StatusMove allowed = warned.move(draft, PostmortemStatus.IN_REVIEW, NOW);
        StatusMove refused =
                warned.gatedBy((pm, target) -> List.of(error)).move(draft, PostmortemStatus.IN_REVIEW, NOW);

        assertThat(allowed.getMoved()).isPresent();
        assertThat(allowed.getFindings()).containsExactly(warning);
        assertThat(refused.getMoved()).isEmpty();
        assertThat(refused.getFindings()).containsExactly(error, warning);
    }

    @Test
    void aGateSeesThePostmortemAndTheTarget() {
        StatusTransition telling = STANDARD.gatedBy((pm, target) -> List.of(Finding.builder()
                .id("a.b")
                .severity(FindingSeverity.NOTE)
                .message(pm.getStatus() + " to " + target)
                .build()));

        assertThat(telling.move(Complete.postmortem(PostmortemStatus.DRAFT), PostmortemStatus.IN_REVIEW, NOW))
                .hasToString("DRAFT -> IN_REVIEW\nNOTE a.b DRAFT to IN_REVIEW");
    }

    @Test
    void oneReasonAtOnePlaceIsToldOnceInTheWordsOfTheGate() {
        Finding gated = finding("owner.missing", FindingSeverity.ERROR).toBuilder()
                .path("/owner")
                .build();
        Postmortem draft = Complete.postmortem(PostmortemStatus.DRAFT).toBuilder()
                .owner(Optional.empty())
                .build();

        assertThat(STANDARD.gatedBy((pm, target) -> List.of(gated))
                        .move(draft, PostmortemStatus.IN_REVIEW, NOW)
                        .getFindings())
                .containsExactly(gated);
        assertThat(STANDARD.gatedBy((pm, target) -> List.of(
                                gated.toBuilder().severity(FindingSeverity.NOTE).build()))
                        .move(draft, PostmortemStatus.IN_REVIEW, NOW)
                        .getMoved())
                .isEmpty();
    }

    @Test
    void aMoveDoesNotContradictItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusMove.builder()
                        .former(PostmortemStatus.DRAFT)
                        .target(PostmortemStatus.IN_REVIEW)
                        .build())
                .withMessage("the move from DRAFT to IN_REVIEW contradicts itself;"
                        + " give a postmortem of the new status, or an ERROR, and not both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusMove.builder()
                        .former(PostmortemStatus.DRAFT)
                        .target(PostmortemStatus.IN_REVIEW)
                        .moved(Complete.empty(PostmortemStatus.DRAFT))
                        .build());
        assertThatNullPointerException()
                .isThrownBy(() -> STANDARD.gatedBy(null))
                .withMessage("gate");
    }

    @Test
    void theDocumentListsEveryReasonWithTheStatusThatDemandsIt() throws IOException {
        assertThat(documented()).isEqualTo(found());
    }

    /** What a postmortem that lacks everything is told, and the first status that demands it. */
    private static TreeMap<String, String> found() {
        TreeMap<String, String> found = new TreeMap<>();
        Postmortem bad = withActions(
                PostmortemStatus.DRAFT,
                Complete.action().toBuilder()
                        .owner(Optional.empty())
                        .status(ActionStatus.OPEN)
                        .build(),
                Complete.action().toBuilder()
                        .id(ActionItemId.of("ai-2"))
                        .status(ActionStatus.WONT_DO)
                        .build());
        for (PostmortemStatus target : PostmortemStatus.values()) {
            Stream.of(bad, Complete.empty(PostmortemStatus.DRAFT))
                    .flatMap(pm -> StatusDemands.of(pm, target).stream())
                    .forEach(f -> found.putIfAbsent(f.getId(), target.name()));
        }
        found.put("status.step-skipped", "every status");
        found.put("status.unchanged", "every status");
        return found;
    }

    private static TreeMap<String, String> documented() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/findings.md"));
        String section = page.substring(page.indexOf("## Status moves"));
        TreeMap<String, String> rows = new TreeMap<>();
        for (MatchResult row : Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|$")
                .matcher(section)
                .results()
                .toList()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private static Postmortem moved(Postmortem postmortem, PostmortemStatus target) {
        return STANDARD.move(postmortem, target, NOW).getMoved().orElseThrow();
    }

    private static List<String> toReviewed(Postmortem inReview, List<Approval> approvals) {
        Postmortem postmortem = inReview.toBuilder().approvals(approvals).build();
        return STANDARD.move(postmortem, PostmortemStatus.REVIEWED, NOW).getFindings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> factorsToReview(ContributingFactor... factors) {
        Postmortem draft = Complete.postmortem(PostmortemStatus.DRAFT).toBuilder()
                .factors(List.of(factors))
                .build();
        return STANDARD.move(draft, PostmortemStatus.IN_REVIEW, NOW).getFindings().stream()
                .map(Finding::getMessage)
                .toList();
    }

    private static Postmortem withActions(PostmortemStatus status, ActionItem... actions) {
        return Complete.postmortem(status).toBuilder()
                .actionItems(List.of(actions))
                .build();
    }

    private static Finding finding(String id, FindingSeverity severity) {
        return Finding.builder().id(id).severity(severity).message("m").build();
    }
}
