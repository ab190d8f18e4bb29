package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.review.rule.ReviewRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActionPriorityCheckTest {
    private static ActionItem[] ranked(ActionPriority... priorities) {
        return IntStream.range(0, priorities.length)
                .mapToObj(i -> CompletePostmortem.action().toBuilder()
                        .id(ActionItemId.of("a" + i))
                        .priority(priorities[i])
                        .issue(ExternalIssue.builder()
                                .system("jira")
                                .key("X-" + i)
                                .build())
                        .build())
                .toArray(ActionItem[]::new);
    }

    @Test
    void threeActionsOfOnePriorityAreNotRanked() {
        Postmortem equal = CompletePostmortem.with(ranked(ActionPriority.P1, ActionPriority.P1, ActionPriority.P1));

        assertThat(Findings.of(equal)).containsExactly("NOTE action.priorities-equal /actionItems");
        assertThat(Findings.message(equal, ReviewRule.ACTION_PRIORITIES_EQUAL))
                .isEqualTo("all 3 actions with a priority are P1");
        assertThat(Findings.of(
                        CompletePostmortem.with(ranked(ActionPriority.P1, ActionPriority.P1, ActionPriority.P2))))
                .isEmpty();
        assertThat(Findings.of(CompletePostmortem.with(ranked(ActionPriority.P1, ActionPriority.P1))))
                .isEmpty();
    }

    @Test
    void whatHitCustomersHasAnUrgentActionInATracker() {
        ActionItem[] later = ranked(ActionPriority.P2, ActionPriority.P3);
        ActionItem[] untracked = Arrays.stream(ranked(ActionPriority.P0, ActionPriority.P2))
                .map(action -> action.toBuilder().issue(Optional.empty()).build())
                .toArray(ActionItem[]::new);

        assertThat(Findings.of(CompletePostmortem.with(later)))
                .containsExactly("WARNING action.urgent-missing /actionItems");
        assertThat(Findings.message(CompletePostmortem.with(later), ReviewRule.ACTION_URGENT_MISSING))
                .isEqualTo(
                        "impact i1 (/impacts/0) hit customers, but the most urgent of 2 actions is P2 (/actionItems)");
        assertThat(Findings.message(CompletePostmortem.with(untracked), ReviewRule.ACTION_URGENT_MISSING))
                .isEqualTo("impact i1 (/impacts/0) hit customers, but the urgent action a0 (P0) has no issue"
                        + " (/actionItems)");
        untracked[0] = untracked[0].toBuilder().status(ActionStatus.DONE).build();
        assertThat(Findings.of(CompletePostmortem.with(untracked))).isEmpty();
    }

    @Test
    void whatNobodyNoticedNeedsNoUrgentAction() {
        Postmortem later = CompletePostmortem.with(ranked(ActionPriority.P2));
        Impact slow = later.getImpacts().get(0).toBuilder()
                .severity(FunctionalSeverity.DEGRADED)
                .build();

        assertThat(Findings.of(later.toBuilder().impacts(List.of(slow)).build()))
                .isEmpty();
        assertThat(Findings.of(later.toBuilder()
                        .impacts(List.of(slow.toBuilder()
                                .customersAffected(CustomerCount.exactly(3, CustomerUnit.CUSTOMER))
                                .build()))
                        .build()))
                .containsExactly("WARNING action.urgent-missing /actionItems");
    }
}
