package dev.postmortem.review.account;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.stated.Mark;
import dev.postmortem.review.stated.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How long an outage can be said to have lasted: its impacts, alone and together, and the times between milestones. */
final class KnownSpans {
    private static final int MAX_MARKS = 40;

    private KnownSpans() {}

    /** An impact of which start and end are known. */
    private record Ended(Mark start, Mark end) {}

    static List<Span> of(ReviewedPostmortem reviewed) {
        List<Span> spans = new ArrayList<>();
        List<Ended> ended = new ArrayList<>();
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            Impact impact = impacts.get(i);
            String path = "/impacts/" + i;
            if (impact.getStartedAt().hasInstant()
                    && impact.getEndedAt().filter(EventTime::hasInstant).isPresent()) {
                Mark start = new Mark("start", path, impact.getStartedAt());
                Mark end = new Mark("end", path, impact.getEndedAt().get());
                spans.add(Span.between("impact " + impact.getId(), path, start, end));
                ended.add(new Ended(start, end));
            }
        }
        if (!ended.isEmpty()) {
            spans.add(fromFirstToLast(ended));
            spans.add(together(ended));
        }
        addMilestones(reviewed, spans);
        return spans;
    }

    private static Span fromFirstToLast(List<Ended> impacts) {
        Mark first = impacts.stream()
                .map(Ended::start)
                .min(Comparator.comparing(Mark::earliest))
                .orElseThrow();
        Mark last = impacts.stream()
                .map(Ended::end)
                .max(Comparator.comparing(Mark::latestExclusive))
                .orElseThrow();
        return Span.between("the time of all impacts", "/impacts", first, last);
    }

    /** Waves with pauses between them: people give the sum. */
    private static Span together(List<Ended> impacts) {
        return new Span(
                "the time of all impacts without the pauses",
                "/impacts",
                covered(impacts, Mark::latestExclusive, Mark::earliest),
                covered(impacts, Mark::earliest, Mark::latestExclusive),
                covered(impacts, Mark::earliest, Mark::earliest));
    }

    /** The length of the union. */
    private static Duration covered(
            List<Ended> impacts, Function<Mark, Instant> startOf, Function<Mark, Instant> endOf) {
        Duration covered = Duration.ZERO;
        Instant until = Instant.MIN;
        List<Ended> sorted = impacts.stream()
                .sorted(Comparator.comparing(impact -> startOf.apply(impact.start)))
                .toList();
        for (Ended impact : sorted) {
            Instant start = startOf.apply(impact.start);
            Instant from = start.isBefore(until) ? until : start;
            Instant end = endOf.apply(impact.end);
            if (end.isAfter(from)) {
                covered = covered.plus(Duration.between(from, end));
                until = end;
            }
        }
        return covered;
    }

    private static void addMilestones(ReviewedPostmortem reviewed, List<Span> spans) {
        List<Mark> marks = reviewed.milestones().stream()
                .flatMap(milestone -> reviewed.mark(milestone.getName()).stream())
                .limit(MAX_MARKS)
                .toList();
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i + 1; j < marks.size(); j++) {
                Mark one = marks.get(i);
                Mark other = marks.get(j);
                spans.add(Span.between(
                        "the time between " + one.name() + " and " + other.name(), one.path(), one, other));
            }
        }
    }
}
