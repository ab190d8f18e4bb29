package dev.postmortem.review;

/** One check: looks at a postmortem and reports what it finds. */
@FunctionalInterface
interface Check {
    void run(ReviewedPostmortem reviewed, FindingReport report);
}
