package dev.postmortem.review.account;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import dev.postmortem.review.stated.Span;
import dev.postmortem.review.stated.StatedWindow;
import dev.postmortem.review.stated.TimesOfDay;
import dev.postmortem.review.stated.WrittenText;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a text says from when to when the outage lasted, something is known at both times.
 *
 * <p>Of each text the first twenty windows are compared.
 */
final class StatedWindowCheck implements Check {
    private static final int MOST_WINDOWS = 20;

    /** With so many, one of them is close to any time of the day. */
    private static final Set<EventKind> MANY = Set.of(EventKind.LOG, EventKind.CHAT_MESSAGE, EventKind.CHAT_SYSTEM);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Claim> claims = claims(reviewed);
        List<Mark> marks = reviewed.marks();
        if (marks.isEmpty() || claims.isEmpty()) {
            return;
        }
        TimesOfDay events = TimesOfDay.of(reviewed.postmortem().getTimeline().getEvents().stream()
                .filter(event -> !MANY.contains(event.getKind()))
                .flatMap(event -> event.getOccurredAt().toAdjustedEarliest().stream()));
        for (Claim claim : claims) {
            if (!isKnown(claim, marks, events)) {
                add(claim, marks, report);
            }
        }
    }

    /** A time of the day that a text states. */
    private record Claim(WrittenText text, StatedWindow window, LocalTime clock) {}

    private static List<Claim> claims(ReviewedPostmortem reviewed) {
        return WrittenText.of(reviewed.postmortem()).stream()
                .filter(text -> text.overview().isPresent())
                .flatMap(text -> StatedWindow.in(text.text()).stream()
                        .limit(MOST_WINDOWS)
                        .flatMap(window ->
                                Stream.of(window.start(), window.end()).map(clock -> new Claim(text, window, clock))))
                .toList();
    }

    private static boolean isKnown(Claim claim, List<Mark> marks, TimesOfDay events) {
        Duration tolerance = StatedWindow.tolerance(claim.clock);
        return events.hasAbout(claim.clock, claim.window.offset(), tolerance)
                || marks.stream().anyMatch(mark -> distance(claim, mark).compareTo(tolerance) <= 0);
    }

    private static void add(Claim claim, List<Mark> marks, FindingReport report) {
        Mark closest = marks.stream()
                .min(Comparator.comparing(mark -> distance(claim, mark)))
                .orElseThrow();
        report.add(
                ReviewRule.WINDOW_MISMATCH,
                claim.text.path(),
                claim.text.overview().orElseThrow() + " says \"" + claim.window.text()
                        + "\" of the outage, but nothing is known at "
                        + claim.clock + " " + claim.window.zone() + "; the closest is " + closest + ", "
                        + Span.text(claim.window.distance(claim.clock, closest.earliest())) + " off",
                "correct the one that is wrong");
    }

    /** A time to the minute is any time within it. */
    private static Duration distance(Claim claim, Mark mark) {
        Duration first = claim.window.distance(claim.clock, mark.earliest());
        Duration last = claim.window.distance(claim.clock, mark.latestExclusive());
        boolean inside = first.plus(last).compareTo(Duration.between(mark.earliest(), mark.latestExclusive())) <= 0;
        return inside ? Duration.ZERO : first.compareTo(last) < 0 ? first : last;
    }
}
