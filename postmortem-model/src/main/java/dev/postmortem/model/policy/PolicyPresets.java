package dev.postmortem.model.policy;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.incident.Severity;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published policies; sources are cited at {@link PostmortemPolicy#preset(String)}. */
final class PolicyPresets {
    private static final SortedMap<String, PostmortemPolicy> BY_NAME = new TreeMap<>();

    static {
        put(pagerDuty());
        put(atlassian("atlassian-4-weeks", 4));
        put(atlassian("atlassian-8-weeks", 8));
        put(googleSre());
    }

    private PolicyPresets() {}

    static PostmortemPolicy get(String name) {
        PostmortemPolicy policy = BY_NAME.get(name);
        if (policy == null) {
            throw new IllegalArgumentException(
                    "there is no policy \"" + name + "\"; use one of " + String.join(", ", BY_NAME.keySet()));
        }
        return policy;
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static PostmortemPolicy pagerDuty() {
        return PostmortemPolicy.builder()
                .name("pagerduty")
                .addSeverityRules(
                        SeverityRule.builder()
                                .severity(Severity.of(1, "SEV-1"))
                                .dueWithin(DueRule.calendarDays(3))
                                .build(),
                        SeverityRule.builder()
                                .severity(Severity.of(2, "SEV-2"))
                                .dueWithin(DueRule.businessDays(5))
                                .build())
                .build();
    }

    private static PostmortemPolicy atlassian(String name, int weeks) {
        DueRule within = DueRule.calendarDays(7 * weeks);
        PostmortemPolicyBuilder policy = PostmortemPolicy.builder().name(name);
        for (int rank = 1; rank <= 2; rank++) {
            policy.addSeverityRules(SeverityRule.builder()
                    .severity(Severity.of(rank, "SEV " + rank))
                    .putActionsDueWithin(ActionPriority.P0, within)
                    .putActionsDueWithin(ActionPriority.P1, within)
                    .build());
        }
        return policy.addStatusRules(StatusRule.builder()
                        .status(PostmortemStatus.REVIEWED)
                        .addSections(PostmortemSection.APPROVALS)
                        .build())
                .build();
    }

    private static PostmortemPolicy googleSre() {
        return PostmortemPolicy.builder()
                .name("google-sre")
                .criteria(RequirementCriteria.builder()
                        .visibleLongerThan(Duration.ZERO)
                        .dataLoss(true)
                        .intervention(true)
                        .foundByPeople(true)
                        .build())
                .build();
    }

    private static void put(PostmortemPolicy policy) {
        BY_NAME.put(policy.getName(), policy);
    }
}
