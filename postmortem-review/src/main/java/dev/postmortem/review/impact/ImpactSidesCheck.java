package dev.postmortem.review.impact;

import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What customers could notice is told from several sides, and when they were told of it. */
final class ImpactSidesCheck implements Check {
    private static final String SIDES =
            "customers affected, customers who reported it, the function, requests or figures of the business";

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Impact> noticed = reviewed.postmortem().getImpacts().stream()
                .filter(impact -> impact.isCustomerVisible() && impact.getSeverity() != FunctionalSeverity.NONE)
                .toList();
        if (noticed.isEmpty()) {
            return;
        }
        List<String> told = Stream.of(Side.values())
                .filter(side -> noticed.stream().anyMatch(side.isTold))
                .map(side -> side.text)
                .toList();
        if (told.size() == 1 && !told.contains(Side.FUNCTION.text)) {
            report.add(
                    ReviewRule.IMPACT_ONE_SIDED,
                    "/impacts",
                    "beside its duration the impact is told by " + told.get(0) + " alone",
                    "add another side: " + SIDES);
        }
        noticed.stream()
                .filter(impact -> impact.getSeverity().compareTo(FunctionalSeverity.PARTIAL_OUTAGE) >= 0)
                .findFirst()
                .filter(outage -> !reviewed.postmortem().getTimeline().hasNoEvents() && !isPublic(reviewed))
                .ifPresent(outage -> reportUntold(outage, report));
    }

    private static void reportUntold(Impact outage, FindingReport report) {
        report.add(
                ReviewRule.PUBLIC_NOTICE_MISSING,
                "/incident/milestones",
                "impact " + outage.getId()
                        + " could be noticed by customers, but neither a milestone nor an"
                        + " event says when they were told",
                "add the milestone PUBLIC_NOTICE or the export of the status page; \"?\" with a reason will do");
    }

    private static boolean isPublic(ReviewedPostmortem reviewed) {
        return reviewed.milestones().stream().anyMatch(m -> m.getName().equals(MilestoneName.PUBLIC_NOTICE))
                || reviewed.postmortem().getTimeline().getEvents().stream().anyMatch(ImpactSidesCheck::tellsCustomers);
    }

    /** The exports of status pages give changes of status. */
    private static boolean tellsCustomers(TimelineEvent event) {
        boolean page = event.getKind().equals(EventKind.STATUS_CHANGE)
                && event.getSource().getSystem().contains("status");
        return page || event.getKind().equals(EventKind.COMMUNICATION);
    }

    private enum Side {
        AFFECTED(
                "customers affected",
                impact -> impact.getCustomersAffected().isPresent()
                        || !impact.getImpactedCustomers().isEmpty()),
        REPORTED(
                "customers who reported it",
                impact -> impact.getCustomersReported().isPresent()
                        || impact.getSupportTickets().isPresent()),
        FUNCTION(
                "the function",
                impact -> impact.getScope().getService().isPresent()
                        || impact.getScope().getFunctionality().isPresent()),
        REQUESTS(
                "requests",
                impact -> impact.getRequestsFailed().isPresent()
                        || !impact.getObjectives().isEmpty()),
        BUSINESS(
                "figures of the business",
                impact -> !impact.getMetrics().isEmpty()
                        || !impact.getMoney().isEmpty()
                        || !impact.getDataLosses().isEmpty());

        private final String text;
        private final Predicate<Impact> isTold;

        Side(String text, Predicate<Impact> isTold) {
            this.text = text;
            this.isTold = isTold;
        }
    }
}
