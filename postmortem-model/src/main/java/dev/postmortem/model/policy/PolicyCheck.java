package dev.postmortem.model.policy;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.time.EventTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares a postmortem with a policy. */
final class PolicyCheck {
    private final PostmortemPolicy policy;
    private final Postmortem postmortem;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final List<Finding> findings = new ArrayList<>();

    PolicyCheck(PostmortemPolicy policy, Postmortem postmortem, ZoneId zone, Set<LocalDate> holidays) {
        this.policy = policy;
        this.postmortem = postmortem;
        this.zone = zone;
        this.holidays = holidays;
    }

    List<Finding> findings() {
        policy.missingSections(postmortem, postmortem.getStatus()).forEach(this::addMissing);
        Optional<Severity> severity = postmortem.getIncident().flatMap(Incident::getSeverity);
        Optional<LocalDate> over = over();
        if (severity.isPresent() && over.isPresent()) {
            addLate(severity.get(), over.get());
            addLateActions(severity.get(), over.get());
        }
        return findings.stream().sorted().toList();
    }

    private void addMissing(PostmortemSection section) {
        findings.add(PolicyRule.SECTION_MISSING.at(
                section.toPointer(),
                "",
                "policy " + policy.getName() + " asks for " + section + " in a postmortem that is "
                        + postmortem.getStatus(),
                "add it, or take the status back"));
    }

    private void addLate(Severity severity, LocalDate over) {
        addLate(PolicyRule.DUE_TOO_LATE, "/dueBy", "", postmortem.getDueBy(), policy.dueBy(severity, over, holidays));
    }

    private void addLateActions(Severity severity, LocalDate over) {
        List<ActionItem> actions = postmortem.getActionItems();
        for (int i = 0; i < actions.size(); i++) {
            ActionItem action = actions.get(i);
            addLate(
                    PolicyRule.ACTION_DUE_TOO_LATE,
                    "/actionItems/" + i + "/dueDate",
                    "action " + action.getId(),
                    action.getDueDate().filter(d -> action.getStatus() != ActionStatus.WONT_DO),
                    action.getPriority().flatMap(p -> policy.actionDueBy(severity, p, over, holidays)));
        }
    }

    private void addLate(
            PolicyRule rule, String path, String subject, Optional<LocalDate> due, Optional<LocalDate> latest) {
        if (due.isPresent() && latest.isPresent() && due.get().isAfter(latest.get())) {
            findings.add(rule.at(
                    path,
                    subject,
                    due.get() + " is later than " + latest.get() + ", the last day that policy " + policy.getName()
                            + " allows",
                    "choose an earlier day, or say why not"));
        }
    }

    private Optional<LocalDate> over() {
        return postmortem
                .getIncident()
                .flatMap(i -> i.milestone(MilestoneName.RESOLVED).or(() -> i.milestone(MilestoneName.IMPACT_ENDED)))
                .map(Milestone::getAt)
                .flatMap(EventTime::toAdjustedEarliest)
                .map(at -> at.atZone(zone).toLocalDate());
    }
}
