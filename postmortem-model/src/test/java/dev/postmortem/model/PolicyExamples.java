package dev.postmortem.model;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.policy.DueRule;
import dev.postmortem.model.policy.PostmortemPolicy;
import dev.postmortem.model.policy.PostmortemSection;
import dev.postmortem.model.policy.RequirementCriteria;
import dev.postmortem.model.policy.SeverityRule;
import dev.postmortem.model.policy.StatusRule;
import java.time.Duration;
import java.util.List;

/** Examples of policies. */
final class PolicyExamples {
    private PolicyExamples() {}

    static List<Object> all() {
        return List.of(
                policy(),
                PostmortemPolicy.builder().name("p").build(),
                DueRule.businessDays(5),
                DueRule.calendarDays(0),
                severityRule(),
                SeverityRule.builder().severity(Severity.of(2, "SEV-2")).build(),
                criteria(),
                RequirementCriteria.builder().build(),
                statusRule());
    }

    private static PostmortemPolicy policy() {
        return PostmortemPolicy.builder()
                .name("p")
                .addSeverityRules(severityRule())
                .criteria(criteria())
                .addStatusRules(statusRule())
                .build();
    }

    private static SeverityRule severityRule() {
        return SeverityRule.builder()
                .severity(Severity.of(1, "SEV-1"))
                .dueWithin(DueRule.businessDays(3))
                .putActionsDueWithin(ActionPriority.P0, DueRule.calendarDays(28))
                .build();
    }

    private static RequirementCriteria criteria() {
        return RequirementCriteria.builder()
                .visibleLongerThan(Duration.ZERO)
                .dataLoss(true)
                .intervention(true)
                .resolvedLaterThan(Duration.ofHours(4))
                .foundByPeople(true)
                .build();
    }

    private static StatusRule statusRule() {
        return StatusRule.builder()
                .status(PostmortemStatus.REVIEWED)
                .addSections(PostmortemSection.LESSONS, PostmortemSection.OWNER)
                .build();
    }
}
