package dev.postmortem.review.account;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import dev.postmortem.review.stated.Span;
import dev.postmortem.review.stated.StatedWindow;
import dev.postmortem.review.stated.WrittenText;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a text says from when to when the outage lasted, something is known at both times. */
final class StatedWindowCheck implements Check {
    /** With so many, one of them is close to any time of the day. */
    private static final Set<EventKind> MANY = Set.of(EventKind.LOG, EventKind.CHAT_MESSAGE, EventKind.CHAT_SYSTEM);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Mark> marks = reviewed.marks();
        if (marks.isEmpty()) {
            return;
        }
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            if (text.overview().isPresent()) {
                StatedWindow.in(text.text())
                        .forEach(window -> Stream.of(window.start(), window.end())
                                .filter(clock -> !isKnown(window, clock, reviewed))
                                .forEach(clock -> add(window, clock, text, reviewed, report)));
            }
        }
    }

    private static boolean isKnown(StatedWindow window, LocalTime clock, ReviewedPostmortem reviewed) {
        Duration tolerance = StatedWindow.tolerance(clock);
        return reviewed.marks().stream()
                        .anyMatch(mark -> distance(window, clock, mark).compareTo(tolerance) <= 0)
                || reviewed.postmortem().getTimeline().getEvents().stream()
                        .anyMatch(event -> isAt(event, window, clock, tolerance));
    }

    private static void add(
            StatedWindow window, LocalTime clock, WrittenText text, ReviewedPostmortem reviewed, FindingReport report) {
        Mark closest = reviewed.marks().stream()
                .min(Comparator.comparing(mark -> distance(window, clock, mark)))
                .orElseThrow();
        report.add(
                ReviewRule.WINDOW_MISMATCH,
                text.path(),
                text.overview().orElseThrow() + " says \"" + window.text()
                        + "\" of the outage, but nothing is known at "
                        + clock + " " + window.zone() + "; the closest is " + closest + ", "
                        + Span.text(window.distance(clock, closest.earliest())) + " off",
                "correct the one that is wrong");
    }

    /** A time to the minute is any time within it. */
    private static Duration distance(StatedWindow window, LocalTime clock, Mark mark) {
        Duration first = window.distance(clock, mark.earliest());
        Duration last = window.distance(clock, mark.latestExclusive());
        boolean inside = first.plus(last).compareTo(Duration.between(mark.earliest(), mark.latestExclusive())) <= 0;
        return inside ? Duration.ZERO : first.compareTo(last) < 0 ? first : last;
    }

    private static boolean isAt(TimelineEvent event, StatedWindow window, LocalTime clock, Duration tolerance) {
        Optional<Duration> apart = event.getOccurredAt()
                .toAdjustedEarliest()
                .filter(at -> !MANY.contains(event.getKind()))
                .map(at -> window.distance(clock, at));
        return apart.filter(distance -> distance.compareTo(tolerance) <= 0).isPresent();
    }
}
