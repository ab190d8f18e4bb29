package dev.postmortem.review;

import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Impacts start and end where the marks say so, and none goes on after the resolution. */
final class ImpactTimesCheck implements Check {
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Mark> starts = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        boolean open = false;
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            Impact impact = impacts.get(i);
            if (impact.getSeverity() == FunctionalSeverity.NONE) {
                continue;
            }
            String path = "/impacts/" + i;
            known(impact.getStartedAt())
                    .ifPresent(time -> starts.add(new Mark(name("start", impact), path + "/startedAt", time)));
            Optional<EventTime> end = impact.getEndedAt().flatMap(ImpactTimesCheck::known);
            end.ifPresent(time -> ends.add(new Mark(name("end", impact), path + "/endedAt", time)));
            open |= end.isEmpty();
            checkOpen(impact, path, reviewed, report);
        }
        compare(first(starts), reviewed.mark(MilestoneName.IMPACT_STARTED), report);
        compare(open ? Optional.empty() : last(ends), reviewed.mark(MilestoneName.IMPACT_ENDED), report);
        reviewed.mark(MilestoneName.RESOLVED).ifPresent(resolved -> checkEnds(ends, resolved, report));
    }

    private static Optional<EventTime> known(EventTime time) {
        return Optional.of(time).filter(EventTime::hasInstant);
    }

    private static String name(String what, Impact impact) {
        return "the " + what + " of impact " + impact.getId();
    }

    private static Optional<Mark> first(List<Mark> marks) {
        return marks.stream().min(Comparator.comparing(Mark::earliest));
    }

    private static Optional<Mark> last(List<Mark> marks) {
        return marks.stream().max(Comparator.comparing(Mark::latestExclusive));
    }

    private static void compare(Optional<Mark> impact, Optional<Mark> milestone, FindingReport report) {
        boolean differs = impact.isPresent()
                && milestone.isPresent()
                && impact.get().gapTo(milestone.get()).compareTo(TOLERANCE) > 0;
        if (differs) {
            report.add(
                    ReviewRule.IMPACT_MILESTONE_MISMATCH,
                    impact.get().path(),
                    impact.get() + " and " + milestone.get() + " differ by "
                            + DurationText.of(impact.get().gapTo(milestone.get())),
                    "correct the one that is wrong");
        }
    }

    private static void checkEnds(List<Mark> ends, Mark resolved, FindingReport report) {
        for (Mark end : ends) {
            if (end.isCertainlyAfter(resolved) && end.gapTo(resolved).compareTo(TOLERANCE) > 0) {
                report.add(
                        ReviewRule.IMPACT_AFTER_RESOLUTION,
                        end.path(),
                        end + " lies after " + resolved,
                        "correct the one that is wrong; an incident is resolved when its impact is over");
            }
        }
    }

    private static void checkOpen(Impact impact, String path, ReviewedPostmortem reviewed, FindingReport report) {
        boolean over = reviewed.mark(MilestoneName.RESOLVED).isPresent()
                || reviewed.postmortem()
                        .getIncident()
                        .flatMap(Incident::getStatus)
                        .filter(s -> s == IncidentStatus.RESOLVED || s == IncidentStatus.CLOSED)
                        .isPresent();
        if (over && impact.getEndedAt().isEmpty()) {
            report.add(
                    ReviewRule.IMPACT_OPEN,
                    path + "/endedAt",
                    "impact " + impact.getId() + " has no end although the incident is resolved",
                    "say when it ended");
        }
    }
}
