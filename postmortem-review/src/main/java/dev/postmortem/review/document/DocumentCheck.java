package dev.postmortem.review.document;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.WrittenText;

/** The document has an owner and a summary, and says what incident it is about. */
final class DocumentCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        if (postmortem.getOwner().isEmpty()) {
            report.add(ReviewRule.OWNER_MISSING, "/owner", "nobody owns the postmortem", "name one person");
        }
        if (WrittenText.isBlank(postmortem.getSummary())) {
            report.add(
                    ReviewRule.SUMMARY_MISSING,
                    "/summary",
                    "there is no summary",
                    "write one to three sentences with the impact and how long it lasted");
        }
        if (postmortem.getTimeline().hasNoEvents()) {
            report.add(
                    ReviewRule.TIMELINE_EMPTY,
                    "/timeline/events",
                    "the timeline has no events",
                    "add the exports of chat, alerts, deployments and logs");
        }
        postmortem
                .getIncident()
                .ifPresentOrElse(
                        incident -> checkIncident(incident, postmortem, report),
                        () -> report.add(
                                ReviewRule.INCIDENT_MISSING,
                                "/incident",
                                "nothing is said about the incident",
                                "add its severity, its trigger and the moments that matter"));
    }

    private static void checkIncident(Incident incident, Postmortem postmortem, FindingReport report) {
        if (incident.getSeverity().isEmpty()) {
            report.add(
                    ReviewRule.SEVERITY_MISSING,
                    "/incident/severity",
                    "the incident has no severity",
                    "give its rank and label on your scale");
        }
        if (incident.getDetectionMethod()
                .filter(method -> !method.equals(DetectionMethod.UNKNOWN))
                .isEmpty()) {
            report.add(
                    ReviewRule.DETECTION_MISSING,
                    "/incident/detectionMethod",
                    "it is not said how the incident came to light",
                    "say whether an alert, a customer or somebody else noticed it");
        }
        boolean triggerFactor = postmortem.getFactors().stream().anyMatch(f -> f.getKind() == FactorKind.TRIGGER);
        if (WrittenText.isBlank(incident.getTrigger()) && !triggerFactor) {
            report.add(
                    ReviewRule.TRIGGER_MISSING,
                    "/incident/trigger",
                    "it is not said what set the incident off",
                    "name the trigger apart from the conditions that were there before");
        }
    }
}
