package dev.postmortem.model;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentMode;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.incident.SeverityScale;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import java.util.List;

/** Examples of incidents. */
final class IncidentExamples {
    private IncidentExamples() {}

    static List<Object> all() {
        return List.of(
                Severity.of(1, "SEV-1"),
                milestone(),
                Milestone.builder()
                        .name(MilestoneName.DETECTED)
                        .at(EventTime.unknown("?"))
                        .build(),
                incident(),
                Incident.builder().build(),
                severityChange(),
                SeverityChange.builder()
                        .at(EventTime.unknown("?"))
                        .severity(Severity.of(3, "SEV-3"))
                        .build(),
                SeverityScale.preset("atlassian"));
    }

    static Milestone milestone() {
        return Milestone.builder()
                .name(MilestoneName.DETECTED)
                .at(TimeExamples.time())
                .event(EventId.of("e-1"))
                .inferred(true)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    static SeverityChange severityChange() {
        return SeverityChange.builder()
                .at(TimeExamples.time())
                .severity(Severity.of(1, "SEV-1"))
                .event(EventId.of("e-1"))
                .actor(CommonExamples.actor())
                .reason("more customers than thought")
                .visibility(Visibility.RESTRICTED)
                .build();
    }

    static Incident incident() {
        return Incident.builder()
                .reference("INC-1")
                .type("OUTAGE")
                .mode(IncidentMode.DRILL)
                .addTeams("team")
                .summary("s")
                .severity(Severity.of(2, "SEV-2"))
                .addSeverityChanges(severityChange())
                .addFunctionalities("pay by card")
                .duplicateOf("INC-0")
                .addRelated("INC-7")
                .visibility(Visibility.CUSTOMERS)
                .status(IncidentStatus.RESOLVED)
                .detectionMethod(DetectionMethod.ALERT)
                .trigger("t")
                .temporaryResolution("r")
                .lastingResolution("l")
                .addAffectedServices("checkout")
                .addEnvironments("prod")
                .addMilestones(milestone())
                .build();
    }
}
