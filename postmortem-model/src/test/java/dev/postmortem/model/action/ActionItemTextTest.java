package dev.postmortem.model.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.FactorId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActionItemTextTest {
    private static final ActionItem MINIMAL = ActionItem.builder()
            .id(ActionItemId.of("a-1"))
            .title("Add backoff to the payment client")
            .type(ActionType.PREVENT)
            .build();

    @Test
    void whatNobodySaidTakesNoLine() {
        assertThat(MINIMAL).hasToString("PREVENT a-1: Add backoff to the payment client\nstatus  OPEN");
    }

    @Test
    void whoAndUntilWhenStandBeforeWhatFor() {
        ActionItem declined = MINIMAL.toBuilder()
                .status(ActionStatus.WONT_DO)
                .reason("the client is going away")
                .priority(ActionPriority.P1)
                .needsDiscussion(true)
                .owner(Actor.of("Mara Okonjo", ActorType.HUMAN))
                .team("payments")
                .dueDate(LocalDate.of(2026, 4, 1))
                .issue(ExternalIssue.builder().system("jira").key("PAY-7").build())
                .addAddresses(FactorId.of("no-backoff"), FactorId.of("no-canary"))
                .verification("a load test")
                .build();

        assertThat(declined)
                .hasToString(String.join(
                        "\n",
                        "PREVENT a-1: Add backoff to the payment client",
                        "status                   WONT_DO (the client is going away), P1, needs discussion",
                        "owner                    Mara Okonjo, payments",
                        "due                      2026-04-01",
                        "issue                    jira PAY-7",
                        "addresses                no-backoff, no-canary",
                        "to tell that it is done  a load test"));
    }
}
