package dev.postmortem.model.diff;

import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.Meeting;

/** The tables of the meeting. */
final class MeetingShapes {
    static final Shape<Attendee> ATTENDEE = Shape.of(Attendee.class)
            .named("attendee", a -> a.getActor().getName())
            .one("actor", Attendee::getActor, CommonShapes.ACTOR)
            .fact("role", Attendee::getRole)
            .fact("required", Attendee::isRequired);

    static final Shape<AgendaItem> AGENDA_ITEM = Shape.of(AgendaItem.class)
            .titled(AgendaItem::getTopic)
            .wording("topic", AgendaItem::getTopic)
            .fact("actionItem", AgendaItem::getActionItem)
            .fact("visibility", AgendaItem::getVisibility);

    static final Shape<Meeting> MEETING = Shape.of(Meeting.class)
            .fact("scheduledAt", Meeting::getScheduledAt)
            .fact("duration", Meeting::getDuration)
            .maybe("facilitator", Meeting::getFacilitator, CommonShapes.ACTOR)
            .many("attendees", Meeting::getAttendees, ATTENDEE)
            .many("agenda", Meeting::getAgenda, AGENDA_ITEM)
            .wording("notes", Meeting::getNotes)
            .fact("recording", Meeting::getRecording)
            .fact("visibility", Meeting::getVisibility);

    private MeetingShapes() {}
}
