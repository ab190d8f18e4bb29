package dev.postmortem.model.policy;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
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
        findings.add(Finding.builder()
                .id("policy.section-missing")
                .severity(FindingSeverity.ERROR)
                .path(section.toPointer())
                .message("policy " + policy.getName() + " asks for " + section + " in a postmortem that is "
                        + postmortem.getStatus())
                .hint("add it, or take the status back")
                .build());
    }

    private void addLate(Severity severity, LocalDate over) {
        Optional<LocalDate> latest = policy.dueBy(severity, over, holidays);
        postmortem
                .getDueBy()
                .filter(due -> latest.filter(due::isAfter).isPresent())
                .ifPresent(due -> findings.add(late("policy.due-too-late", "the postmortem", "/dueBy", due, latest)));
    }

    private void addLateActions(Severity severity, LocalDate over) {
        List<ActionItem> actions = postmortem.getActionItems();
        for (int i = 0; i < actions.size(); i++) {
            ActionItem action = actions.get(i);
            Optional<LocalDate> latest =
                    action.getPriority().flatMap(p -> policy.actionDueBy(severity, p, over, holidays));
            Optional<LocalDate> due = action.getDueDate().filter(d -> action.getStatus() != ActionStatus.WONT_DO);
            if (due.isPresent() && latest.filter(due.get()::isAfter).isPresent()) {
                String path = "/actionItems/" + i + "/dueDate";
                findings.add(
                        late("policy.action-due-too-late", "action item " + action.getId(), path, due.get(), latest));
            }
        }
    }

    private Finding late(String id, String what, String path, LocalDate due, Optional<LocalDate> latest) {
        return Finding.builder()
                .id(id)
                .severity(FindingSeverity.WARNING)
                .path(path)
                .message(what + " is due on " + due + ", but policy " + policy.getName() + " allows no later day than "
                        + latest.map(LocalDate::toString).orElse(""))
                .hint("choose an earlier day, or say why not")
                .build();
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
