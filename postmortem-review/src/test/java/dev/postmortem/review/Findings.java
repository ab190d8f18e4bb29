package dev.postmortem.review;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;

/** Short forms of findings for assertions. */
final class Findings {
    private Findings() {}

    /** Severity, id and path of all findings. */
    static List<String> of(Postmortem postmortem) {
        return of(postmortem, PostmortemStatus.REVIEWED);
    }

    static List<String> of(Postmortem postmortem, PostmortemStatus status) {
        return PostmortemReview.standard().review(postmortem, status).getFindings().stream()
                .map(f -> f.getSeverity() + " " + f.getId() + " " + f.getPath())
                .toList();
    }

    static String message(Postmortem postmortem, ReviewRule rule) {
        return PostmortemReview.standard().review(postmortem).getFindings().stream()
                .filter(f -> f.getId().equals(rule.getId()))
                .findFirst()
                .orElseThrow()
                .getMessage();
    }
}
