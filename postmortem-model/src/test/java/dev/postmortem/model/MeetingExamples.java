package dev.postmortem.model;

import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import java.time.Duration;
import java.util.List;

/** Examples of meetings. */
final class MeetingExamples {
    private MeetingExamples() {}

    static List<Object> all() {
        return List.of(
                meeting(),
                Meeting.builder().build(),
                attendee(),
                Attendee.builder().actor(CommonExamples.actor()).build(),
                item(),
                AgendaItem.of("t"));
    }

    static Meeting meeting() {
        return Meeting.builder()
                .scheduledAt(Examples.NOON)
                .duration(Duration.ofMinutes(45))
                .facilitator(CommonExamples.actor())
                .addAttendees(attendee())
                .addAgenda(item())
                .notes(Examples.TEXT)
                .recording(Link.of("https://example.com/recording"))
                .visibility(Visibility.RESTRICTED)
                .build();
    }

    private static Attendee attendee() {
        return Attendee.of(CommonExamples.actor(), AttendeeRole.INCIDENT_LEAD).toBuilder()
                .required(false)
                .build();
    }

    private static AgendaItem item() {
        return AgendaItem.builder()
                .topic(Examples.TEXT)
                .actionItem(ActionItemId.of("a"))
                .visibility(Visibility.PUBLIC)
                .build();
    }
}
