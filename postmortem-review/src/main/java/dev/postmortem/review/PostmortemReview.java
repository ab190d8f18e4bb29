package dev.postmortem.review;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.review.account.AccountChecks;
import dev.postmortem.review.action.ActionChecks;
import dev.postmortem.review.document.DocumentChecks;
import dev.postmortem.review.factor.FactorChecks;
import dev.postmortem.review.impact.ImpactChecks;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.timeline.TimelineChecks;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reviews postmortems: is everything there that a status demands, and does it fit together?
 *
 * <p>Findings that the postmortem {@linkplain Postmortem#getSuppressions() suppresses} do not count, but are told apart.
 *
 * <p>Changes nothing, reads no clock and takes time linear in the events of the timeline. Immutable and safe for use by
 * many threads.
 */
public final class PostmortemReview {
    private static final PostmortemReview STANDARD = new PostmortemReview(Stream.of(
                    DocumentChecks.all(),
                    AccountChecks.all(),
                    ImpactChecks.all(),
                    TimelineChecks.all(),
                    FactorChecks.all(),
                    ActionChecks.all())
            .flatMap(List::stream)
            .toList());

    private final List<Check> checks;

    private PostmortemReview(List<Check> checks) {
        this.checks = checks;
    }

    /** {@return the review with all checks of this library} */
    public static PostmortemReview standard() {
        return STANDARD;
    }

    /**
     * Reviews a postmortem for the status that it has.
     *
     * @param postmortem the postmortem
     * @return what was found
     */
    public ReviewResult review(Postmortem postmortem) {
        return review(
                postmortem, Objects.requireNonNull(postmortem, "postmortem").getStatus());
    }

    /**
     * Reviews a postmortem for a status that it has or is to get.
     *
     * @param postmortem the postmortem
     * @param status the status whose demands count
     * @return what was found
     */
    public ReviewResult review(Postmortem postmortem, PostmortemStatus status) {
        Objects.requireNonNull(status, "status");
        ReviewedPostmortem reviewed = new ReviewedPostmortem(Objects.requireNonNull(postmortem, "postmortem"));
        FindingReport report = new FindingReport(status, reviewed);
        checks.forEach(check -> check.run(reviewed, report));
        return new ReviewResult(status, report.findings(), report.suppressed(), postmortem.getSuppressions());
    }
}
