package dev.postmortem.review.document;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.WrittenText;

/** Of an incident that is over it is said what stopped the effect and, apart from it, what keeps it from coming back. */
final class ResolutionCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        reviewed.postmortem()
                .getIncident()
                .filter(incident -> isOver(incident, reviewed))
                .ifPresent(incident -> check(incident, report));
    }

    private static boolean isOver(Incident incident, ReviewedPostmortem reviewed) {
        return reviewed.mark(MilestoneName.RESOLVED).isPresent()
                || incident.getStatus()
                        .filter(status -> status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED)
                        .isPresent();
    }

    private static void check(Incident incident, FindingReport report) {
        boolean temporary = !WrittenText.isBlank(incident.getTemporaryResolution());
        boolean lasting = !WrittenText.isBlank(incident.getLastingResolution());
        if (!temporary && !lasting) {
            report.add(
                    ReviewRule.RESOLUTION_MISSING,
                    "/incident/temporaryResolution",
                    "the incident is over, but it is not said what ended it",
                    "say what stopped the effect and, apart from it, what keeps it from coming back");
        } else if (temporary && incident.getTemporaryResolution().equals(incident.getLastingResolution())) {
            report.add(
                    ReviewRule.RESOLUTIONS_EQUAL,
                    "/incident/lastingResolution",
                    "the temporary (/incident/temporaryResolution) and the lasting resolution"
                            + " (/incident/lastingResolution) are both \""
                            + incident.getLastingResolution().get() + "\"",
                    "tell what stopped the effect from what keeps it from coming back");
        }
    }
}
