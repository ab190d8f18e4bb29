package dev.postmortem.review;

import static dev.postmortem.model.incident.MilestoneName.ACKNOWLEDGED;
import static dev.postmortem.model.incident.MilestoneName.CLOSED;
import static dev.postmortem.model.incident.MilestoneName.DECLARED;
import static dev.postmortem.model.incident.MilestoneName.DETECTED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_ENDED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_STARTED;
import static dev.postmortem.model.incident.MilestoneName.LEAD_UP_STARTED;
import static dev.postmortem.model.incident.MilestoneName.MITIGATED;
import static dev.postmortem.model.incident.MilestoneName.RESOLVED;

import dev.postmortem.model.incident.MilestoneName;
import java.util.List;
import java.util.Optional;

/**
 * Marks are in the order in which they can happen.
 *
 * <p>Only what is certain is reported: ranges that overlap may be in either order. What is identified or made public may
 * come at any point and is left alone.
 */
final class MilestoneOrderCheck implements Check {
    private static final List<List<MilestoneName>> CHAINS = List.of(
            List.of(LEAD_UP_STARTED, IMPACT_STARTED, IMPACT_ENDED, RESOLVED, CLOSED),
            List.of(DETECTED, ACKNOWLEDGED, MITIGATED, RESOLVED),
            List.of(DETECTED, DECLARED, RESOLVED),
            List.of(IMPACT_STARTED, MITIGATED));

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        CHAINS.forEach(chain -> checkChain(chain, reviewed, report));
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

    /** Each mark is compared with the latest one before it, so that one slip is told once. */
    private static void checkChain(List<MilestoneName> chain, ReviewedPostmortem reviewed, FindingReport report) {
        Optional<Mark> latest = Optional.empty();
        for (MilestoneName name : chain) {
            Optional<Mark> mark = reviewed.mark(name);
            if (mark.isEmpty()) {
                continue;
            }
            if (latest.isPresent() && latest.get().isCertainlyAfter(mark.get())) {
                report.add(
                        ReviewRule.MILESTONE_ORDER,
                        mark.get().path(),
                        mark.get() + " lies before " + latest.get(),
                        "correct the one that is wrong");
            } else {
                latest = mark;
            }
        }
    }
}
