package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.Meeting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part in a meeting, and who is asked to by mail. */
final class Participants {
    private final CalendarOptions options;
    private final CalendarObject calendar;
    private final List<Participant> participants = new ArrayList<>();
    private final Link organizer;
    private final String organizerName;

    Participants(Postmortem all, Postmortem shown, Meeting meeting, CalendarOptions options, CalendarObject calendar) {
        this.options = options;
        this.calendar = calendar;
        meeting.getFacilitator().map(Participant::facilitator).ifPresent(participants::add);
        List<Attendee> attendees = meeting.getAttendees();
        for (int i = 0; i < attendees.size(); i++) {
            participants.add(Participant.invited(i, attendees.get(i)));
        }
        this.organizer = options.getOrganizer()
                .or(() -> answered(shown))
                .orElseThrow(() -> new IllegalArgumentException(
                        answered(all).isPresent()
                                ? options.getAudience() + ", who read the calendar, may not see the owner or the"
                                        + " facilitator of whom an address is given; give an organizer"
                                : "no address is given for the organizer, the owner or the facilitator, one of whom"
                                        + " has to get the answers; give one"));
        this.organizerName = shown.getOwner()
                .filter(o -> address(o).filter(organizer::equals).isPresent())
                .map(Actor::getName)
                .orElse("Organizer");
    }

    /** Where answers go unless somebody says so. */
    private Optional<Link> answered(Postmortem postmortem) {
        return Stream.of(postmortem.getOwner(), postmortem.getMeeting().flatMap(Meeting::getFacilitator))
                .flatMap(Optional::stream)
                .map(this::address)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All of them, with an address or without, one on a line. */
    String names() {
        return participants.stream()
                .map(participant -> "- " + calendar.line(participant.path(), participant.label()))
                .collect(Collectors.joining("\n"));
    }

    /** Who has two parts is asked once, for the first. */
    void write() {
        calendar.lines().link("ORGANIZER", organizer);
        Map<Link, Participant> asked = new LinkedHashMap<>();
        for (Participant participant : participants) {
            address(participant.actor())
                    .ifPresentOrElse(address -> asked.putIfAbsent(address, participant), () -> unknown(participant));
        }
        asked.forEach(
                (address, participant) -> attendee(address, participant.actor().getName(), participant.role()));
        if (!asked.containsKey(organizer)) {
            attendee(organizer, organizerName, "NON-PARTICIPANT");
        }
    }

    /** Whoever organizes a meeting has agreed to it already. */
    private void attendee(Link address, String name, String role) {
        String answer = address.equals(organizer) ? "PARTSTAT=ACCEPTED" : "PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
        String shownName = ContentLines.quoted(calendar.line("/meeting", name));
        calendar.lines().link("ATTENDEE;CN=" + shownName + ";ROLE=" + role + ";" + answer, address);
    }

    private void unknown(Participant participant) {
        calendar.add(
                CalendarRule.ADDRESS_UNKNOWN,
                participant.path(),
                "no address is given for \"" + participant.actor().getName() + "\", who is not asked by mail",
                "Put the address among the contacts of the options.");
    }

    private Optional<Link> address(Actor actor) {
        return actor.getId()
                .map(options.getContacts()::get)
                .or(() -> Optional.ofNullable(options.getContacts().get(actor.getName())));
    }
}
