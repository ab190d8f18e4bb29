package dev.postmortem.review.impact;

import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.WrittenText;
import java.util.Optional;

/** Customers who noticed are told what happened and what is done about it. */
final class ExternalMessageCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        if (reviewed.postmortem().getImpacts().stream().noneMatch(ExternalMessageCheck::isNoticed)) {
            return;
        }
        ExternalMessage message = reviewed.postmortem()
                .getExternalMessage()
                .orElseGet(() -> ExternalMessage.builder().build());
        require(message.getSummary(), "summary", "a summary", report);
        require(message.getWhatHappened(), "whatHappened", "what happened", report);
        require(message.getWhatWeAreDoing(), "whatWeAreDoing", "what is done about it", report);
    }

    private static boolean isNoticed(Impact impact) {
        return impact.isCustomerVisible() && impact.getSeverity() != FunctionalSeverity.NONE;
    }

    private static void require(Optional<String> part, String name, String what, FindingReport report) {
        if (WrittenText.isBlank(part)) {
            report.add(
                    ReviewRule.EXTERNAL_MESSAGE_MISSING,
                    "/externalMessage/" + name,
                    "customers could notice the incident, but the message to them lacks " + what,
                    "write it in their words");
        }
    }
}
