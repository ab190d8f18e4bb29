package dev.postmortem.review.impact;

import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import dev.postmortem.review.stated.Span;
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
        List<Bounds> felt = new ArrayList<>();
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            Impact impact = impacts.get(i);
            if (impact.getSeverity() != FunctionalSeverity.NONE) {
                Bounds bounds = Bounds.of(impact, "/impacts/" + i);
                checkOpen(impact, "/impacts/" + i, reviewed, report);
                reviewed.mark(MilestoneName.RESOLVED)
                        .ifPresent(resolved -> bounds.end.ifPresent(end -> checkEnd(end, resolved, report)));
                if (impact.isCustomerVisible()) {
                    felt.add(bounds);
                }
            }
        }
        compare(start(felt), reviewed.mark(MilestoneName.IMPACT_STARTED), report);
        compare(end(felt), reviewed.mark(MilestoneName.IMPACT_ENDED), report);
    }

    /** The known ends of an impact. */
    private record Bounds(Optional<Mark> start, Optional<Mark> end) {
        static Bounds of(Impact impact, String path) {
            String name = " of impact " + impact.getId();
            return new Bounds(
                    known(impact.getStartedAt()).map(time -> new Mark("the start" + name, path + "/startedAt", time)),
                    impact.getEndedAt()
                            .flatMap(ImpactTimesCheck::known)
                            .map(time -> new Mark("the end" + name, path + "/endedAt", time)));
        }
    }

    private static Optional<EventTime> known(EventTime time) {
        return Optional.of(time).filter(EventTime::hasInstant);
    }

    /** The milestones tell of what somebody could feel, and so do the impacts that are compared with them. */
    private static Optional<Mark> start(List<Bounds> felt) {
        return felt.stream().flatMap(b -> b.start.stream()).min(Comparator.comparing(Mark::earliest));
    }

    /** Absent as soon as one end is unknown: it could be the last. */
    private static Optional<Mark> end(List<Bounds> felt) {
        if (felt.stream().anyMatch(b -> b.end.isEmpty())) {
            return Optional.empty();
        }
        return felt.stream().flatMap(b -> b.end.stream()).max(Comparator.comparing(Mark::latestExclusive));
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
                            + Span.text(impact.get().distanceTo(milestone.get())),
                    "correct the one that is wrong");
        }
    }

    private static void checkEnd(Mark end, Mark resolved, FindingReport report) {
        if (end.isCertainlyAfter(resolved) && end.gapTo(resolved).compareTo(TOLERANCE) > 0) {
            report.add(
                    ReviewRule.IMPACT_AFTER_RESOLUTION,
                    end.path(),
                    end + " lies after " + resolved,
                    "correct the one that is wrong; an incident is resolved when its impact is over");
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
