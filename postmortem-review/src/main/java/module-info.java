/** Checks that a good review would make by hand. */
module dev.postmortem.review {
    requires transitive dev.postmortem.model;
    requires dev.postmortem.rca;
    requires static org.jspecify;

    exports dev.postmortem.review;
    exports dev.postmortem.review.language;
    exports dev.postmortem.review.rule;
}
