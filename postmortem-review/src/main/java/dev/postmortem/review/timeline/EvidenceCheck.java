package dev.postmortem.review.timeline;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows that people wrote from memory say where to look; told once.
 *
 * <p>A record of a machine or a chat is evidence itself. What people wrote is told by its kind, and by a time that is known
 * to the minute at best.
 */
final class EvidenceCheck implements Check {
    private static final Set<EventKind> WRITTEN = Set.of(
            EventKind.ACTION,
            EventKind.ANNOTATION,
            EventKind.COMMUNICATION,
            EventKind.CUSTOMER_REPORT,
            EventKind.DECISION,
            EventKind.HYPOTHESIS_CONFIRMED,
            EventKind.HYPOTHESIS_DISCARDED,
            EventKind.HYPOTHESIS_RAISED,
            EventKind.IMPACT_CHANGE,
            EventKind.NOTE,
            EventKind.OBSERVATION,
            EventKind.OTHER);
    private static final Pattern ADDRESS = Pattern.compile("\\b[a-z]{2,10}://\\S|#\\d+\\b|\\b[A-Z]{2,10}-\\d+\\b");

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<TimelineEvent> events = reviewed.postmortem().getTimeline().getEvents();
        int written = 0;
        int bare = 0;
        int first = 0;
        for (int i = 0; i < events.size(); i++) {
            if (isWritten(events.get(i))) {
                written++;
                if (isBare(events.get(i))) {
                    first = bare == 0 ? i : first;
                    bare++;
                }
            }
        }
        if (bare > 0) {
            TimelineEvent event = events.get(first);
            report.add(
                    ReviewRule.WITHOUT_EVIDENCE,
                    "/timeline/events/" + first,
                    bare + " of " + written + " rows that people wrote " + (bare == 1 ? "has" : "have")
                            + " neither a link nor evidence; the first is " + event.getId() + " ("
                            + event.getSource().toLocation() + ")",
                    "add a link, a query, a graph or a message that shows it");
        }
    }

    private static boolean isWritten(TimelineEvent event) {
        boolean machine = event.getActor()
                .filter(actor -> actor.getType() == ActorType.SYSTEM || actor.getType() == ActorType.BOT)
                .isPresent();
        return WRITTEN.contains(event.getKind())
                && !machine
                && event.getOccurredAt().getPrecision().compareTo(TimePrecision.MINUTE) <= 0;
    }

    private static boolean isBare(TimelineEvent event) {
        return event.getLink().isEmpty()
                && event.getEvidence().isEmpty()
                && event.getSource().getExternalId().isEmpty()
                && event.getThreadKey().isEmpty()
                && !ADDRESS.matcher(event.getText()).find();
    }
}
