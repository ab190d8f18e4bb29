package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.rule.ReviewRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingCheckTest {
    private static final Actor KIM = Actor.of("Kim", ActorType.HUMAN);
    private static final Actor LEE = Actor.of("Lee", ActorType.HUMAN);

    @Test
    void nothingIsSaidWithoutAFacilitatorOrWithOneFromOutside() {
        Postmortem postmortem = CompletePostmortem.get().toBuilder().owner(LEE).build();

        assertThat(found(postmortem)).isFalse();
        assertThat(found(postmortem.toBuilder()
                        .meeting(Meeting.builder().build())
                        .build()))
                .isFalse();
        assertThat(found(led(postmortem, KIM))).isFalse();
    }

    @Test
    void theOwnerDoesNotLeadTheMeeting() {
        Postmortem postmortem =
                led(CompletePostmortem.get().toBuilder().owner(KIM).build(), KIM);

        assertThat(Findings.of(postmortem)).contains("WARNING meeting.facilitator-involved /meeting/facilitator");
        assertThat(Findings.message(postmortem, ReviewRule.FACILITATOR_INVOLVED))
                .isEqualTo("the facilitator of the meeting owns the postmortem");
    }

    @Test
    void idsTellPeopleOfOneNameApart() {
        Actor facilitator = KIM.toBuilder().id("u1").build();
        Postmortem postmortem = CompletePostmortem.get();

        assertThat(found(led(owned(postmortem, KIM.toBuilder().id("u2").build()), facilitator)))
                .isFalse();
        assertThat(found(led(owned(postmortem, LEE.toBuilder().id("u1").build()), facilitator)))
                .isTrue();
        assertThat(found(led(owned(postmortem, KIM), facilitator))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"INCIDENT_LEAD, true", "RESPONDER, true", "SERVICE_OWNER, false", "NOTE_TAKER, false"})
    void whoIsInvitedAsOneOfTheResponseDoesNotLeadTheMeeting(String role, boolean found) {
        Postmortem postmortem = led(owned(CompletePostmortem.get(), LEE), KIM);
        Meeting meeting = postmortem.getMeeting().orElseThrow().toBuilder()
                .addAttendees(
                        Attendee.of(LEE, AttendeeRole.RESPONDER),
                        Attendee.of(KIM, AttendeeRole.OBSERVER),
                        Attendee.of(KIM, AttendeeRole.of(role)))
                .build();

        assertThat(found(postmortem.toBuilder().meeting(meeting).build())).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGED, true", "ROLLBACK, true", "CHAT_MESSAGE, false", "NOTIFIED, false"})
    void whoDidSomethingOnTheTimelineDoesNotLeadTheMeeting(String kind, boolean found) {
        Postmortem postmortem = led(owned(CompletePostmortem.get(), LEE), KIM);
        TimelineEvent event = postmortem.getTimeline().getEvents().get(0).toBuilder()
                .kind(EventKind.of(kind))
                .actor(KIM)
                .build();
        Postmortem acted =
                postmortem.toBuilder().timeline(Timeline.of(List.of(event))).build();

        assertThat(found(acted)).isEqualTo(found);
        if (found) {
            assertThat(Findings.message(acted, ReviewRule.FACILITATOR_INVOLVED))
                    .isEqualTo("the facilitator of the meeting was directly involved, by event " + event.getId() + " ("
                            + kind + ")");
        }
    }

    private static Postmortem owned(Postmortem postmortem, Actor owner) {
        return postmortem.toBuilder().owner(owner).build();
    }

    private static Postmortem led(Postmortem postmortem, Actor facilitator) {
        return postmortem.toBuilder()
                .meeting(Meeting.builder().facilitator(facilitator).build())
                .build();
    }

    private static boolean found(Postmortem postmortem) {
        return Findings.of(postmortem).stream().anyMatch(finding -> finding.contains("meeting.facilitator-involved"));
    }
}
