package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewResultTest {
    private static ReviewResult review(Postmortem postmortem) {
        return PostmortemReview.standard().review(postmortem);
    }

    @Test
    void textHasALineForEachFindingAndTheCounts() {
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .owner(Optional.empty())
                .addFactors(CompletePostmortem.factor("alone", FactorKind.CONDITION))
                .build();
        assertThat(review(postmortem).toText()).isEqualTo("""
                        ERROR owner.missing /owner nobody owns the postmortem - name one person
                        WARNING factor.unreachable /factors/3 factor alone leads to no outcome - add it to an explanation, or remove it
                        1 errors, 1 warnings, 0 notes
                        """);
        assertThat(review(postmortem).toString()).endsWith("\n1 error, 1 warning, 0 notes\n");
        assertThat(review(CompletePostmortem.get())).hasToString("0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void hostileIdStaysOnItsLineAndInItsOrder() {
        FactorId hostile = FactorId.of("a\nERROR x\u202e\u200bevil\u2028\u0007\ud83d\ude00\tz");
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .addFactors(CompletePostmortem.factor("alone", FactorKind.CONDITION).toBuilder()
                        .id(hostile)
                        .build())
                .build();
        assertThat(review(postmortem).toText().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("a\\nERROR x\\u202E\\u200Bevil\\u2028\\u0007\ud83d\ude00\\tz");
    }

    @Test
    void manyFindingsOfAKindAreCountedAndNotListed() {
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .addAllFactors(IntStream.range(0, 1000)
                        .mapToObj(i -> CompletePostmortem.factor("f" + i, FactorKind.CONDITION))
                        .toList())
                .build();
        ReviewResult result = review(postmortem);
        assertThat(result.getFindings()).hasSize(26).isSorted();
        assertThat(result.getFindings().get(0).getMessage()).isEqualTo("25 of 1000 findings of this kind are listed");
        assertThat(result.count(FindingSeverity.WARNING)).isEqualTo(26);
    }

    @Test
    void everySeverityFollowsFromTheDistanceToTheStatus() {
        assertThat(List.of(PostmortemStatus.values()))
                .map(ReviewRule.LESSONS_MISSING::severityFor)
                .containsExactly(
                        FindingSeverity.NOTE, FindingSeverity.WARNING, FindingSeverity.ERROR, FindingSeverity.ERROR);
        assertThat(List.of(PostmortemStatus.values()))
                .map(ReviewRule.MILESTONE_ORDER::severityFor)
                .containsOnly(FindingSeverity.WARNING);
    }
}
