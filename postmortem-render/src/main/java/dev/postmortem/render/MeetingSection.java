package dev.postmortem.render;

import dev.postmortem.model.Approval;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Labels;
import dev.postmortem.render.wording.TimeWording;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The meeting in which it is talked through, and who approved it. */
final class MeetingSection {
    private final Wording wording;

    MeetingSection(Wording wording) {
        this.wording = wording;
    }

    void offer(Postmortem postmortem, ReportContents contents) {
        Optional<Meeting> meeting = postmortem.getMeeting();
        contents.put(
                ReportContent.MEETING,
                () -> SectionList.facts(meeting.map(this::facts).orElse(List.of())));
        contents.put(ReportContent.PEOPLE, () -> SectionList.facts(people(postmortem)));
        contents.put(
                ReportContent.AGENDA,
                () -> SectionList.items(meeting.map(MeetingSection::topics).orElse(List.of()), wording));
        contents.put(
                ReportContent.MEETING_NOTES,
                () -> meeting.flatMap(Meeting::getNotes)
                        .map(wording::paragraphs)
                        .orElse(List.of()));
        contents.put(ReportContent.APPROVALS, () -> approvals().blocks(postmortem.getApprovals()));
    }

    private List<Fact> people(Postmortem postmortem) {
        List<Fact> people = new ArrayList<>(HeaderFacts.authors(postmortem, wording));
        postmortem.getMeeting().ifPresent(meeting -> addPeople(people, meeting));
        return people;
    }

    private void addPeople(List<Fact> facts, Meeting meeting) {
        meeting.getFacilitator()
                .ifPresent(f -> facts.add(Fact.of(wording.terms().of("Facilitator"), Paragraph.text(f.getName()))));
        addAttendees(facts, "Attendees", meeting, true);
        addAttendees(facts, "Optional attendees", meeting, false);
    }

    private List<Fact> facts(Meeting meeting) {
        List<Fact> facts = new ArrayList<>();
        meeting.getScheduledAt()
                .ifPresent(at -> facts.add(
                        Fact.of(wording.terms().of("When"), wording.times().zoned(second(at)))));
        meeting.getDuration()
                .ifPresent(
                        d -> facts.add(Fact.of(wording.terms().of("Length"), Paragraph.text(TimeWording.duration(d)))));
        addPeople(facts, meeting);
        meeting.getRecording()
                .ifPresent(link -> facts.add(Fact.of(
                        wording.terms().of("Recording"),
                        Paragraph.of(Inline.link(wording.terms().of("recording"), link)))));
        return facts;
    }

    private void addAttendees(List<Fact> facts, String label, Meeting meeting, boolean required) {
        String names = meeting.getAttendees().stream()
                .filter(a -> a.isRequired() == required)
                .map(this::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            facts.add(Fact.of(wording.terms().of(label), Paragraph.text(wording.limited(names))));
        }
    }

    private String name(Attendee attendee) {
        String role = attendee.getRole()
                .map(r -> " (" + wording.terms().of(Labels.of(r).toLowerCase(Locale.ROOT)) + ")")
                .orElse("");
        return attendee.getActor().getName() + role;
    }

    private static List<String> topics(Meeting meeting) {
        return meeting.getAgenda().stream().map(AgendaItem::getTopic).toList();
    }

    private TableOf<Approval> approvals() {
        return new TableOf<Approval>("approval-table", "Who decided what, and when", wording)
                .text("Who", a -> name(a.getApprover()))
                .text("Decision", a -> wording.label(a.getDecision()))
                .column("When", a -> wording.times().zoned(second(a.getDecidedAt())))
                .text("Comment", a -> a.getComment().orElse(""))
                .stackable();
    }

    private static String name(Actor approver) {
        return approver.getName() + approver.getRole().map(r -> " (" + r + ")").orElse("");
    }

    private static EventTime second(Instant instant) {
        return EventTime.of(instant, TimePrecision.SECOND);
    }
}
