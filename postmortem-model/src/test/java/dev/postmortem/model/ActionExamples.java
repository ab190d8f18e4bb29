package dev.postmortem.model;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import java.time.LocalDate;
import java.util.List;

/** Examples of action items. */
final class ActionExamples {
    private ActionExamples() {}

    static List<Object> all() {
        return List.of(
                ExternalIssue.builder()
                        .system("jira")
                        .key("OPS-1")
                        .link(Link.of("https://example.com/OPS-1"))
                        .build(),
                ExternalIssue.builder().system("jira").key("OPS-1").build(),
                action(),
                ActionItem.builder()
                        .id(ActionItemId.of("a"))
                        .title("Do it")
                        .type(ActionType.REPAIR)
                        .build());
    }

    static ActionItem action() {
        return ActionItem.builder()
                .id(ActionItemId.of("a"))
                .externalKey("pm-1-a")
                .title("Add an alert")
                .context("c")
                .direction("d")
                .type(ActionType.DETECT)
                .priority(ActionPriority.values()[0])
                .owner(CommonExamples.actor())
                .team("sre")
                .dueDate(LocalDate.of(2026, 4, 1))
                .status(ActionStatus.WONT_DO)
                .reason("r")
                .issue(ExternalIssue.builder().system("jira").key("OPS-1").build())
                .addAddresses(FactorId.of("f"))
                .addBreaks(ExplanationId.of("x"))
                .verification("v")
                .needsDiscussion(true)
                .createdAt(Examples.NOON.minusSeconds(60))
                .completedAt(Examples.NOON)
                .visibility(Visibility.PUBLIC)
                .build();
    }
}
