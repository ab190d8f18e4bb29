package dev.postmortem.review.document;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.Optional;
import java.util.Set;

/**
 * The meeting is led by somebody who neither owns the postmortem nor took part in the response.
 *
 * <p>Writing in the chat is not taking part: people greet, ask and watch there. Only what changes something counts.
 */
final class MeetingCheck implements Check {
    private static final Set<AttendeeRole> INVOLVED = Set.of(AttendeeRole.INCIDENT_LEAD, AttendeeRole.RESPONDER);
    private static final Set<EventKind> PARTICIPATION = Set.of(
            EventKind.ACKNOWLEDGED,
            EventKind.RESPONDER_JOINED,
            EventKind.ACTION,
            EventKind.DECISION,
            EventKind.ROLLBACK,
            EventKind.CONFIG_CHANGE,
            EventKind.RELEASE,
            EventKind.DEPLOYMENT_STARTED,
            EventKind.HYPOTHESIS_RAISED,
            EventKind.HYPOTHESIS_CONFIRMED,
            EventKind.HYPOTHESIS_DISCARDED);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        Optional<Meeting> meeting = postmortem.getMeeting();
        meeting.flatMap(Meeting::getFacilitator)
                .flatMap(facilitator -> involvement(facilitator, meeting.orElseThrow(), postmortem))
                .ifPresent(involvement -> report.add(
                        ReviewRule.FACILITATOR_INVOLVED,
                        "/meeting/facilitator",
                        "the facilitator of the meeting " + involvement,
                        "ask somebody to lead it who was not directly involved"));
    }

    private static Optional<String> involvement(Actor facilitator, Meeting meeting, Postmortem postmortem) {
        if (postmortem.getOwner().filter(owner -> isSame(owner, facilitator)).isPresent()) {
            return Optional.of("owns the postmortem");
        }
        Optional<String> role = meeting.getAttendees().stream()
                .filter(attendee -> isSame(attendee.getActor(), facilitator))
                .flatMap(attendee -> attendee.getRole().stream())
                .filter(INVOLVED::contains)
                .findFirst()
                .map(invited -> "is invited as " + invited);
        return role.or(() -> postmortem.getTimeline().getEvents().stream()
                .filter(event -> PARTICIPATION.contains(event.getKind()) && isBy(facilitator, event))
                .findFirst()
                .map(event -> "was directly involved, by event " + event.getId() + " (" + event.getKind() + ")"));
    }

    private static boolean isBy(Actor person, TimelineEvent event) {
        return event.getActor().filter(actor -> isSame(actor, person)).isPresent();
    }

    /** Ids tell people apart; where one of them has none, the name has to do. */
    private static boolean isSame(Actor one, Actor other) {
        boolean ids = one.getId().isPresent() && other.getId().isPresent();
        return ids ? one.getId().equals(other.getId()) : one.getName().equals(other.getName());
    }
}
