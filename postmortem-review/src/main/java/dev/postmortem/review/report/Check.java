package dev.postmortem.review.report;

/** One check: looks at a postmortem and reports what it finds. */
@FunctionalInterface
public interface Check {
    void run(ReviewedPostmortem reviewed, FindingReport report);
}
