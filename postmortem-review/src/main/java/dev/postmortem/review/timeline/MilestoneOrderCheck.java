package dev.postmortem.review.timeline;

import static dev.postmortem.model.incident.MilestoneName.DETECTED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_STARTED;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.MilestoneOrder;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import java.util.List;
import java.util.Optional;

/** Marks are in the order in which they can happen; see {@link MilestoneOrder}. */
final class MilestoneOrderCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        slips(reviewed).forEach(slip -> addSlip(slip, reviewed, report));
        Optional<Mark> detected = reviewed.mark(DETECTED);
        Optional<Mark> started = reviewed.mark(IMPACT_STARTED);
        if (detected.isPresent() && started.isPresent() && started.get().isCertainlyAfter(detected.get())) {
            report.add(
                    ReviewRule.DETECTED_BEFORE_IMPACT,
                    detected.get().path(),
                    detected.get() + " lies before " + started.get(),
                    "fine if a sign was seen before anybody was affected; otherwise correct one of them");
        }
    }

    private static List<MilestoneOrder.Slip> slips(ReviewedPostmortem reviewed) {
        Optional<Incident> incident = reviewed.postmortem().getIncident();
        return incident.map(MilestoneOrder::slips).orElse(List.of());
    }

    private static void addSlip(MilestoneOrder.Slip slip, ReviewedPostmortem reviewed, FindingReport report) {
        Mark later = reviewed.mark(slip.later().getName()).orElseThrow();
        report.add(
                ReviewRule.MILESTONE_ORDER,
                later.path(),
                later + " lies before "
                        + reviewed.mark(slip.earlier().getName()).orElseThrow(),
                "correct the one that is wrong");
    }
}
