package dev.postmortem.review.account;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import dev.postmortem.review.stated.Span;
import dev.postmortem.review.stated.StatedDuration;
import dev.postmortem.review.stated.WrittenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long an outage lasted is the same in title and summary as in impacts or marks.
 *
 * <p>Silent where one of the durations of a text fits any of them: the others may be those of parts. Of each text the
 * first twenty durations are compared.
 */
final class StatedDurationCheck implements Check {
    private static final int MAX_MARKS = 40;
    private static final int MOST_DURATIONS = 20;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Span> spans = spans(reviewed);
        Optional<TimeWindow> whole = reviewed.extent();
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            text.overview().ifPresent(part -> check(part, text, spans, report));
            whole.ifPresent(known -> checkRecovery(text, known, report));
        }
    }

    private static void check(String part, WrittenText text, List<Span> spans, FindingReport report) {
        List<StatedDuration> durations =
                StatedDuration.in(text.text()).stream().limit(MOST_DURATIONS).toList();
        if (durations.stream().anyMatch(stated -> spans.stream().anyMatch(stated::fits))) {
            return;
        }
        for (StatedDuration stated : durations) {
            spans.stream()
                    .min(Comparator.comparing(span -> span.distanceTo(stated.value())))
                    .ifPresent(closest -> report.add(
                            ReviewRule.DURATION_MISMATCH,
                            text.path(),
                            part + " says \"" + stated.text() + "\" of the outage, but no impact and no two"
                                    + " milestones are that far apart; the closest is " + closest,
                            "correct the one that is wrong"));
        }
    }

    private static void checkRecovery(WrittenText text, TimeWindow whole, FindingReport report) {
        for (StatedDuration stated : StatedDuration.ofRecovery(text.text())) {
            if (stated.value().minus(stated.tolerance()).compareTo(whole.toDuration()) > 0) {
                report.add(
                        ReviewRule.RECOVERY_TOO_LONG,
                        text.path(),
                        "\"" + stated.text() + "\" of recovery or detection (" + text.path()
                                + ") is longer than all that"
                                + " is known of the incident: " + Span.text(whole.toDuration()) + ", from "
                                + whole.getStartInclusive() + " to " + whole.getEndExclusive()
                                + " (/timeline, /impacts,"
                                + " /incident/milestones)",
                        "correct the figure, or add what the timeline lacks");
            }
        }
    }

    private static List<Span> spans(ReviewedPostmortem reviewed) {
        List<Span> spans = new ArrayList<>();
        List<Mark> starts = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            Impact impact = impacts.get(i);
            String path = "/impacts/" + i;
            Mark start = new Mark("start", path, impact.getStartedAt());
            if (start.time().hasInstant()
                    && impact.getEndedAt().filter(end -> end.hasInstant()).isPresent()) {
                Mark end = new Mark("end", path, impact.getEndedAt().get());
                spans.add(Span.between("impact " + impact.getId(), path, start, end));
                starts.add(start);
                ends.add(end);
            }
        }
        starts.stream()
                .min(Comparator.comparing(Mark::earliest))
                .ifPresent(first -> spans.add(Span.between(
                        "the time of all impacts",
                        "/impacts",
                        first,
                        ends.stream()
                                .max(Comparator.comparing(Mark::latestExclusive))
                                .orElseThrow())));
        addMilestones(reviewed, spans);
        return spans;
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
