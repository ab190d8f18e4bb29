package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.report.Subjects;
import dev.postmortem.review.rule.ReviewRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people decided not to count is not in the way, but stays to be seen. */
class SuppressionsTest {
    private static final Suppression OWNER = suppression("owner.missing");

    @Test
    void aSuppressedFindingIsNotInTheWayButIsListedApart() {
        Postmortem postmortem = withoutOwner().addSuppressions(OWNER).build();

        ReviewResult result = PostmortemReview.standard().review(postmortem);

        assertThat(result.isReady()).isTrue();
        assertThat(result.getFindings()).isEmpty();
        assertThat(result.getSuppressed())
                .extracting(Finding::getId, Finding::getSeverity)
                .containsExactly(tuple("owner.missing", FindingSeverity.ERROR));
        assertThat(result.count(FindingSeverity.ERROR)).isZero();
        assertThat(result.toText()).isEqualTo("0 errors, 0 warnings, 0 notes, 1 suppressed\n");
    }

    @Test
    void aSubjectSuppressesWhatIsAboutItAlone() {
        List<ActionItem> unowned = CompletePostmortem.get().getActionItems().stream()
                .map(action -> action.toBuilder().owner(Optional.empty()).build())
                .toList();
        Suppression first = suppression("action.owner-missing").toBuilder()
                .subject("action " + unowned.get(0).getId())
                .build();
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .actionItems(unowned)
                .addSuppressions(first)
                .build();

        ReviewResult result = PostmortemReview.standard().review(postmortem);

        assertThat(result.getSuppressed())
                .extracting(Finding::getSubject)
                .containsExactly(first.getSubject().orElseThrow());
        assertThat(result.getFindings())
                .filteredOn(finding -> finding.getId().equals("action.owner-missing"))
                .extracting(Finding::getSubject)
                .containsExactlyElementsOf(unowned.stream()
                        .skip(1)
                        .map(action -> "action " + action.getId())
                        .toList());
    }

    @Test
    void whatIsSuppressedTakesNoPlaceOfWhatIsListed() {
        List<ActionItem> many = IntStream.range(0, 60)
                .mapToObj(i -> CompletePostmortem.get().getActionItems().get(0).toBuilder()
                        .id(ActionItemId.of("a" + i))
                        .owner(Optional.empty())
                        .build())
                .toList();
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .actionItems(many)
                .addAllSuppressions(IntStream.range(0, 50)
                        .mapToObj(i -> suppression("action.owner-missing").toBuilder()
                                .subject("action a" + i)
                                .build())
                        .toList())
                .build();

        ReviewResult result = PostmortemReview.standard().review(postmortem);

        assertThat(result.getFindings())
                .filteredOn(f -> f.getId().equals("action.owner-missing"))
                .hasSize(10);
        assertThat(result.getSuppressed())
                .hasSize(26)
                .extracting(Finding::getMessage)
                .contains("25 of 50 findings of this kind are listed");
    }

    @Test
    void whatIsFoundElsewhereIsSuppressedToo() {
        Finding gap = Finding.builder()
                .id("timeline.gap")
                .severity(FindingSeverity.ERROR)
                .message("nothing for an hour")
                .build();
        Finding other = gap.toBuilder().id("our.own").build();
        Postmortem postmortem = withoutOwner()
                .addSuppressions(OWNER, suppression("timeline.gap"))
                .build();

        ReviewResult result = PostmortemReview.standard().review(postmortem).with(List.of(other, gap));

        assertThat(result.getFindings()).containsExactly(other);
        assertThat(result.getSuppressed()).hasSize(2).isSorted().contains(gap);
        assertThat(result.with(List.of(gap)).getSuppressed()).hasSize(3);
    }

    @Test
    void everyRuleCanBeSuppressed() {
        FindingReport open = new FindingReport(
                PostmortemStatus.CLOSED, new ReviewedPostmortem(withoutOwner().build()));
        FindingReport shut = new FindingReport(
                PostmortemStatus.CLOSED,
                new ReviewedPostmortem(withoutOwner()
                        .addAllSuppressions(Stream.of(ReviewRule.values())
                                .map(rule -> suppression(rule.getId()))
                                .toList())
                        .build()));
        for (ReviewRule rule : ReviewRule.values()) {
            open.add(rule, "/title", "what it is", "do it");
            shut.add(rule, "/title", "what it is", "do it");
        }

        assertThat(open.findings()).hasSize(ReviewRule.values().length);
        assertThat(shut.findings()).isEmpty();
        assertThat(shut.suppressed()).hasSize(ReviewRule.values().length);
    }

    @Test
    void theSubjectIsWhatThePathLeadsTo() {
        Subjects subjects = Subjects.of(new ReviewedPostmortem(CompletePostmortem.get()));
        String action = CompletePostmortem.get().getActionItems().get(0).getId().toString();

        assertThat(subjects.at("/actionItems/0")).isEqualTo("action " + action);
        assertThat(subjects.at("/actionItems/0/owner")).isEqualTo("action " + action);
        assertThat(subjects.at("/impacts/0/endedAt"))
                .isEqualTo(
                        "impact " + CompletePostmortem.get().getImpacts().get(0).getId());
        assertThat(subjects.at("/incident/milestones/0/at"))
                .isEqualTo("milestone "
                        + CompletePostmortem.get()
                                .getIncident()
                                .orElseThrow()
                                .getMilestones()
                                .get(0)
                                .getName());
        assertThat(subjects.at("/factors/1"))
                .isEqualTo(
                        "factor " + CompletePostmortem.get().getFactors().get(1).getId());
        assertThat(List.of("", "/actionItems", "/impacts", "/summary", "/timeline/events/3"))
                .allSatisfy(path -> assertThat(subjects.at(path)).isEmpty());
    }

    private static PostmortemBuilder withoutOwner() {
        return CompletePostmortem.get().toBuilder().owner(Optional.empty());
    }

    static Suppression suppression(String finding) {
        return Suppression.builder()
                .finding(finding)
                .reason("agreed in the meeting")
                .by(Actor.of("Kim", ActorType.HUMAN))
                .at(Instant.parse("2026-03-12T10:00:00Z"))
                .build();
    }
}
