package dev.postmortem.review.timeline;

import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rows.OutOfPlace;
import dev.postmortem.review.rows.TimeSlip;
import dev.postmortem.review.rows.WrittenFile;
import dev.postmortem.review.rule.ReviewRule;

/** Rows that people wrote stand in the order of their times, and none is off by a slip of the pen. */
final class WrittenOrderCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        WrittenFile.of(reviewed.postmortem().getTimeline().getEvents()).stream()
                .flatMap(WrittenFile::outOfPlace)
                .forEach(row -> row.slip()
                        .ifPresentOrElse(slip -> addSlip(row, slip, report), () -> addOutOfOrder(row, report)));
    }

    private static void addSlip(OutOfPlace found, TimeSlip slip, FindingReport report) {
        String more = found.rows() == 1 ? "" : ", like " + (found.rows() - 1) + " more in turn,";
        report.add(
                ReviewRule.TIME_SLIP,
                found.row().mark().path(),
                "event " + found.row().event(),
                found.row().mark() + more + " stands beside "
                        + found.neighbour().mark() + "; " + slip.text() + (found.late() ? " earlier" : " later")
                        + " it would fit",
                "correct the one that is wrong");
    }

    private static void addOutOfOrder(OutOfPlace found, FindingReport report) {
        report.add(
                ReviewRule.OUT_OF_ORDER,
                found.row().mark().path(),
                "event " + found.row().event(),
                found.row().mark() + " is written after " + found.neighbour().mark(),
                "correct the one that is wrong, or move the row");
    }
}
