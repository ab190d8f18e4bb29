package dev.postmortem.review.document;

import dev.postmortem.model.Lessons;
import dev.postmortem.model.common.Statement;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;

/** The three lists of lessons have entries. */
final class LessonsCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Lessons lessons = reviewed.postmortem()
                .getLessons()
                .orElseGet(() -> Lessons.builder().build());
        require(lessons.getWentWell(), "wentWell", "what went well", report);
        require(lessons.getWentPoorly(), "wentPoorly", "what went poorly", report);
        require(lessons.getGotLucky(), "gotLucky", "where luck helped", report);
    }

    private static void require(List<Statement> lessons, String name, String what, FindingReport report) {
        if (lessons.stream().map(Statement::getText).allMatch(String::isBlank)) {
            report.add(
                    ReviewRule.LESSONS_MISSING,
                    "/lessons/" + name,
                    "it is not said " + what,
                    "write at least one sentence, if only that nothing is known");
        }
    }
}
