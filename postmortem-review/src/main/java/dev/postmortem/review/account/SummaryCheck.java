package dev.postmortem.review.account;

import dev.postmortem.model.Postmortem;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.SummaryForm;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The summary is short and says how long it lasted, and the document came in time. */
final class SummaryCheck implements Check {
    private static final int MOST_SENTENCES = 3;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        Optional<String> summary = postmortem.getSummary().filter(text -> !text.isBlank());
        summary.map(SummaryForm::of).ifPresent(form -> check(form, report));
        postmortem.getPublishedAt().ifPresent(at -> checkPublished(at, postmortem, report));
    }

    private static void check(SummaryForm form, FindingReport report) {
        if (form.sentences() > MOST_SENTENCES) {
            report.add(
                    ReviewRule.SUMMARY_LONG,
                    "/summary",
                    "the summary has " + form.sentences() + " sentences",
                    "keep one to three, and move the rest to the parts where it belongs");
        }
        if (!form.saysHowLong()) {
            report.add(
                    ReviewRule.SUMMARY_WITHOUT_DURATION,
                    "/summary",
                    "the summary does not say how long it lasted",
                    "add the length of the impact, or when it began and ended");
        }
    }

    /** A calendar day has no zone: it ends last where the date changes last. */
    private static void checkPublished(Instant at, Postmortem postmortem, FindingReport report) {
        postmortem
                .getDueBy()
                .filter(due -> at.isAfter(due.atTime(LocalTime.MAX).toInstant(ZoneOffset.MIN)))
                .ifPresent(due -> report.add(
                        ReviewRule.PUBLISHED_LATE,
                        "/publishedAt",
                        "the postmortem was published at " + at + " (/publishedAt), after " + due
                                + ", on which it was due (/dueBy)",
                        "correct the one that is wrong, or say what took longer"));
    }
}
