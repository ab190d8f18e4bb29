package dev.postmortem.model.diff;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;

/** The tables of the incident. */
final class IncidentShapes {
    static final Shape<Severity> SEVERITY =
            Shape.of(Severity.class).fact("rank", Severity::getRank).fact("label", Severity::getLabel);

    static final Shape<Milestone> MILESTONE = Shape.of(Milestone.class)
            .named("milestone", Milestone::getName)
            .fact("name", Milestone::getName)
            .one("at", Milestone::getAt, CommonShapes.EVENT_TIME)
            .fact("event", Milestone::getEvent)
            .fact("inferred", Milestone::isInferred)
            .fact("visibility", Milestone::getVisibility);

    static final Shape<SeverityChange> SEVERITY_CHANGE = Shape.of(SeverityChange.class)
            .one("at", SeverityChange::getAt, CommonShapes.EVENT_TIME)
            .one("severity", SeverityChange::getSeverity, SEVERITY)
            .fact("event", SeverityChange::getEvent)
            .maybe("actor", SeverityChange::getActor, CommonShapes.ACTOR)
            .wording("reason", SeverityChange::getReason)
            .fact("visibility", SeverityChange::getVisibility);

    static final Shape<Incident> INCIDENT = Shape.of(Incident.class)
            .fact("reference", Incident::getReference)
            .wording("summary", Incident::getSummary)
            .fact("type", Incident::getType)
            .fact("mode", Incident::getMode)
            .maybe("severity", Incident::getSeverity, SEVERITY)
            .many("severityChanges", Incident::getSeverityChanges, SEVERITY_CHANGE)
            .fact("status", Incident::getStatus)
            .fact("detectionMethod", Incident::getDetectionMethod)
            .wording("trigger", Incident::getTrigger)
            .wording("temporaryResolution", Incident::getTemporaryResolution)
            .wording("lastingResolution", Incident::getLastingResolution)
            .facts("affectedServices", Incident::getAffectedServices)
            .facts("functionalities", Incident::getFunctionalities)
            .facts("environments", Incident::getEnvironments)
            .facts("teams", Incident::getTeams)
            .many("milestones", Incident::getMilestones, MILESTONE)
            .fact("duplicateOf", Incident::getDuplicateOf)
            .facts("related", Incident::getRelated)
            .fact("visibility", Incident::getVisibility);

    private IncidentShapes() {}
}
