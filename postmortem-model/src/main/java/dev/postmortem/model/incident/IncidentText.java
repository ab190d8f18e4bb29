package dev.postmortem.model.incident;

import dev.postmortem.model.print.TimeCell;
import dev.postmortem.model.text.AlignedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays an incident out for a terminal: what it was, how severe, and when what happened. */
final class IncidentText {
    private IncidentText() {}

    static String of(Incident incident) {
        return AlignedText.titled(incident.getReference().orElse("incident")
                        + incident.getSummary().map(summary -> ": " + summary).orElse(""))
                .field("severity", incident.getSeverity().map(Severity::getLabel))
                .row("status", status(incident))
                .field("detected by", incident.getDetectionMethod())
                .field("trigger", incident.getTrigger())
                .field("stopped by", incident.getTemporaryResolution())
                .field("kept from coming back by", incident.getLastingResolution())
                .field("services", incident.getAffectedServices())
                .field("functionalities", incident.getFunctionalities())
                .field("environments", incident.getEnvironments())
                .field("teams", incident.getTeams())
                .field("duplicate of", incident.getDuplicateOf())
                .field("related", incident.getRelated())
                .rows(incident.getMilestones(), IncidentText::milestone)
                .rows(incident.getSeverityChanges(), IncidentText::change)
                .toString();
    }

    private static String status(Incident incident) {
        return Stream.of(
                        incident.getStatus().map(Object::toString),
                        incident.getType(),
                        Optional.of(incident.getMode().toString()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<String> milestone(Milestone milestone) {
        return List.of(milestone.getName().toString(), when(milestone));
    }

    static String when(Milestone milestone) {
        return TimeCell.utc(milestone.getAt()) + (milestone.isInferred() ? ", inferred" : "");
    }

    private static List<String> change(SeverityChange change) {
        return List.of(
                change.getSeverity().getLabel(),
                "from " + TimeCell.utc(change.getAt())
                        + change.getReason().map(reason -> ", " + reason).orElse(""));
    }
}
