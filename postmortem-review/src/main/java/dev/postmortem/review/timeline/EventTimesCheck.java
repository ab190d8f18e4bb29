package dev.postmortem.review.timeline;

import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The timeline begins before the impact and ends with the resolution, and its events have times. */
final class EventTimesCheck implements Check {
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<TimelineEvent> events = reviewed.postmortem().getTimeline().getEvents();
        reviewed.mark(MilestoneName.RESOLVED).ifPresent(resolved -> {
            Group after = Group.of(events, event -> isAfter(event, resolved));
            after.tell(
                    ReviewRule.EVENT_AFTER_RESOLUTION,
                    after.count + " of " + events.size() + " events happened after " + resolved,
                    "fine for clean-up; otherwise move the resolution or leave the events out",
                    report);
        });
        Group timeless = Group.of(events, event -> !event.getOccurredAt().hasInstant());
        timeless.tell(
                ReviewRule.TIME_UNKNOWN,
                timeless.count + " of " + events.size()
                        + (timeless.count == 1 ? " events has no time" : " events have no time"),
                "give a range where the time is not known exactly",
                report);
        checkBeginning(events, reviewed, report);
        checkEnd(events, reviewed, report);
    }

    private static boolean isAfter(TimelineEvent event, Mark resolved) {
        return event.getOccurredAt()
                .toAdjustedEarliest()
                .filter(time -> !time.isBefore(resolved.latestExclusive()))
                .isPresent();
    }

    private static void checkBeginning(List<TimelineEvent> events, ReviewedPostmortem reviewed, FindingReport report) {
        if (events.isEmpty() || !events.get(0).getOccurredAt().hasInstant()) {
            return;
        }
        Mark first =
                new Mark("the first event", "/timeline/events/0", events.get(0).getOccurredAt());
        reviewed.mark(MilestoneName.IMPACT_STARTED)
                .filter(first::isCertainlyAfter)
                .ifPresent(started -> report.add(
                        ReviewRule.TIMELINE_STARTS_LATE,
                        first.path(),
                        first + " lies after " + started,
                        "add what led to the impact, such as deployments and changes before it"));
    }

    /** Events without a time stand last. */
    private static void checkEnd(List<TimelineEvent> events, ReviewedPostmortem reviewed, FindingReport report) {
        int last = events.size() - 1;
        while (last >= 0 && !events.get(last).getOccurredAt().hasInstant()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        Mark end = new Mark(
                "the last event", "/timeline/events/" + last, events.get(last).getOccurredAt());
        reviewed.mark(MilestoneName.RESOLVED)
                .filter(resolved ->
                        resolved.isCertainlyAfter(end) && resolved.gapTo(end).compareTo(TOLERANCE) > 0)
                .ifPresent(resolved -> report.add(
                        ReviewRule.TIMELINE_ENDS_EARLY,
                        end.path(),
                        end + " lies before " + resolved,
                        "add what ended it, such as the rollback and the alerts that resolved"));
    }

    /** Events that have something in common: how many, and where the first one stands. */
    private static final class Group {
        private long count;
        private int first;

        static Group of(List<TimelineEvent> events, Predicate<TimelineEvent> condition) {
            Group group = new Group();
            for (int i = 0; i < events.size(); i++) {
                if (condition.test(events.get(i))) {
                    group.first = group.count == 0 ? i : group.first;
                    group.count++;
                }
            }
            return group;
        }

        void tell(ReviewRule rule, String message, String hint, FindingReport report) {
            if (count > 0) {
                report.add(rule, "/timeline/events/" + first, message, hint);
            }
        }
    }
}
