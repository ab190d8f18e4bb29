package dev.postmortem.review.account;

import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.review.language.TextSection;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Span;
import dev.postmortem.review.stated.StatedDuration;
import dev.postmortem.review.stated.WrittenText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long an outage lasted is the same in title and summary as in impacts or marks.
 *
 * <p>Silent where one of the durations of a text fits any of them: the others may be those of parts. Of each text the
 * first twenty durations are compared.
 */
final class StatedDurationCheck implements Check {
    private static final int MOST_DURATIONS = 20;

    /** Times to recover stand there as aims. */
    private static final Set<TextSection> PLANS = Set.of(TextSection.ACTION_TITLE, TextSection.ACTION);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<Span> spans = KnownSpans.of(reviewed);
        Optional<TimeWindow> whole = reviewed.extent();
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            text.overview().ifPresent(part -> check(part, text, spans, report));
            if (!PLANS.contains(text.section())) {
                whole.ifPresent(known -> checkRecovery(text, known, report));
            }
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
}
